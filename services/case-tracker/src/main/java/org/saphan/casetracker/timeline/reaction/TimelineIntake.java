package org.saphan.casetracker.timeline.reaction;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.saphan.casetracker.timeline.Generation;
import org.saphan.casetracker.timeline.store.Generations;
import org.saphan.casetracker.timeline.store.Generations.Part;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.foundation.messaging.EventFields;
import org.saphan.foundation.messaging.Schemas;
import org.saphan.foundation.messaging.Subscription;
import org.saphan.foundation.messaging.Subscription.Unread;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes what the services publish into the generation that asks for it. */
@Component
public class TimelineIntake {
  /** What a timeline is made of, by service. */
  private static final Map<String, List<String>> COLLECTIONS =
      Map.of(
          "mutual-assistance",
          List.of(
              "requests",
              "incoming-requests",
              "custody-transfers",
              "safe-conducts",
              "hearings",
              "information",
              "jurisdiction-claims",
              "disclosures",
              "person-records",
              "deadlines"),
          "repatriation",
          List.of(
              "notices",
              "returns",
              "province-reports",
              "disclosures",
              "person-records",
              "deadlines"),
          "victim-referral",
          List.of(
              "victim-cases",
              "referrals",
              "shelters",
              "follow-up-plans",
              "service-episodes",
              "consents",
              "disclosures",
              "person-records",
              "deadlines"),
          "case-tracker",
          List.of("deadlines"));

  private static final InstantSource SYSTEM = InstantSource.system();

  private final TimelineFold fold;
  private final Generations generations;
  private final EventFields events = new EventFields(Schemas.shipped());
  private final Timer latency;

  public TimelineIntake(TimelineFold fold, Generations generations, MeterRegistry meters) {
    this.fold = fold;
    this.generations = generations;
    this.latency =
        Timer.builder("saphan.tracker.latency")
            .description("From when an event was recorded until it can be seen in its timeline")
            .publishPercentileHistogram()
            .register(meters);
  }

  /** The subscription of one generation: every type of event, known to this build or not. */
  public Subscription of(Generation generation) {
    return Subscription.of(generation.consumer(), topics())
        .onOthers((envelope, unread) -> take(generation, envelope, unread));
  }

  private static String[] topics() {
    return COLLECTIONS.entrySet().stream()
        .flatMap(service ->
            service.getValue().stream()
                .map(collection -> service.getKey() + "." + collection + ".v1"))
        .toArray(String[]::new);
  }

  private void take(Generation generation, Envelope envelope, Unread unread) {
    Part part = generations.partOf(generation);
    if (part != Part.NONE) {
      String service = unread.topic().substring(0, unread.topic().indexOf('.'));
      fold.apply(generation.side(), service, envelope, events.read(unread.value()));
    }
    if (part == Part.SERVES && !envelope.practice()) {
      measure(envelope.recordedAt());
    }
  }

  /**
   * Visible is what is committed. On a practice node time is not the system's, so nothing is
   * measured.
   */
  private void measure(Instant recordedAt) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            latency.record(Duration.between(recordedAt, SYSTEM.instant()));
          }
        });
  }
}
