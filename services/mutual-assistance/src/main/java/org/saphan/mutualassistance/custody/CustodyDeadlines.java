package org.saphan.mutualassistance.custody;

import static org.saphan.mutualassistance.custody.CustodyStage.*;
import static org.saphan.mutualassistance.terms.MlaRole.CA_APPROVER;
import static org.saphan.mutualassistance.terms.MlaRole.CA_OFFICER;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.saphan.lifecycle.Deadline;
import org.saphan.lifecycle.DeadlineEvent.ExtendReason;
import org.saphan.lifecycle.Due;
import org.saphan.mutualassistance.custody.CustodyCommand.FlagDetaineeOverdue;
import org.saphan.mutualassistance.custody.CustodyEvent.DetaineeReturnDateChanged;
import org.saphan.mutualassistance.terms.ProceedingReference;

/** The deadlines of a custody transfer, in the order of chapter A.7 (deadlines.csv). */
final class CustodyDeadlines {
  private static final int CREDIT_DAYS = 14;
  private static final int FOR_EVER = Integer.MAX_VALUE;

  private CustodyDeadlines() {}

  private static final List<Deadline<CustodyState, CustodyEvent, ProceedingReference>> ALL =
      List.of(
          deadline("D-C01")
              .whileIn(HANDED_OVER)
              .extendedBy(
                  DetaineeReturnDateChanged.class,
                  ExtendReason.DECISION,
                  start -> Optional.of(start.reference().endOf(state(start).returnDate())))
              .due(start -> endOf(state(start).returnDate(), start.reference()))
              .remind(Duration.ofDays(14), Duration.ofDays(3), Duration.ZERO)
              .again(Duration.ofDays(1), FOR_EVER)
              .owner(CA_OFFICER, CA_APPROVER)
              .breachedBy((transfer, at) -> new FlagDetaineeOverdue(transfer.state().returnDate())),
          deadline("D-C05")
              .whileIn(PROPOSED, CONSENTED, AGREED)
              .due(start -> endOf(state(start).plannedFrom(), start.reference()))
              .owner(CA_OFFICER, CA_APPROVER),
          deadline("D-C06")
              .whileIn(RETURNED, RELEASED)
              .due(start ->
                  Optional.of(
                      new Due.Within(
                          start
                              .reference()
                              .request(state(start).requestId())
                              .urgency()
                              .ofDays(CREDIT_DAYS))))
              .owner(CA_OFFICER, CA_APPROVER));

  static List<Deadline<CustodyState, CustodyEvent, ProceedingReference>> all() {
    return ALL;
  }

  private static Deadline<CustodyState, CustodyEvent, ProceedingReference> deadline(String kind) {
    return Deadline.named(kind);
  }

  private static CustodyState state(Deadline.Start<CustodyState, ProceedingReference> start) {
    return start.snapshot().state();
  }

  /** A day that was agreed or planned is kept until its end; urgency does not shorten it. */
  private static Optional<Due> endOf(LocalDate day, ProceedingReference reference) {
    return Optional.of(new Due.At(reference.endOf(day)));
  }
}
