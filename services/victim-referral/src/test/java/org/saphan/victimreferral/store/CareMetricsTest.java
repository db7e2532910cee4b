package org.saphan.victimreferral.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Snapshot;
import org.saphan.victimreferral.followup.FollowUpPlanEvent.FollowUpMissed;
import org.saphan.victimreferral.followup.FollowUpPlanEvent.FollowUpVisitRecorded;
import org.saphan.victimreferral.ranking.Hindrance;
import org.saphan.victimreferral.referral.ReferralCommand.Constraints;
import org.saphan.victimreferral.referral.ReferralEvent.ReferralClosed;
import org.saphan.victimreferral.referral.ReferralEvent.ReferralDeclined;
import org.saphan.victimreferral.referral.ReferralEvent.ReferralExhausted;
import org.saphan.victimreferral.referral.ReferralEvent.ReferralWithdrawn;
import org.saphan.victimreferral.referral.ReferralEvent.VictimAdmitted;
import org.saphan.victimreferral.referral.ReferralStage;
import org.saphan.victimreferral.referral.ReferralState;
import org.saphan.victimreferral.referral.ReferralState.Offer;
import org.saphan.victimreferral.referral.ReferralState.OfferAnswer;
import org.saphan.victimreferral.terms.DeclineReason;
import org.saphan.victimreferral.terms.ReferralOutcome;
import org.saphan.victimreferral.terms.ReferralUrgency;
import org.saphan.victimreferral.terms.Risk;
import org.saphan.victimreferral.terms.Sex;
import org.saphan.victimreferral.terms.ShelterCode;
import org.saphan.victimreferral.terms.Unit;
import org.saphan.victimreferral.terms.VisitMode;
import org.saphan.victimreferral.terms.WithdrawReason;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is counted of the way to a safe place, and that only what was committed counts. */
class CareMetricsTest {
  private static final UUID ID = new UUID(0, 1);
  private static final Instant OPENED = Instant.parse("2026-11-02T02:00:00Z");
  private static final ShelterCode HOUSE = new ShelterCode("LA-SH-ONE-VTE");

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<Set<Hindrance>> houses = new ArrayList<>();
  private final CareMetrics metrics = new CareMetrics(meters, referral -> houses);

  @BeforeEach
  void begin() {
    TransactionSynchronizationManager.initSynchronization();
  }

  @AfterEach
  void end() {
    TransactionSynchronizationManager.clear();
  }

  private static void commit() {
    TransactionSynchronizationManager.getSynchronizations()
        .forEach(TransactionSynchronization::afterCommit);
  }

  private static Snapshot<ReferralState> asked(int houses) {
    return asked(houses, null);
  }

  private static Snapshot<ReferralState> asked(int houses, @Nullable UUID parent) {
    List<Offer> offers =
        IntStream.rangeClosed(1, houses)
            .mapToObj(no -> new Offer(no, HOUSE, null, OfferAnswer.DECLINED, null, OPENED))
            .toList();
    return new Snapshot<>(
        ID,
        1,
        ReferralStage.OFFERED,
        null,
        new ReferralState(
            ID,
            null,
            parent,
            new AgencyCode("LA-LWU-VT"),
            OPENED,
            List.of(),
            ReferralUrgency.IMMEDIATE,
            new Constraints(Unit.FEMALE, Sex.FEMALE, null, List.of(), 0, false),
            offers,
            HOUSE,
            null,
            null));
  }

  private double counted(String name, String what) {
    return meters.get(name).tag("what", what).counter().count();
  }

  @Test
  void theWayToABedIsMeasuredFromTheSearchToTheBedByUrgency() {
    metrics.of(new VictimAdmitted(ID, ID, null, OPENED.plus(Duration.ofHours(5))), asked(3));
    commit();
    assertThat(
            meters
                .get("saphan.safe.place")
                .tag("urgency", "immediate")
                .timer()
                .totalTime(TimeUnit.HOURS))
        .isEqualTo(5);
    assertThat(offers("admitted").totalAmount()).isEqualTo(3);
  }

  @Test
  void aBedThatWasFoundBeforeTheSearchWasWrittenDownTookNoTime() {
    metrics.of(new VictimAdmitted(ID, ID, null, OPENED.minusSeconds(60)), asked(1));
    commit();
    assertThat(meters.get("saphan.safe.place").timer().totalTime(TimeUnit.SECONDS)).isZero();
    assertThat(meters.get("saphan.safe.place").timer().count()).isEqualTo(1);
  }

