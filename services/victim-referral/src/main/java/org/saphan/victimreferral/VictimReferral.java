package org.saphan.victimreferral;

import java.time.Period;
import java.util.HashSet;
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
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Tie;
import org.saphan.victimreferral.store.KeptVictims;
import org.saphan.victimreferral.store.ReferenceView;
import org.saphan.victimreferral.store.StoredConsents;
import org.saphan.victimreferral.terms.VictimRelation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The service of victims: identification, shelters, consent, care. */
@SpringBootApplication
@Import({
  Foundation.class,
  LedgerConfiguration.class,
  PersonalDataConfiguration.class,
  PackagesConfiguration.class,
  Web.class
})
public class VictimReferral {
  /** The service's name. */
  public static final String NAME = "victim-referral";

  static final String PROTECTION = "PROTECTION";

  /** Whose data officers answer for the vault (chapter E.1). */
  private static final List<AgencyCode> KEEPERS =
      List.of(
          new AgencyCode("LA-MOLSW-DSW"),
          new AgencyCode("LA-LWU-CPC"),
          new AgencyCode("LA-MPS-ATD"));

  /** Starts the service with properties from outside, as {@code --name=value}. */
  public static ConfigurableApplicationContext start(String... arguments) {
    return Service.start(VictimReferral.class, NAME, arguments);
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
  Binding<PersonRecordState, PersonRecordEvent, Retention> personRecords(
      PersonalData personal,
      @Value("${saphan.retention.victim-case:P7Y}") Period victim,
      @Value("${saphan.retention.not-confirmed:P2Y}") Period notConfirmed,
      @Value("${saphan.retention.child-until-age:25}") int child) {
    return personal.personRecords(
        PROTECTION, KEEPERS, new KeptVictims(personal.keeping(), victim, notConfirmed, child));
  }

  @Bean
  Binding<DisclosureState, DisclosureEvent, DisclosureView> disclosures(
      PersonalData personal, StoredConsents consents) {
    return personal.disclosures(
        PROTECTION,
        new DisclosureRules(
            Set.copyOf(KEEPERS), Map.of(), consents, DisclosureRules.UseLimits.NONE));
  }

  @Bean
  RoleHolding roleHolding(ReferenceView reference) {
    return reference::mayHold;
  }

  /**
   * What an actor is tied to among victims (codes.csv, Relation). Who serves in one shelter is tied
   * to it, others to all shelters that their agency runs.
   */
  static Set<Tie> ties(Actor actor, ReferenceView reference) {
    String agency = actor.agency().value();
    Set<Tie> ties = new HashSet<>();
    ties.add(Relation.TO_OPEN);
    ties.add(VictimRelation.OWN_AGENCY.to(agency));
    ties.add(VictimRelation.CASE_TEAM.to(agency));
    ties.add(VictimRelation.ASSIGNED.to(agency));
    ties.add(VictimRelation.peopleOf(VictimRelation.OWN_SHELTER, actor.agency()));
    ties.add(VictimRelation.peopleOf(VictimRelation.OWN_CHECKPOINT, actor.agency()));
    ties.add(VictimRelation.OWN_SHELTER.to(actor.serves().getOrDefault("shelter", agency)));
    reference
        .provinceOf(actor.agency())
        .ifPresent(province -> ties.add(VictimRelation.ASSIGNED.to(province.value())));
    reference
        .checkpointOf(actor)
        .ifPresent(checkpoint -> ties.add(VictimRelation.OWN_CHECKPOINT.to(checkpoint)));
    return ties;
  }
}
