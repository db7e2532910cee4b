package org.saphan.victimreferral.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import org.saphan.foundation.ledger.Effect;
import org.saphan.lifecycle.Snapshot;
import org.saphan.victimreferral.followup.FollowUpPlanEvent.FollowUpMissed;
import org.saphan.victimreferral.followup.FollowUpPlanEvent.FollowUpVisitRecorded;
import org.saphan.victimreferral.referral.ReferralEvent.ReferralDeclined;
import org.saphan.victimreferral.referral.ReferralEvent.ReferralExhausted;
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

  private final MeterRegistry metrics;

  public CareMetrics(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  @Override
  public void of(Object event, Snapshot<?> after) {
    switch (event) {
      case VictimAdmitted admitted -> admitted(admitted, (ReferralState) after.state());
      case ReferralExhausted exhausted -> asked((ReferralState) after.state(), "exhausted");
      case ReferralDeclined declined -> count("saphan.referral.declined", declined.reason());
      case FollowUpVisitRecorded visit -> count("saphan.follow.up", "done");
      case FollowUpMissed missed -> count("saphan.follow.up", "missed");
      default -> {
        // tells nothing about the way to a safe place
      }
    }
  }

  private void admitted(VictimAdmitted admitted, ReferralState referral) {
    asked(referral, "admitted");
    Duration way = Duration.between(referral.openedAt(), admitted.at());
    Timer timer =
        Timer.builder("saphan.safe.place")
            .description("From the search for a place to the bed")
            .tag("urgency", word(referral.urgency()))
            .serviceLevelObjectives(WAYS)
            .register(metrics);
    afterCommit(() -> timer.record(way.isNegative() ? Duration.ZERO : way));
  }

  private void asked(ReferralState referral, String end) {
    DistributionSummary offers =
        DistributionSummary.builder("saphan.referral.offers")
            .description("How many offers a referral needed")
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
