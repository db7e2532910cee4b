package org.saphan.victimreferral.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.victimreferral.terms.VictimRole.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saphan.foundation.personal.disclosure.DataGroup;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.RunningDeadline.Status;
import org.saphan.testkit.walk.DeadlineStory;
import org.saphan.victimreferral.LaosInCare;
import org.saphan.victimreferral.consent.ConsentCommand.*;
import org.saphan.victimreferral.consent.ConsentEvent.*;
import org.saphan.victimreferral.terms.ConsentDecision;
import org.saphan.victimreferral.terms.ConsentForm;
import org.saphan.victimreferral.terms.ConsentGiver;
import org.saphan.victimreferral.terms.ConsentPurpose;
import org.saphan.victimreferral.terms.TextVersion;
import org.saphan.victimreferral.terms.VictimRelation;

/** A consent from the first word to the last. */
class ConsentsTest {
  private static final Instant BEGIN = Instant.parse("2026-11-02T02:00:00Z");
  private static final UUID PERSON = new UUID(0, 5);
  private static final AgencyCode SHELTER = new AgencyCode("NGO-SSV");

  private static DeadlineStory<ConsentState, ConsentEvent, ConsentView> begin() {
    return new DeadlineStory<>(
        ConsentTable.lifeCycle(),
        new ConsentView(new LaosInCare(), ConsentView.Beside.NOTHING, ConsentView.Reliance.NOTHING),
        BEGIN,
        Set.of(
            Relation.TO_ANY,
            Relation.TO_SYSTEM,
            VictimRelation.CASE_TEAM.to("LA-TEST"),
            VictimRelation.peopleOf(VictimRelation.OWN_SHELTER, SHELTER)));
  }

  private static RecordConsent says(ConsentDecision decision, @Nullable Instant expiresAt) {
    return new RecordConsent(
        PERSON,
        ConsentPurpose.TESTIFY,
        decision,
        List.of(SHELTER),
        List.of(new CountryCode("LA")),
        List.of(DataGroup.G3),
        ConsentGiver.SELF,
        ConsentForm.ORAL_WITNESSED,
        expiresAt,
        new TextVersion("C-1"),
        null,
        null);
  }

  private static DeadlineStory<ConsentState, ConsentEvent, ConsentView> granted() {
    return begin().does(CASE_WORKER, says(ConsentDecision.GRANTED, null));
  }

  @Test
  void aYesIsGrantedAndHoldsUntilItIsTakenBack() {
    assertThat(granted().after(Duration.ofDays(3650)).stage()).isEqualTo("GRANTED");
    assertThat(granted().holder()).isEqualTo("NOBODY");
  }

  @ParameterizedTest
  @EnumSource(value = ConsentDecision.class, names = "GRANTED", mode = EnumSource.Mode.EXCLUDE)
  void everythingElseIsANo(ConsentDecision decision) {
    var refused = begin().does(CASE_WORKER, says(decision, null));
    assertThat(refused.stage()).isEqualTo("REFUSED");
    assertThat(refused.refused(CASE_WORKER, new WithdrawConsent()).code().name())
        .isEqualTo("STATE");
  }

  @Test
  void whomThePersonNamedMayTakeItBackForHerToo() {
    assertThat(granted().does(SHELTER_MANAGER, new WithdrawConsent()).stage())
        .isEqualTo("WITHDRAWN");
    assertThat(granted().does(LEGAL_AID, new WithdrawConsent()).stage()).isEqualTo("WITHDRAWN");
    assertThat(granted().does(GUARDIAN, new WithdrawConsent()).stage()).isEqualTo("WITHDRAWN");
  }

  @Test
  void whatIsTakenBackIsTheWholeConsent() {
    assertThat(granted().does(CASE_WORKER, new WithdrawConsent()).events().getLast())
        .isEqualTo(
            new ConsentWithdrawn(
                granted().snapshot().id(),
                PERSON,
                ConsentPurpose.TESTIFY,
                List.of(SHELTER),
                List.of(new CountryCode("LA")),
                List.of(DataGroup.G3)));
  }

  @Test
  void allServicesStopInFifteenMinutesAndWhatWasSentIsCalledBackInADay() {
    var withdrawn = granted().does(CASE_WORKER, new WithdrawConsent());
    assertThat(withdrawn.holder()).isEqualTo("SYSTEM");
    Instant due = BEGIN.plus(Duration.ofMinutes(15));
    assertThat(withdrawn.until(due.minusMillis(1)).status("D-V07")).isEqualTo(Status.RUNNING);
    assertThat(withdrawn.until(due).told("D-V07").stream().filter("DeadlineBreached"::equals))
        .hasSize(1);
    withdrawn.until(BEGIN.plus(Duration.ofHours(24)));
    assertThat(withdrawn.told("D-V07").stream().filter("DeadlineBreached"::equals)).hasSize(2);
    var stopped =
        granted()
            .does(CASE_WORKER, new WithdrawConsent())
            .does(Role.SYSTEM, new ConfirmSharingStopped(List.of("repatriation"), BEGIN));
    assertThat(stopped.status("D-V07")).isEqualTo(Status.MET);
    assertThat(stopped.stage()).isEqualTo("WITHDRAWN");
  }

  @Test
  void aConsentForATimeExpiresAtItsEndAndNotBefore() {
    Instant end = BEGIN.plus(Duration.ofDays(90));
    var story = begin().does(CASE_WORKER, says(ConsentDecision.GRANTED, end));
    assertThat(story.until(end.minusMillis(1)).stage()).isEqualTo("GRANTED");
    assertThat(story.until(end).stage()).isEqualTo("EXPIRED");
    assertThat(story.events().getLast())
        .isEqualTo(new ConsentExpired(story.snapshot().id(), PERSON, ConsentPurpose.TESTIFY));
    assertThat(granted().told("D-K01")).isEmpty();
  }
}
