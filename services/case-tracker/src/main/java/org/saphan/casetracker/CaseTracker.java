package org.saphan.casetracker;

import java.util.List;
import java.util.Set;
import org.saphan.casetracker.exclusion.ExclusionCommand.ExcludeFromCase;
import org.saphan.casetracker.exclusion.ExclusionEvent;
import org.saphan.casetracker.exclusion.ExclusionReaders;
import org.saphan.casetracker.exclusion.ExclusionState;
import org.saphan.casetracker.exclusion.ExclusionTable;
import org.saphan.casetracker.exclusion.ExclusionTable.NoReference;
import org.saphan.casetracker.terms.Office;
import org.saphan.casetracker.timeline.store.KnownCases;
import org.saphan.foundation.Foundation;
import org.saphan.foundation.Service;
import org.saphan.foundation.ledger.Binding;
import org.saphan.foundation.ledger.LedgerConfiguration;
import org.saphan.foundation.ledger.Preparation.Prepared;
import org.saphan.foundation.ledger.WordRule;
import org.saphan.foundation.ledger.WordSealing;
import org.saphan.foundation.messaging.Envelope.DataClass;
import org.saphan.foundation.reference.PublishedNames;
import org.saphan.foundation.reference.ReferenceCopy;
import org.saphan.foundation.text.EntryNames;
import org.saphan.foundation.web.Web;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import tools.jackson.databind.json.JsonMapper;

/** One timeline per case: who holds it, since when, until when; and who is kept away from it. */
@SpringBootApplication
@Import({Foundation.class, LedgerConfiguration.class, Web.class})
@EnableScheduling
public class CaseTracker {
  static final String NAME = "case-tracker";

  /** What links, matches and exclusions may be used for. */
  static final String PROTECTION = "PROTECTION";

  /** Starts the service; {@code arguments} are properties as {@code --name=value}. */
  public static ConfigurableApplicationContext start(String... arguments) {
    return Service.start(CaseTracker.class, NAME, arguments);
  }

  /** A treaty is called what its entry in the directory calls it. */
  @Bean
  EntryNames legalBases(ReferenceCopy copy) {
    return new PublishedNames(copy, "LegalBasisProfilePublished");
  }

  public static void main(String[] arguments) {
    start(arguments);
  }

  /** The account is sealed as it was typed: events and pages have only its number. */
  @Bean
  Binding<ExclusionState, ExclusionEvent, NoReference> caseExclusions(
      JdbcClient jdbc, JsonMapper json) {
    WordSealing words = new WordSealing(json);
    return new Binding<>(
            ExclusionTable.lifeCycle(),
            "EXC",
            NAME,
            PROTECTION,
            DataClass.P1,
            Set.of("excludedAccount"),
            NoReference::new,
            actor -> Office.tiesOf(actor.roles(), actor.agency().value()))
        .withPreparation((id, snapshot, command, actor, documents) ->
            new Prepared.Ready(
                command,
                command instanceof ExcludeFromCase
                    ? List.of(words.of(id, id, 0, command))
                    : List.of()))
        .withCaseRule(new KnownCases(jdbc))
        .withWords(WordRule.ofAggregate(ExclusionReaders::include));
  }
}