  @Test
  void whoMovesOnFromOneHouseToTheNextWasSafeAllTheTime() {
    metrics.of(new VictimAdmitted(ID, ID, null, OPENED.plus(Duration.ofHours(5))), asked(2, ID));
    commit();
    assertThat(meters.find("saphan.safe.place").timer()).isNull();
    assertThat(offers("admitted").totalAmount()).isEqualTo(2);
  }

  private DistributionSummary offers(String end) {
    return meters.get("saphan.referral.offers").tag("end", end).summary();
  }

  @Test
  void offersAreCountedOnceForEveryReferralHoweverItEnds() {
    metrics.of(new ReferralExhausted(ID, 2, null), asked(2));
    metrics.of(new VictimAdmitted(ID, ID, null, OPENED), asked(3));
    metrics.of(new ReferralClosed(ID, ReferralOutcome.COMPLETED, null), asked(3));
    metrics.of(new ReferralWithdrawn(ID, WithdrawReason.PERSON_REFUSED, null), asked(1));
    metrics.of(new ReferralClosed(ID, ReferralOutcome.WITHDRAWN, null), asked(1));
    metrics.of(new ReferralClosed(ID, ReferralOutcome.TRANSFERRED, null), asked(1));
    metrics.of(new ReferralClosed(ID, ReferralOutcome.FALLBACK, null), asked(4));
    metrics.of(new ReferralClosed(ID, ReferralOutcome.NOT_ARRIVED, null), asked(5));
    commit();
    assertThat(meters.find("saphan.referral.offers").summaries()).hasSize(4);
    assertThat(List.of("admitted", "withdrawn", "fallback", "not_arrived"))
        .allSatisfy(end -> assertThat(offers(end).count()).isEqualTo(1))
        .extracting(end -> offers(end).totalAmount())
        .containsExactly(3.0, 1.0, 4.0, 5.0);
  }

  @Test
  void forWhomNoHouseIsThereIsCountedByWhatAllHousesLack() {
    houses.add(Set.of(Hindrance.UNIT, Hindrance.AGE));
    houses.add(Set.of(Hindrance.UNIT));
    metrics.of(new ReferralExhausted(ID, 0, null), asked(0));
    houses.add(Set.of(Hindrance.INTAKE));
    metrics.of(new ReferralExhausted(ID, 0, null), asked(0));
    commit();
    assertThat(meters.find("saphan.referral.no.house").counters()).hasSize(2);
    assertThat(counted("saphan.referral.no.house", "unit")).isEqualTo(1);
    assertThat(counted("saphan.referral.no.house", "various")).isEqualTo(1);
  }

  @Test
  void whereAHouseFitsOrNoneIsKnownNothingIsSaidOfWhoHasNone() {
    metrics.of(new ReferralExhausted(ID, 0, null), asked(0));
    houses.add(Set.of(Hindrance.UNIT));
    houses.add(Set.of());
    metrics.of(new ReferralExhausted(ID, 1, null), asked(1));
    commit();
    assertThat(meters.find("saphan.referral.no.house").counters()).isEmpty();
  }

  @Test
  void reasonsAndVisitsAreCounted() {
    metrics.of(new ReferralDeclined(ID, 1, HOUSE, DeclineReason.FULL, null), asked(1));
    metrics.of(
        new FollowUpVisitRecorded(ID, ID, 1, OPENED, VisitMode.values()[0], true, Risk.LOW),
        asked(0));
    metrics.of(new FollowUpMissed(ID, ID, 2, OPENED), asked(0));
    commit();
    assertThat(counted("saphan.referral.declined", "full")).isEqualTo(1);
    assertThat(counted("saphan.follow.up", "done")).isEqualTo(1);
    assertThat(counted("saphan.follow.up", "missed")).isEqualTo(1);
  }

  @Test
  void whatIsRolledBackIsNotCounted() {
    metrics.of(new ReferralDeclined(ID, 1, HOUSE, DeclineReason.FULL, null), asked(1));
    assertThat(counted("saphan.referral.declined", "full")).isZero();
  }
}
