package org.saphan.mutualassistance.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.mutualassistance.incoming.Incoming.START;
import static org.saphan.mutualassistance.incoming.Incoming.approver;
import static org.saphan.mutualassistance.incoming.Incoming.consultation;
import static org.saphan.mutualassistance.incoming.Incoming.officer;
import static org.saphan.mutualassistance.incoming.Incoming.partner;
import static org.saphan.mutualassistance.incoming.Incoming.receipt;
import static org.saphan.mutualassistance.incoming.IncomingStage.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.PrivateText;
import org.saphan.lifecycle.RunningDeadline.Status;
import org.saphan.mutualassistance.LaosOnPaper;
import org.saphan.mutualassistance.incoming.IncomingCommand.*;
import org.saphan.mutualassistance.terms.Channel;
import org.saphan.mutualassistance.terms.ForeignReference;
import org.saphan.mutualassistance.terms.MlaReason;
import org.saphan.mutualassistance.terms.PostponeReason;
import org.saphan.mutualassistance.terms.Urgency;

class IncomingDeadlinesTest {
  private static final Duration DAY = Duration.ofDays(1);

  private static Incoming urgent(Urgency urgency) {
    return Incoming.of(receipt(Channel.CENTRAL_AUTHORITY, urgency, LaosOnPaper.ASEAN));
  }

  private static Incoming byWire() {
    return Incoming.of(receipt(Channel.INTERPOL, Urgency.URGENT, LaosOnPaper.ASEAN));
  }

  private static Instant day(int number) {
    return START.plus(DAY.multipliedBy(number));
  }

  @Test
  void aRequestIsAcknowledgedInAWeekOrTheUrgentPartOfItNeverLessThanADay() {
    assertThat(Incoming.received().deadline("D-I01").dueAt()).isEqualTo(day(7));
    assertThat(urgent(Urgency.PRIORITY).deadline("D-I01").dueAt())
        .isEqualTo(START.plus(DAY.multipliedBy(7).dividedBy(2)));
    assertThat(urgent(Urgency.URGENT).deadline("D-I01").dueAt())
        .isEqualTo(START.plus(DAY.multipliedBy(7).dividedBy(5)));
    assertThat(Urgency.URGENT.days(3).from(START)).isEqualTo(day(1));
    assertThat(Incoming.in(ACKNOWLEDGED).deadline("D-I01").status()).isEqualTo(Status.MET);
    assertThat(Incoming.received().after(DAY.multipliedBy(7)).deadline("D-I01").status())
        .isEqualTo(Status.BREACHED);
  }

  @Test
  void theDecisionHasThirtyDaysThatStandStillWhileWeAskAndAreExtendedOnce() {
    Incoming request = Incoming.in(ASSESSMENT);
    assertThat(request.deadline("D-I02").dueAt()).isEqualTo(day(30));
    request.after(DAY).ok(officer(), consultation());
    assertThat(request.deadline("D-I02").status()).isEqualTo(Status.PAUSED);
    request.after(DAY.multipliedBy(10)).ok(partner(), new RecordConditionsAnswer(true));
    assertThat(request.deadline("D-I02").dueAt()).isEqualTo(day(40));
    request.ok(officer(), new ExtendIncomingDecision(day(50)));
    assertThat(request.deadline("D-I02").dueAt()).isEqualTo(day(50));
    assertThat(request.to(ACCEPTED).deadline("D-I02").status()).isEqualTo(Status.MET);
    assertThat(Incoming.in(ACKNOWLEDGED).after(DAY.multipliedBy(30)).deadline("D-I02").status())
        .isEqualTo(Status.BREACHED);
  }

