package org.saphan.repatriation;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saphan.foundation.Foundation;
import org.saphan.foundation.Service;
import org.saphan.foundation.access.RoleHolding;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.clock.Calendars;
import org.saphan.foundation.ledger.Binding;
import org.saphan.foundation.ledger.Ledger;
import org.saphan.foundation.ledger.LedgerConfiguration;
import org.saphan.foundation.ledger.LedgerSettings;
import org.saphan.foundation.messaging.Envelope.DataClass;
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
import org.saphan.foundation.reference.ReferenceCopy;
import org.saphan.foundation.web.Web;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Tie;
import org.saphan.repatriation.device.DeviceEvent;
import org.saphan.repatriation.device.DeviceState;
import org.saphan.repatriation.device.DeviceTable;
import org.saphan.repatriation.report.ReportEvent;
import org.saphan.repatriation.report.ReportState;
import org.saphan.repatriation.report.ReportTable;
import org.saphan.repatriation.store.BorderMetrics;
import org.saphan.repatriation.store.EveningReports;
import org.saphan.repatriation.store.KeptReturnees;
import org.saphan.repatriation.store.ReferenceView;
import org.saphan.repatriation.terms.CheckpointCode;
import org.saphan.repatriation.terms.ReturnReference;
import org.saphan.repatriation.terms.ReturnRelation;
import org.saphan.repatriation.terms.ReturnRole;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The service of people coming home. */
@SpringBootApplication
@Import({
  Foundation.class,
  LedgerConfiguration.class,
  PersonalDataConfiguration.class,
  KnownConsentsConfiguration.class,
  PackagesConfiguration.class,
  Web.class
})
public class Repatriation {
  /** The service's name. */
  public static final String NAME = "repatriation";

  static final String PROTECTION = "PROTECTION";
  static final String BORDER = "BORDER";

  /** Whose data officers answer for the vault (chapter E.1). */
  private static final List<AgencyCode> KEEPERS =
      List.of(new AgencyCode("LA-MOLSW-DSW"), new AgencyCode("LA-MPS-DOI"));

  /** Starts the service with properties from outside, as {@code --name=value}. */
  public static ConfigurableApplicationContext start(String... arguments) {
    return Service.start(Repatriation.class, NAME, arguments);
  }

  /** Starts the service as a process of its own. */
  public static void main(String[] arguments) {
    start(arguments);
  }

  @Bean
  ReferenceView referenceView(ReferenceCopy copy, Calendars calendars, LedgerSettings settings) {
    return new ReferenceView(copy, calendars, settings.country());
  }

  @Bean
  Binding<ReportState, ReportEvent, ReturnReference> provinceReports(ReferenceView reference) {
    return new Binding<>(
        ReportTable.lifeCycle(),
        "RPT",
        NAME,
        PROTECTION,
        DataClass.P1,
        Set.of("province", "reportDate", "arrivals", "children", "unscreened", "toAgency"),
        () -> reference,
        actor -> ties(actor, reference));
  }

  @Bean
  Binding<DeviceState, DeviceEvent, ReturnReference> devices(ReferenceView reference) {
    return new Binding<>(
        DeviceTable.lifeCycle(),
        "DEV",
        NAME,
        BORDER,
        DataClass.P0,
        Set.of(),
        () -> reference,
        actor -> ties(actor, reference));
  }

  @Bean
  Binding<PersonRecordState, PersonRecordEvent, Retention> personRecords(
      PersonalData personal,
      @Value("${saphan.retention.no-signs:P90D}") Period noSigns,
      @Value("${saphan.retention.notice-line:P180D}") Period noticeLine,
      @Value("${saphan.retention.victim-return:P5Y}") Period victim) {
    return personal.personRecords(
        PROTECTION, KEEPERS, new KeptReturnees(personal.keeping(), noSigns, noticeLine, victim));
  }

  @Bean
  Binding<DisclosureState, DisclosureEvent, DisclosureView> disclosures(
      PersonalData personal, KnownConsents consents) {
    return personal.disclosures(
        PROTECTION,
        new DisclosureRules(
            Set.copyOf(KEEPERS),
            Map.of(ReturnRole.DATA_OFFICER, KEEPERS.getFirst()),
            consents,
            DisclosureRules.UseLimits.NONE));
  }

  @Bean
  BorderMetrics borderMetrics(MeterRegistry metrics, JdbcTemplate jdbc) {
    return new BorderMetrics(metrics, jdbc);
  }

  @Bean
  EveningReports eveningReports(
      JdbcTemplate jdbc, Ledger ledger, BusinessClock clock, LedgerSettings settings) {
    return new EveningReports(jdbc, ledger, clock, settings.country());
  }

  @Bean
  RoleHolding roleHolding(ReferenceView reference) {
    return reference::mayHold;
  }

  /** What an actor is tied to among returns (codes.csv, Relation). */
  static Set<Tie> ties(Actor actor, ReferenceView reference) {
    String agency = actor.agency().value();
    Set<Tie> ties = new HashSet<>();
    ties.add(ReturnRelation.ISSUER.to(agency));
    ties.add(ReturnRelation.ASSIGNED.to(agency));
    ties.add(ReturnRelation.CASE_TEAM.to(agency));
    reference
        .provinceOf(actor.agency())
        .ifPresent(province -> ties.add(ReturnRelation.ASSIGNED.to(province.value())));
    reference
        .checkpointOf(actor.agency())
        .map(CheckpointCode::value)
        .or(() -> Optional.ofNullable(actor.serves().get("checkpoint")))
        .ifPresent(checkpoint -> {
          ties.add(ReturnRelation.OWN_CHECKPOINT.to(checkpoint));
          ties.add(ReturnRelation.ANY_CHECKPOINT);
        });
    if (actor.roles().contains(ReturnRole.TRANSIT_MANAGER)) {
      String house = actor.serves().getOrDefault("shelter", agency);
      ties.add(ReturnRelation.OWN_SHELTER.to(house));
      ties.add(ReturnRelation.ANY_TRANSIT_CENTRE);
    }
    return ties;
  }
}
