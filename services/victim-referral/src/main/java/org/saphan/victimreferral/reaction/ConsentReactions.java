package org.saphan.victimreferral.reaction;

import static org.saphan.foundation.reaction.Reaction.on;

import java.util.ArrayList;
import java.util.List;
import org.saphan.foundation.reaction.Fact;
import org.saphan.foundation.reaction.Reaction;
import org.saphan.foundation.reaction.Reaction.To;
import org.saphan.foundation.reaction.Source;
import org.saphan.victimreferral.consent.ConsentCommand.RecordConsent;
import org.saphan.victimreferral.consent.ConsentTable;
import org.saphan.victimreferral.reaction.Heard.*;

/** What people agree to wherever they are met comes into the one ledger of consents (X27). */
public final class ConsentReactions {
  /** What the consumer is called behind its service's name: nothing may keep it waiting. */
  public static final String CONSUMER = "consents";

  private static final Source RETURNS = Source.of("repatriation.returns.v1");

  private ConsentReactions() {}

  /** All of them. */
  public static List<Reaction<?>> all() {
    return List.of(
        on("X27", RETURNS, ConsentGiven.class)
            .gives(ConsentTable.NAME, RecordConsent.class, ConsentReactions::said));
  }

  private static List<To<RecordConsent>> said(Fact<ConsentGiven> fact) {
    List<To<RecordConsent>> all = new ArrayList<>();
    for (GivenConsent one : fact.event().consents()) {
      all.add(
          new To<>(
              Ids.of(ConsentTable.NAME, fact.envelope().eventId() + "/" + all.size()),
              new RecordConsent(
                  fact.event().personRef(),
                  one.purpose(),
                  one.decision(),
                  one.recipients(),
                  one.countries(),
                  one.dataGroups(),
                  one.givenBy(),
                  one.form(),
                  null,
                  one.explainedVersion(),
                  null,
                  null)));
    }
    return all;
  }
}
