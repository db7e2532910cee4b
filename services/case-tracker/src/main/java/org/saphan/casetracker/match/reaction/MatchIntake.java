package org.saphan.casetracker.match.reaction;

import java.util.List;
import java.util.UUID;
import org.saphan.casetracker.match.store.KeptTokens;
import org.saphan.casetracker.match.store.MatchRecord;
import org.saphan.casetracker.match.store.WantedTokens;
import org.saphan.casetracker.match.store.WantedTokens.Wanted;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.foundation.messaging.Subscription;

/**
 * Hears of records that vaults made and erased (X37, X26), and of what may have brought a name to a
 * record that had none: at the bridge, or by a corrected list. An event may only touch the
 * service's own database, so it is noted whom to ask, and {@link Matching} asks.
 */
public final class MatchIntake {
  private static final String CONTEXT = "saphan.vault.";
  private static final String BORDER = "repatriation";

  /** Where the vaults of this node say what becomes of their records, and who learns more. */
  public static final List<String> TOPICS =
      List.of(
          "mutual-assistance.person-records.v1",
          "repatriation.person-records.v1",
          "victim-referral.person-records.v1",
          "repatriation.returns.v1",
          "repatriation.notices.v1");

  private final WantedTokens wanted;
  private final KeptTokens tokens;

  public MatchIntake(WantedTokens wanted, KeptTokens tokens) {
    this.wanted = wanted;
    this.tokens = tokens;
  }

  /** A vault has a new record of a person. */
  public record PersonRecordCreated(UUID personRef, String vault) {}

  /** A vault has deleted the key of a person. */
  public record RecordErased(UUID personRef, String vault) {}

  /** Somebody came, and perhaps said her name. */
  public record ReturneeArrived(UUID personRef) {}

  /** A list was corrected, perhaps in its names. */
  public record NoticeCorrected(List<Line> lines) {
    /** One of those whom it tells anew. */
    public record Line(UUID personRef) {}
  }

  /** For a bean of the service. */
  public Subscription subscription() {
    return Subscription.of("case-tracker.matching", TOPICS.toArray(String[]::new))
        .on(
            CONTEXT + "PersonRecordCreated",
            PersonRecordCreated.class,
            (envelope, made) -> ask(envelope, made.personRef(), made.vault()))
        .on(
            "saphan.repatriation.ReturneeArrived",
            ReturneeArrived.class,
            (envelope, came) -> ask(envelope, came.personRef(), BORDER))
        .on(
            "saphan.repatriation.NoticeCorrected",
            NoticeCorrected.class,
            (envelope, list) ->
                list.lines().forEach(line -> ask(envelope, line.personRef(), BORDER)))
        .on(CONTEXT + "RecordErased", RecordErased.class, this::erased);
  }

  private void ask(Envelope envelope, UUID personRef, String vault) {
    wanted.add(
        new Wanted(
            new MatchRecord(personRef, vault, envelope.caseRef()),
            envelope.eventId(),
            envelope.correlationId()));
  }

  private void erased(Envelope envelope, RecordErased gone) {
    tokens.forget(gone.personRef(), gone.vault());
  }
}
