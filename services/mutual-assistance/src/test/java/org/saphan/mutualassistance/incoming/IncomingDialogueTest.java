package org.saphan.mutualassistance.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.mutualassistance.incoming.Incoming.approver;
import static org.saphan.mutualassistance.incoming.Incoming.consultation;
import static org.saphan.mutualassistance.incoming.Incoming.officer;
import static org.saphan.mutualassistance.incoming.Incoming.partner;
import static org.saphan.mutualassistance.incoming.IncomingStage.*;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.OnBehalfOf;
import org.saphan.lifecycle.PrivateText;
import org.saphan.mutualassistance.LaosOnPaper;
import org.saphan.mutualassistance.incoming.IncomingCommand.*;
import org.saphan.mutualassistance.incoming.IncomingEvent.*;
import org.saphan.mutualassistance.terms.AllowedUse;
import org.saphan.mutualassistance.terms.ChallengeReason;
import org.saphan.mutualassistance.terms.MlaOutcome;
import org.saphan.mutualassistance.terms.MlaReason;
import org.saphan.mutualassistance.terms.PostponeReason;
import org.saphan.mutualassistance.terms.RefusalGround;
import org.saphan.mutualassistance.terms.UseDecision;

class IncomingDialogueTest {
  private static final Duration DAY = Duration.ofDays(1);

  private static RequestIncomingInfo questions() {
    return new RequestIncomingInfo(
        List.of(
            new WordedQuestion(1, 1, new PrivateText("Which account?")),
            new WordedQuestion(2, null, new PrivateText("Which law?"))),
        null);
  }

  private static RefuseIncomingMla refusal(RefusalGround... grounds) {
    return new RefuseIncomingMla(List.of(grounds), true, new PrivateText("Article 271"));
  }

  @Test
  void everyQuestionIsAnsweredOrNotAvailableAndWorkGoesOnWhereItStood() {
    Incoming.in(IN_EXECUTION)
        .ok(officer(), questions())
        .refused("ALL_QUESTIONS", partner(), new RecordIncomingInfo(List.of(1), List.of(), null))
        .ok(partner(), new RecordIncomingInfo(List.of(1), List.of(2), null))
        .is(IN_EXECUTION);
  }

  @Test
  void sixtyDaysAfterTheBreachAndTwoRemindersARequestLapses() {
    Incoming request = Incoming.in(ASSESSMENT).ok(officer(), questions());
    request
        .after(DAY.multipliedBy(45))
        .ok(officer(), new RemindIncomingInfo())
        .after(DAY.multipliedBy(60))
        .refused("REMINDERS", approver(), new DeclareIncomingLapsed())
        .ok(officer(), new RemindIncomingInfo())
        .ok(approver(), new DeclareIncomingLapsed())
        .is(LAPSED);
    assertThat(request.last(IncomingMlaLapsed.class))
        .extracting(IncomingMlaLapsed::reminders, IncomingMlaLapsed::daysWaiting)
        .containsExactly(2, 105);
  }

  @Test
  void aDayBeforeThatItDoesNot() {
    Incoming.in(ASSESSMENT)
        .ok(officer(), questions())
        .ok(officer(), new RemindIncomingInfo())
        .ok(officer(), new RemindIncomingInfo())
        .after(DAY.multipliedBy(45))
        .after(DAY.multipliedBy(60).minusSeconds(1))
        .refused("TOO_EARLY_60", approver(), new DeclareIncomingLapsed())
        .after(Duration.ofSeconds(1))
        .ok(approver(), new DeclareIncomingLapsed());
  }

  @Test
  void remindersOfAnEarlierRoundDoNotCount() {
    Incoming.in(ASSESSMENT)
        .ok(officer(), questions())
        .ok(officer(), new RemindIncomingInfo())
        .ok(officer(), new RemindIncomingInfo())
        .ok(partner(), new RecordIncomingInfo(List.of(1, 2), List.of(), null))
        .ok(officer(), questions())
        .refused("REMINDERS", approver(), new DeclareIncomingLapsed());
  }

