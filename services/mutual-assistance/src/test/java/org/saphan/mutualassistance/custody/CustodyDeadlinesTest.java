package org.saphan.mutualassistance.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.mutualassistance.custody.Transfers.*;
import static org.saphan.mutualassistance.terms.MlaRole.CA_APPROVER;
import static org.saphan.mutualassistance.terms.MlaRole.CA_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.EXECUTING_AUTHORITY;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.RunningDeadline.Status;
import org.saphan.mutualassistance.RequestsOnPaper;
import org.saphan.mutualassistance.custody.CustodyCommand.*;
import org.saphan.mutualassistance.custody.CustodyEvent.DetaineeReturnOverdue;
import org.saphan.mutualassistance.terms.TransferReason;

class CustodyDeadlinesTest {
  /** The end of 30 September in Vientiane. */
  private static final Instant AGREED = Instant.parse("2026-09-30T17:00:00Z");

  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void theReturnIsDueAtTheEndOfTheAgreedDayWithRemindersFourteenAndThreeDaysBefore() {
    var story = handedOver();
    assertThat(story.deadline("D-C01").dueAt()).isEqualTo(AGREED);
    assertThat(story.deadline("D-C01").set().remindAt())
        .containsExactly(
            AGREED.minus(DAY.multipliedBy(14)), AGREED.minus(DAY.multipliedBy(3)), AGREED);
    story.until(AGREED.minus(DAY)).does(EXECUTING_AUTHORITY, comesBack(AGREED.minus(DAY)));
    assertThat(story.status("D-C01")).isEqualTo(Status.MET);
    assertThat(story.told("D-C01"))
        .containsExactly(
            "DeadlineSet", "DeadlineReminderDue", "DeadlineReminderDue", "DeadlineMet");
  }

  @Test
  void eachDayAfterTheAgreedOneRaisesTheAlarmAgain() {
    var story = handedOver().until(AGREED.minusMillis(1));
    assertThat(story.snapshot().state().returnOverdue()).isFalse();
    story.until(AGREED);
    assertThat(overdue(story.events())).containsExactly(1);
    assertThat(story.snapshot().state().returnOverdue()).isTrue();
    assertThat(story.stage()).isEqualTo("HANDED_OVER");
    story.until(AGREED.plus(DAY.multipliedBy(2)));
    assertThat(overdue(story.events())).containsExactly(1, 2, 3);
    story.does(EXECUTING_AUTHORITY, comesBack(AGREED.plus(DAY.multipliedBy(2))));
    assertThat(story.snapshot().state().returnOverdue()).isFalse();
    assertThat(story.after(DAY.multipliedBy(3)).events())
        .filteredOn(DetaineeReturnOverdue.class::isInstance)
        .hasSize(3);
  }

  private static java.util.List<Integer> overdue(java.util.List<CustodyEvent> events) {
    return events.stream()
        .filter(DetaineeReturnOverdue.class::isInstance)
        .map(event -> ((DetaineeReturnOverdue) event).daysOverdue())
        .toList();
  }

  @Test
  void anotherAgreedDayExtendsTheReturnBeforeAndAfterTheBreach() {
    var change = new ChangeDetaineeReturnDate(RETURN.plusDays(10));
    var early = handedOver().doesWithProof(CA_APPROVER, change);
    assertThat(early.deadline("D-C01").dueAt()).isEqualTo(AGREED.plus(DAY.multipliedBy(10)));
    assertThat(early.until(AGREED.plus(DAY)).snapshot().state().returnOverdue()).isFalse();

    var late = handedOver().until(AGREED.plus(DAY)).doesWithProof(CA_APPROVER, change);
    assertThat(late.snapshot().state().returnOverdue()).isFalse();
    assertThat(late.deadline("D-C01").dueAt()).isEqualTo(AGREED.plus(DAY.multipliedBy(10)));
    assertThat(late.status("D-C01")).isEqualTo(Status.RUNNING);
    assertThat(late.told("D-C01")).contains("DeadlineBreached", "DeadlineExtended");
  }

  @Test
  void theHandoverIsDueAtTheEndOfThePlannedDayUntilItHappens() {
    Instant planned = Instant.parse("2026-09-01T17:00:00Z");
    var story = consented();
    assertThat(story.deadline("D-C05").dueAt()).isEqualTo(planned);
    assertThat(handedOver().status("D-C05")).isEqualTo(Status.MET);
    assertThat(story.until(planned).status("D-C05")).isEqualTo(Status.BREACHED);
    assertThat(
            consented()
                .does(CA_OFFICER, new CancelCustodyTransfer(TransferReason.NOT_NEEDED))
                .status("D-C05"))
        .isEqualTo(Status.CANCELLED);
  }

  @Test
  void fourteenDaysAfterTheReturnTheTimeIsCreditedAndTheTransferClosed() {
    Instant back = HANDOVER.plus(DAY.multipliedBy(20));
    var story = handedOver().until(back).does(EXECUTING_AUTHORITY, comesBack(back));
    assertThat(story.deadline("D-C06").dueAt()).isEqualTo(back.plus(DAY.multipliedBy(14)));
    story.until(back.plus(DAY.multipliedBy(14)));
    assertThat(story.status("D-C06")).isEqualTo(Status.BREACHED);
    story
        .does(CA_OFFICER, new RecordCustodyTimeCredit(20))
        .does(CA_OFFICER, new CloseCustodyTransfer());
    assertThat(story.status("D-C06")).isEqualTo(Status.CANCELLED);
  }

  @Test
  void afterAReleaseTheTimeIsCreditedTooAndAnUrgentRequestHasAFifthOfTheDays() {
    var story =
        begin()
            .does(CA_OFFICER, proposal(RequestsOnPaper.URGENT, RETURN, SENTENCE_END))
            .does(EXECUTING_AUTHORITY, consent(true, true))
            .does(CA_APPROVER, new RecordStateAgreement(LAOS, true))
            .doesWithProof(CA_APPROVER, new RecordStateAgreement(THAILAND, true))
            .until(HANDOVER)
            .does(EXECUTING_AUTHORITY, handover())
            .does(CA_APPROVER, new AuthoriseDetaineeRelease(new UUID(0, 8)));
    assertThat(story.stage()).isEqualTo("RELEASED");
    assertThat(story.deadline("D-C06").dueAt())
        .isEqualTo(HANDOVER.plus(DAY.multipliedBy(14).dividedBy(5)));
    assertThat(story.status("D-C01")).isEqualTo(Status.MET);
  }
}
