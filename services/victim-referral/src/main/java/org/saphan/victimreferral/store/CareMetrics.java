package org.saphan.victimreferral.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.saphan.foundation.ledger.Effect;
import org.saphan.lifecycle.Snapshot;
import org.saphan.victimreferral.followup.FollowUpPlanEvent.FollowUpMissed;
import org.saphan.victimreferral.followup.FollowUpPlanEvent.FollowUpVisitRecorded;
import org.saphan.victimreferral.ranking.Hindrance;
import org.saphan.victimreferral.referral.ReferralEvent.ReferralClosed;
import org.saphan.victimreferral.referral.ReferralEvent.ReferralDeclined;
import org.saphan.victimreferral.referral.ReferralEvent.ReferralExhausted;
import org.saphan.victimreferral.referral.ReferralEvent.ReferralWithdrawn;
import org.saphan.victimreferral.referral.ReferralEvent.VictimAdmitted;
import org.saphan.victimreferral.referral.ReferralState;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What tells whether people find a safe place: how long it takes, how many shelters are asked, why
 * they say no, and whether somebody visits afterwards.
 */
public final class CareMetrics implements Effect {
  /** The steps in which the way to a bed is counted; D-V03 allows 2 and 24 hours for an offer. */
  private static final Duration[] WAYS = {
    Duration.ofHours(2),
    Duration.ofHours(6),
    Duration.ofHours(12),
    Duration.ofHours(24),
    Duration.ofDays(3),
    Duration.ofDays(7)
  };

  private static final String NO_HOUSE = "saphan.referral.no.house";

  private final MeterRegistry metrics;
  private final Function<ReferralState, List<Set<Hindrance>>> hindrances;

  /**
   * @param hindrances why each house may not take her; an empty set for one that may
   */
  public CareMetrics(
      MeterRegistry metrics, Function<ReferralState, List<Set<Hindrance>>> hindrances) {
    this.metrics = metrics;
    this.hindrances = hindrances;
  }

  @Override
  public void of(Object event, Snapshot<?> after) {
    switch (event) {
      case VictimAdmitted admitted -> admitted(admitted, (ReferralState) after.state());
      case ReferralWithdrawn withdrawn -> asked((ReferralState) after.state(), "withdrawn");
      case ReferralClosed closed -> closed(closed, (ReferralState) after.state());
      case ReferralExhausted exhausted -> exhausted((ReferralState) after.state());
      case ReferralDeclined declined -> count("saphan.referral.declined", declined.reason());
      case FollowUpVisitRecorded visit -> count("saphan.follow.up", "done");
      case FollowUpMissed missed -> count("saphan.follow.up", "missed");
      default -> {
        // tells nothing about the way to a safe place
      }
    }
  }

  /** Who is transferred was in a safe place all the time: her way is that of the first referral. */
  private void admitted(VictimAdmitted admitted, ReferralState referral) {
    asked(referral, "admitted");
    if (referral.parentReferralId() != null) {
      return;
    }
    Duration way = Duration.between(referral.openedAt(), admitted.at());
    Timer timer =
        Timer.builder("saphan.safe.place")
            .description("From the search for a place to the bed, transfers left out")
            .tag("urgency", word(referral.urgency()))
            .serviceLevelObjectives(WAYS)
            .register(metrics);
    afterCommit(() -> timer.record(way.isNegative() ? Duration.ZERO : way));
  }

  /** What ended without a bed; whoever was admitted or withdrawn was counted then. */
  private void closed(ReferralClosed closed, ReferralState referral) {
    switch (closed.outcome()) {
      case FALLBACK, NOT_ARRIVED -> asked(referral, word(closed.outcome()));
      case COMPLETED, TRANSFERRED, WITHDRAWN -> {
        // counted before
      }
    }
  }

  /**
   * Where no house fits, none is asked and none declines: the reasons that all houses share, or
   * that they have none in common.
   */
  private void exhausted(ReferralState referral) {
    List<Set<Hindrance>> all = hindrances.apply(referral);
    if (all.isEmpty() || all.stream().anyMatch(Set::isEmpty)) {
      return;
    }
    Set<Hindrance> shared = EnumSet.allOf(Hindrance.class);
    all.forEach(shared::retainAll);
    if (shared.isEmpty()) {
      count(NO_HOUSE, "various");
    }
    shared.forEach(hindrance -> count(NO_HOUSE, hindrance));
  }

  private void asked(ReferralState referral, String end) {
    DistributionSummary offers =
        DistributionSummary.builder("saphan.referral.offers")
            .description("How many offers a referral needed until it ended")
            .tag("end", end)
            .register(metrics);
    afterCommit(() -> offers.record(referral.offers().size()));
  }

  private void count(String name, Object what) {
    Counter counter = Counter.builder(name).tag("what", word(what)).register(metrics);
    afterCommit(counter::increment);
  }

  private static String word(Object code) {
    return code.toString().toLowerCase(Locale.ROOT);
  }

  /** A decision that is rolled back, and perhaps taken anew, is told once. */
  private static void afterCommit(Runnable told) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            told.run();
          }
        });
  }
}