  @Test
  void nothingIsRefusedBeforeTheOtherSideWasHeard() {
    Incoming.in(ASSESSMENT)
        .refused("STATE", approver(), refusal(RefusalGround.CONTRARY_TO_LAW))
        .ok(officer(), consultation())
        .refused("CONSULTED", approver(), refusal(RefusalGround.CONTRARY_TO_LAW))
        .ok(partner(), new RecordConditionsAnswer(false))
        .is(CONSULTATION)
        .ok(approver(), refusal(RefusalGround.CONTRARY_TO_LAW))
        .is(REFUSED);
  }

  @Test
  void orLetItsTimePass() {
    Incoming.in(ASSESSMENT)
        .ok(officer(), consultation())
        .after(DAY.multipliedBy(20).minusSeconds(1))
        .refused("CONSULTED", approver(), refusal(RefusalGround.CONTRARY_TO_LAW))
        .after(Duration.ofSeconds(1))
        .ok(approver(), refusal(RefusalGround.CONTRARY_TO_LAW))
        .is(REFUSED);
  }

  @Test
  void aRefusalNeedsAGroundWithReasonsAndNoForbiddenOne() {
    Incoming request =
        Incoming.in(ASSESSMENT)
            .ok(officer(), consultation())
            .ok(partner(), new RecordConditionsAnswer(false));
    List<RefusalGround> ground = List.of(RefusalGround.ESSENTIAL_INTERESTS);
    request
        .refused("GROUNDS", approver(), refusal())
        .refused("GROUNDS", approver(), new RefuseIncomingMla(ground, true, null))
        .refused("GROUNDS", approver(), new RefuseIncomingMla(ground, true, new PrivateText(" ")))
        .refused(
            "GROUNDS", approver(), new RefuseIncomingMla(ground, false, new PrivateText("why")))
        .refused("GROUND_ALLOWED", approver(), refusal(RefusalGround.BANK_SECRECY))
        .refused(
            "GROUND_ALLOWED",
            approver(),
            refusal(RefusalGround.CONTRARY_TO_LAW, RefusalGround.FISCAL_ONLY))
        .ok(approver(), refusal(RefusalGround.ESSENTIAL_INTERESTS));
    assertThat(request.last(IncomingMlaRefused.class).consultationHeld()).isTrue();
  }

  @Test
  void noGroundIsTakenThatTheBasisForbids() {
    Incoming consulted =
        Incoming.in(ASSESSMENT)
            .ok(officer(), consultation())
            .ok(partner(), new RecordConditionsAnswer(false));
    consulted
        .with(
            new LaosOnPaper() {
              @Override
              protected Set<RefusalGround> forbidden() {
                return Set.of(RefusalGround.EXCESSIVE_BURDEN);
              }
            })
        .refused("GROUND_ALLOWED", approver(), refusal(RefusalGround.EXCESSIVE_BURDEN))
        .refused("GROUND_ALLOWED", approver(), refusal(RefusalGround.BANK_SECRECY))
        .with(new LaosOnPaper())
        .ok(approver(), refusal(RefusalGround.EXCESSIVE_BURDEN));
  }

  @Test
  void aChallengedRefusalIsConsultedAnewAndGoesBackToAssessment() {
    Incoming challenged =
        Incoming.in(ASSESSMENT)
            .ok(officer(), consultation())
            .ok(partner(), new RecordConditionsAnswer(false))
            .ok(approver(), refusal(RefusalGround.CONTRARY_TO_LAW))
            .ok(partner(), new RecordRefusalChallenge(ChallengeReason.values()[0]))
            .is(CONSULTATION)
            .refused("CONSULTED", approver(), refusal(RefusalGround.CONTRARY_TO_LAW));
    challenged.ok(partner(), new RecordConditionsAnswer(true)).is(ASSESSMENT);
  }

  @Test
  void aPostponementAfterAChallengeAlsoEndsInAssessment() {
    Incoming.in(ASSESSMENT)
        .ok(officer(), consultation())
        .ok(partner(), new RecordConditionsAnswer(false))
        .ok(approver(), refusal(RefusalGround.CONTRARY_TO_LAW))
        .ok(partner(), new RecordRefusalChallenge(ChallengeReason.values()[0]))
        .ok(approver(), postponement())
        .ok(officer(), new ResumeIncomingMla())
        .is(ASSESSMENT);
  }

