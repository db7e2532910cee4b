package org.saphan.mutualassistance;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saphan.foundation.Foundation;
import org.saphan.foundation.Service;
import org.saphan.foundation.access.RoleHolding;
import org.saphan.foundation.clock.Calendars;
import org.saphan.foundation.ledger.Binding;
import org.saphan.foundation.ledger.LedgerConfiguration;
import org.saphan.foundation.ledger.LedgerSettings;
import org.saphan.foundation.personal.DisclosureRules;
import org.saphan.foundation.personal.KnownConsents;
import org.saphan.foundation.personal.KnownConsentsConfiguration;
import org.saphan.foundation.personal.PersonalData;
import org.saphan.foundation.personal.PersonalDataConfiguration;
import org.saphan.foundation.personal.disclosure.DisclosureEvent;
import org.saphan.foundation.personal.disclosure.DisclosureState;
import org.saphan.foundation.personal.disclosure.DisclosureView;
import org.saphan.foundation.personal.packages.PackagesConfiguration;
import org.saphan.foundation.personal.personrecord.PersonRecordEvent;
import org.saphan.foundation.personal.personrecord.PersonRecordState;
import org.saphan.foundation.personal.personrecord.Retention;
import org.saphan.foundation.reference.PublishedNames;
import org.saphan.foundation.reference.ReferenceCopy;
import org.saphan.foundation.text.EntryNames;
import org.saphan.foundation.web.Web;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.mutualassistance.store.KeptInFiles;
import org.saphan.mutualassistance.store.ReferenceView;
import org.saphan.mutualassistance.store.SenderLimits;
import org.saphan.mutualassistance.store.StoredTestimony;
import org.saphan.mutualassistance.terms.MlaRole;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The service of mutual legal assistance. */
@SpringBootApplication
@Import({
  Foundation.class,
  LedgerConfiguration.class,
  PersonalDataConfiguration.class,
  KnownConsentsConfiguration.class,
  PackagesConfiguration.class,
  Web.class
})
public class MutualAssistance {
  /** The service's name. */
  public static final String NAME = "mutual-assistance";

  /** What its events are for. */
  static final String PURPOSE = "CRIMINAL_JUSTICE";

  /** Whose data officers answer for the vault (chapter E.1). */
  private static final List<AgencyCode> KEEPERS =
      List.of(new AgencyCode("LA-OSPP"), new AgencyCode("LA-MOJ-DIC"));

  /** Starts the service with properties from outside, as {@code --name=value}. */
  public static ConfigurableApplicationContext start(String... arguments) {
    return Service.start(MutualAssistance.class, NAME, arguments);
  }

  /** Starts the service as a process of its own. */
  public static void main(String[] arguments) {
    start(arguments);
  }

  /** A treaty is called what its entry in the directory calls it. */
  @Bean
  EntryNames legalBases(ReferenceCopy copy) {
    return new PublishedNames(copy, "LegalBasisProfilePublished");
  }

  @Bean
  ReferenceView referenceView(
      ReferenceCopy copy,
      Calendars calendars,
      LedgerSettings settings,
      JdbcTemplate jdbc,
      KnownConsents consents) {
    return new ReferenceView(
        copy, calendars, settings.country(), new StoredTestimony(jdbc, consents));
  }

  @Bean
  Binding<PersonRecordState, PersonRecordEvent, Retention> personRecords(
      PersonalData personal, @Value("${saphan.retention.file:P10Y}") Period file) {
    return personal.personRecords(PURPOSE, KEEPERS, new KeptInFiles(personal.keeping(), file));
  }

  @Bean
  Binding<DisclosureState, DisclosureEvent, DisclosureView> disclosures(
      PersonalData personal, KnownConsents consents, JdbcTemplate jdbc, LedgerSettings settings) {
    return personal.disclosures(
        PURPOSE,
        new DisclosureRules(
            Set.copyOf(KEEPERS),
            Map.of(MlaRole.DATA_OFFICER, KEEPERS.getFirst()),
            consents,
            new SenderLimits(jdbc, settings.country())));
  }

  @Bean
  RoleHolding roleHolding(ReferenceView reference) {
    return reference::mayHoldHere;
  }
}
