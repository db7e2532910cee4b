package org.saphan.mutualassistance.hearing;

import static org.saphan.mutualassistance.hearing.HearingStage.*;
import static org.saphan.mutualassistance.terms.MlaRole.CA_APPROVER;
import static org.saphan.mutualassistance.terms.MlaRole.CA_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.EXECUTING_AUTHORITY;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.saphan.lifecycle.Deadline;
import org.saphan.lifecycle.Due;
import org.saphan.mutualassistance.hearing.HearingEvent.*;
import org.saphan.mutualassistance.terms.ProceedingReference;

/** The deadlines of a hearing, in the order of chapter A.7 (deadlines.csv). */
final class HearingDeadlines {
  /** How long before the hearing the summons is to be served (AMLAT 21). */
  private static final Duration SUMMONS = Duration.ofDays(45);

  private HearingDeadlines() {}

  private static final List<Deadline<HearingState, HearingEvent, ProceedingReference>> ALL =
      List.of(
          deadline("D-C03")
              .from(VideoHearingScheduled.class)
              .until(
                  HearingSummonsServed.class, VideoHearingCancelled.class, VideoHearingHeld.class)
              .due(start -> summons(start.event()))
              .owner(EXECUTING_AUTHORITY, CA_OFFICER),
          deadline("D-C07").whileIn(REQUESTED, AGREED).due(days(30)).owner(CA_OFFICER, CA_APPROVER),
          deadline("D-C08").whileIn(HELD).due(days(14)).owner(CA_OFFICER, CA_APPROVER));

  static List<Deadline<HearingState, HearingEvent, ProceedingReference>> all() {
    return ALL;
  }

  private static Deadline<HearingState, HearingEvent, ProceedingReference> deadline(String kind) {
    return Deadline.named(kind);
  }

  /** The treaty's own time: urgency does not shorten it. */
  private static Optional<Due> summons(Object event) {
    return event instanceof VideoHearingScheduled scheduled
        ? Optional.of(new Due.At(scheduled.at().minus(SUMMONS)))
        : Optional.empty();
  }

  private static Function<Deadline.Start<HearingState, ProceedingReference>, Optional<Due>> days(
      int days) {
    return start ->
        Optional.of(
            new Due.Within(
                start
                    .reference()
                    .request(start.snapshot().state().requestId())
                    .urgency()
                    .ofDays(days)));
  }
}