  private static PostponeIncomingMla postponement() {
    return new PostponeIncomingMla(
        PostponeReason.values()[0],
        Incoming.START.plus(DAY.multipliedBy(40)),
        new PrivateText("Our own trial"));
  }

  @Test
  void nothingIsPostponedWithoutConsultationAndWorkResumesWhereItStood() {
    Incoming.in(ASSIGNED)
        .refused("STATE", approver(), postponement())
        .ok(officer(), consultation())
        .ok(approver(), postponement())
        .is(POSTPONED)
        .ok(officer(), new ResumeIncomingMla())
        .is(ASSIGNED);
  }

  @Test
  void anotherUseIsDecidedOnlyAfterItWasAskedFor() {
    List<UUID> piece = List.of(new UUID(0, 3));
    AllowedUse use = AllowedUse.values()[0];
    Incoming.in(RESULT_TRANSMITTED)
        .refused(
            "USE_CONSENT_OPEN", approver(), new DecideUseConsent(piece, use, UseDecision.GRANTED))
        .ok(partner(), new RecordUseConsentRequest(piece, use))
        .ok(approver(), new DecideUseConsent(piece, use, UseDecision.GRANTED))
        .refused(
            "USE_CONSENT_OPEN", approver(), new DecideUseConsent(piece, use, UseDecision.GRANTED))
        .ok(partner(), new RecordExculpatoryNotice(piece, true))
        .ok(partner(), new RecordEvidenceReturn(piece));
  }

  @Test
  void theTimeForTheDecisionIsExtendedOnce() {
    var until = new ExtendIncomingDecision(Incoming.START.plus(DAY.multipliedBy(50)));
    Incoming.in(ASSESSMENT).ok(officer(), until).refused("ONE_EXTENSION", officer(), until);
  }

  @Test
  void everyInquiryHasANumberAndTheAnswerNamesTheLast() {
    Incoming request =
        Incoming.in(IN_EXECUTION)
            .ok(partner(), new RecordProgressInquiry())
            .ok(partner(), new RecordProgressInquiry());
    assertThat(request.state().handling().inquiryOpen()).isTrue();
    request.ok(officer(), new AnswerProgressInquiry(null, new PrivateText("in May")));
    assertThat(request.last(IncomingMlaProgressAnswered.class).inquiryNo()).isEqualTo(2);
    assertThat(request.state().handling().inquiryOpen()).isFalse();
  }

  @Test
  void ninetyDaysAfterClosingAnAnsweredRequestIsReopenedAndNotLater() {
    Incoming request = Incoming.in(CLOSED);
    assertThat(request.last(IncomingMlaClosed.class).outcome()).isEqualTo(MlaOutcome.EXECUTED);
    request
        .after(DAY.multipliedBy(90))
        .ok(approver(), new ReopenIncomingMla(MlaReason.values()[0]))
        .is(ASSESSMENT);
    assertThat(request.state().hasOpenItem()).isTrue();
    Incoming.in(CLOSED)
        .after(DAY.multipliedBy(90).plusSeconds(1))
        .refused("WITHIN_90", approver(), new ReopenIncomingMla(MlaReason.values()[0]));
  }

  @Test
  void aWithdrawnRequestIsNotReopened() {
    Incoming.in(ASSIGNED)
        .ok(partner(), new RecordRequesterWithdrawal(MlaReason.values()[0]))
        .ok(officer(), new CloseIncomingMla(false))
        .refused("OUTCOME_REOPENABLE", approver(), new ReopenIncomingMla(MlaReason.values()[0]));
  }

  @Test
  void aLetterTypedInIsTheSameRowAndEventAsThePartnersOwnWord() {
    OnBehalfOf letter = new OnBehalfOf(Incoming.OAG, Incoming.PAPER);
    Incoming own = Incoming.in(ASSESSMENT).ok(officer(), consultation());
    Incoming typed = Incoming.in(ASSESSMENT).ok(officer(), consultation());
    own.ok(partner(), new RecordConditionsAnswer(true));
    typed.ok(officer(), new RecordConditionsAnswer(true), letter);
    assertThat(typed.last(IncomingMlaConditionsAnswered.class))
        .isEqualTo(own.last(IncomingMlaConditionsAnswered.class));
    assertThat(typed.snapshot()).isEqualTo(own.snapshot());
  }
}