  @Test
  void theOtherSideIsRemindedOnDay30And45OfItsTimeToAnswer() {
    Incoming request =
        Incoming.in(ASSESSMENT)
            .ok(
                officer(),
                new RequestIncomingInfo(
                    List.of(new WordedQuestion(1, null, new PrivateText("?"))), null));
    assertThat(request.deadline("D-I03").dueAt()).isEqualTo(day(45));
    assertThat(request.after(DAY.multipliedBy(30).minusSeconds(1)).reminders("D-I03")).isZero();
    assertThat(request.after(Duration.ofSeconds(1)).reminders("D-I03")).isEqualTo(1);
    assertThat(request.after(DAY.multipliedBy(15)).reminders("D-I03")).isEqualTo(2);
    assertThat(request.deadline("D-I03").status()).isEqualTo(Status.BREACHED);
    request.ok(partner(), new RecordIncomingInfo(List.of(1), List.of(), null));
    assertThat(request.deadline("D-I03").status()).isEqualTo(Status.MET);
  }

  @Test
  void aDateThatWeSetCountsInsteadOfThe45Days() {
    Incoming request =
        Incoming.in(ASSESSMENT)
            .ok(
                officer(),
                new RequestIncomingInfo(
                    List.of(new WordedQuestion(1, null, new PrivateText("?"))), day(9)));
    assertThat(request.deadline("D-I03").dueAt()).isEqualTo(day(9));
  }

  @Test
  void executionHasNinetyDaysOrUntilTheDayThatTheOtherStateNamed() {
    assertThat(Incoming.in(ACCEPTED).deadline("D-I04").dueAt()).isEqualTo(day(90));
    assertThat(wanted(LocalDate.of(2026, 2, 1)).deadline("D-I04").dueAt())
        .isEqualTo(Instant.parse("2026-02-01T17:00:00Z"));
    assertThat(wanted(LocalDate.of(2026, 12, 1)).deadline("D-I04").dueAt()).isEqualTo(day(90));
  }

  private static Incoming wanted(LocalDate by) {
    ReceiveIncomingMla usual = receipt();
    return Incoming.of(
            new ReceiveIncomingMla(
                usual.foreignRef(),
                usual.requestingCountry(),
                usual.requestingAuthority(),
                usual.channel(),
                usual.legalBasis(),
                usual.items(),
                usual.urgency(),
                usual.confidentiality(),
                by,
                null,
                null,
                null))
        .to(ACCEPTED);
  }

  @Test
  void executionStandsStillInConsultationRunsOnInReviewAndIsMetByTheApproval() {
    Incoming request = Incoming.in(IN_EXECUTION).ok(officer(), consultation());
    assertThat(request.deadline("D-I04").status()).isEqualTo(Status.PAUSED);
    request.after(DAY.multipliedBy(5)).ok(partner(), new RecordConditionsAnswer(true));
    assertThat(request.deadline("D-I04").dueAt()).isEqualTo(day(95));
    assertThat(request.to(RESULT_REVIEW).deadline("D-I04").status()).isEqualTo(Status.RUNNING);
    assertThat(request.to(EXECUTED).deadline("D-I04").status()).isEqualTo(Status.MET);
    assertThat(Incoming.in(ASSIGNED).after(DAY.multipliedBy(90)).deadline("D-I04").status())
        .isEqualTo(Status.BREACHED);
  }

  @Test
  void aConsultationIsAnsweredInTwentyDays() {
    Incoming request = Incoming.in(ASSESSMENT).ok(officer(), consultation());
    assertThat(request.deadline("D-I05").dueAt()).isEqualTo(day(20));
    request.ok(partner(), new RecordConditionsAnswer(true));
    assertThat(request.deadline("D-I05").status()).isEqualTo(Status.MET);
  }

  @Test
  void anUrgentWordWithoutItsLetterSuspendsExecutionAfterFiveDaysAndTheLetterEndsIt() {
    Incoming request = byWire().to(ASSIGNED);
    assertThat(request.deadline("D-I06").dueAt()).isEqualTo(day(5));
    request.after(DAY.multipliedBy(5).minusSeconds(1));
    assertThat(request.state().handling().suspended()).isFalse();
    request.after(Duration.ofSeconds(1));
    assertThat(request.state().handling().suspended()).isTrue();
    request
        .refused(
            "NOT_SUSPENDED", Incoming.executing(Incoming.CHAMPASAK), new StartIncomingExecution(1))
        .ok(partner(), letter(Incoming.NUMBER, null))
        .ok(Incoming.executing(Incoming.CHAMPASAK), new StartIncomingExecution(1));
    assertThat(request.deadline("D-I06").status()).isEqualTo(Status.MET);
    assertThat(Incoming.received().hasDeadline("D-I06")).isFalse();
  }

  private static AttachWrittenConfirmation letter(ForeignReference number, ForeignReference wire) {
    return new AttachWrittenConfirmation(
        number, wire, new DocumentRef(Incoming.PAPER.docId(), 1, "0".repeat(64)));
  }

  @Test
  void theLetterShowsANumberOfTheUrgentWordAndItsOwnNumberCountsFromThenOn() {
    ForeignReference other = new ForeignReference("OAG 99/2569");
    Incoming request =
        byWire()
            .refused("SAME_REF", partner(), letter(other, null))
            .refused("SAME_REF", partner(), letter(other, other))
            .ok(partner(), letter(other, Incoming.WIRE));
    assertThat(request.state().foreignRef()).isEqualTo(other);
    request.refused("RECEIVED_URGENT", partner(), letter(other, null));
    Incoming.received().refused("RECEIVED_URGENT", officer(), letter(Incoming.NUMBER, null));
    byWire().ok(officer(), new AttachWrittenConfirmation(null, null, Incoming.PAPER));
  }

  @Test
  void anApprovedResultIsSentInFiveWorkingDaysAndTheFileClosedInThirtyDays() {
    Incoming request = Incoming.in(EXECUTED);
    assertThat(request.deadline("D-I07").dueAt()).isEqualTo(Instant.parse("2026-01-12T17:00:00Z"));
    request.to(RESULT_TRANSMITTED);
    assertThat(request.deadline("D-I07").status()).isEqualTo(Status.MET);
    assertThat(request.deadline("D-I10").dueAt()).isEqualTo(day(30));
    assertThat(request.to(CLOSED).deadline("D-I10").status()).isEqualTo(Status.CANCELLED);
    assertThat(
            Incoming.in(RESULT_TRANSMITTED).after(DAY.multipliedBy(30)).deadline("D-I10").status())
        .isEqualTo(Status.BREACHED);
    assertThat(Incoming.in(EXECUTED).after(DAY.multipliedBy(9)).deadline("D-I07").status())
        .isEqualTo(Status.BREACHED);
  }

  @Test
  void aPostponementIsReviewedOnTheDayThatWeNamedAndEverySixtyDaysAfterIt() {
    Incoming request =
        Incoming.in(ASSESSMENT)
            .ok(officer(), consultation())
            .ok(
                approver(),
                new PostponeIncomingMla(
                    PostponeReason.values()[0], day(10), new PrivateText("trial")));
    assertThat(request.deadline("D-I08").dueAt()).isEqualTo(day(10));
    request.after(DAY.multipliedBy(10));
    assertThat(request.deadline("D-I08").breaches()).isEqualTo(1);
    assertThat(request.deadline("D-I08").dueAt()).isEqualTo(day(70));
    request.ok(officer(), new ResumeIncomingMla());
    assertThat(request.deadline("D-I08").status()).isEqualTo(Status.MET);
  }

  @Test
  void everyInquiryIsAnsweredInFourteenDaysAndAWithdrawalEndsTheRest() {
    Incoming request = Incoming.in(ASSIGNED).ok(partner(), new RecordProgressInquiry());
    assertThat(request.deadline("D-I09").dueAt()).isEqualTo(day(14));
    request.after(DAY.multipliedBy(14));
    assertThat(request.deadline("D-I09").status()).isEqualTo(Status.BREACHED);
    request.ok(officer(), new AnswerProgressInquiry(null, new PrivateText("soon")));
    assertThat(request.deadline("D-I09").status()).isEqualTo(Status.MET);
    Incoming wire = byWire().ok(partner(), new RecordRequesterWithdrawal(MlaReason.values()[0]));
    assertThat(wire.deadline("D-I06").status()).isEqualTo(Status.MET);
  }
}
