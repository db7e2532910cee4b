package org.saphan.mutualassistance.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.mutualassistance.request.OneRequest.*;
import static org.saphan.mutualassistance.terms.MlaRole.CA_APPROVER;
import static org.saphan.mutualassistance.terms.MlaRole.CA_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.MLA_REGISTRY;
import static org.saphan.mutualassistance.terms.MlaRole.PARTNER;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.saphan.lifecycle.Rejection;
import org.saphan.mutualassistance.request.RequestCommand.*;
import org.saphan.mutualassistance.request.RequestEvent.MlaRequestLapsed;
import org.saphan.mutualassistance.request.RequestEvent.MlaRequestRefused;
import org.saphan.mutualassistance.terms.AllowedUse;
import org.saphan.mutualassistance.terms.ChallengeReason;
import org.saphan.mutualassistance.terms.ItemResult;
import org.saphan.mutualassistance.terms.MlaOutcome;
import org.saphan.mutualassistance.terms.MlaReason;
import org.saphan.mutualassistance.terms.MlaReference;
import org.saphan.mutualassistance.terms.PostponeReason;
import org.saphan.mutualassistance.terms.RefusalGround;
import org.saphan.mutualassistance.terms.Urgency;
import org.saphan.mutualassistance.terms.UseDecision;
import org.saphan.testkit.walk.DeadlineStory;

/** What the requested State says, and what follows: each guard from both sides (O10 to O41). */
class RequestRepliesTest {
  private static final UUID PIECE = new UUID(0, 1);

  private static String code(Rejection rejection) {
    return rejection.code().name() + " " + rejection.reason();
  }

  private static RecordUseConsent consent() {
    return new RecordUseConsent(
        List.of(PIECE), AllowedUse.CIVIL_CLAIM, UseDecision.GRANTED_WITH_CONDITIONS);
  }

  private static DeadlineStory<RequestState, RequestEvent, MlaReference> consentAsked() {
    return received(PIECE)
        .does(CA_OFFICER, new RequestUseConsent(List.of(PIECE), AllowedUse.CIVIL_CLAIM));
  }

  static Stream<Arguments> replies() {
    return Stream.of(
        Arguments.of(transmitted(Urgency.ROUTINE), acknowledgement()),
        Arguments.of(acknowledged(), question(null)),
        Arguments.of(acknowledged(), new RecordExecutionStarted(null, null)),
        Arguments.of(acknowledged(), new RecordProgressReply(null, null)),
        Arguments.of(acknowledged(), consultation()),
        Arguments.of(acknowledged(), new RecordPostponement(PostponeReason.CAPACITY, null)),
        Arguments.of(
            executing().does(PARTNER, THAILAND, new RecordPostponement(PostponeReason.OTHER, null)),
            new RecordResumption()),
        Arguments.of(acknowledged(), refusal(List.of(RefusalGround.OTHER_STATED), true, true)),
        Arguments.of(executing(), result(1, ItemResult.EXECUTED)),
        Arguments.of(consentAsked(), consent()),
        Arguments.of(acknowledged(), new RecordDecisionExtension(day(40))),
        Arguments.of(asked(Urgency.ROUTINE).until(day(90)), new DeclareMlaLapsed()));
  }

  @ParameterizedTest
  @MethodSource("replies")
  void whatTheyDidNotSayThemselvesIsTypedInWithTheirLetterOnly(
      DeadlineStory<RequestState, RequestEvent, MlaReference> story, Object reply) {
    assertThat(code(story.refused(CA_OFFICER, reply))).isEqualTo("MISSING PROOF");
    assertThat(code(story.refused(MLA_REGISTRY, reply))).isEqualTo("MISSING PROOF");
    assertThat(story.doesWithProof(MLA_REGISTRY, reply).events()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("replies")
  void theAuthorityThatWasAskedNeedsNoLetter(
      DeadlineStory<RequestState, RequestEvent, MlaReference> story, Object reply) {
    int before = story.events().size();
    assertThat(story.does(PARTNER, THAILAND, reply).events()).hasSizeGreaterThan(before);
  }

  @Test
  void everyQuestionOfTheRoundIsAnsweredOrSaidToHaveNoAnswer() {
    var story = asked(Urgency.ROUTINE);
    assertThat(code(story.refused(CA_OFFICER, answers(List.of(1), List.of()))))
        .isEqualTo("MISSING ALL_QUESTIONS");
    assertThat(code(story.refused(CA_OFFICER, answers(List.of(1, 3), List.of()))))
        .isEqualTo("MISSING ALL_QUESTIONS");
    assertThat(story.does(CA_OFFICER, answers(List.of(1), List.of(2))).stage())
        .as("who asks has the letter")
        .isEqualTo("ACKNOWLEDGED");
  }

  @Test
  void aRequestLapsesSixtyDaysAfterItsTimeToAnswerRanOutAndNotBefore() {
    var story = asked(Urgency.ROUTINE);
    assertThat(code(story.until(day(22)).refused(CA_APPROVER, new DeclareMlaLapsed())))
        .isEqualTo("TOO_EARLY REMINDERS");
    assertThat(code(story.until(day(23)).refused(CA_APPROVER, new DeclareMlaLapsed())))
        .isEqualTo("TOO_EARLY TOO_EARLY_60");
    assertThat(
            code(story.until(day(90).minusMillis(1)).refused(CA_APPROVER, new DeclareMlaLapsed())))
        .isEqualTo("TOO_EARLY TOO_EARLY_60");
    story.until(day(90)).does(CA_APPROVER, new DeclareMlaLapsed());
    assertThat(story.stage()).isEqualTo("LAPSED");
    assertThat(story.events().getLast())
        .isEqualTo(new MlaRequestLapsed(story.snapshot().id(), 3, 90));
  }

  @Test
  void whereTheTimeWasTooShortForTwoRemindersThoseThatItHadAreEnough() {
    var urgent = asked(Urgency.URGENT);
    assertThat(
            code(urgent.until(day(66).minusMillis(1)).refused(CA_APPROVER, new DeclareMlaLapsed())))
        .isEqualTo("TOO_EARLY TOO_EARLY_60");
    assertThat(urgent.until(day(66)).does(CA_APPROVER, new DeclareMlaLapsed()).stage())
        .isEqualTo("LAPSED");
    var paper =
        begin()
            .after(days(300))
            .doesLate(day(1), CA_OFFICER, onPaper(RequestStage.INFO_REQUESTED, PAPER));
    assertThat(paper.does(CA_APPROVER, new DeclareMlaLapsed()).stage())
        .as("nobody here could remind of what ran out on paper")
        .isEqualTo("LAPSED");
  }

  @Test
  void oneInquiryIsOpenAtATime() {
    var story = acknowledged().does(CA_OFFICER, new SendProgressInquiry(WORDS));
    assertThat(code(story.refused(CA_OFFICER, new SendProgressInquiry(WORDS))))
        .isEqualTo("STATE ONE_INQUIRY");
    story.does(PARTNER, THAILAND, new RecordProgressReply(null, null));
    assertThat(story.does(CA_OFFICER, new SendProgressInquiry(WORDS)).stage())
        .isEqualTo("ACKNOWLEDGED");
  }

  @Test
  void theTimeToDecideIsExtendedOnce() {
    var story = acknowledged().does(PARTNER, THAILAND, new RecordDecisionExtension(day(40)));
    assertThat(code(story.refused(PARTNER, THAILAND, new RecordDecisionExtension(day(50)))))
        .isEqualTo("TOO_LATE ONE_EXTENSION");
    story
        .does(PARTNER, THAILAND, result(1, ItemResult.EXECUTED))
        .does(PARTNER, THAILAND, result(2, ItemResult.EXECUTED))
        .does(CA_OFFICER, new CloseMlaRequest(MlaOutcome.EXECUTED, false))
        .does(CA_APPROVER, new ReopenMlaRequest(MlaReason.NEW_FACTS));
    assertThat(
            story.does(PARTNER, THAILAND, new RecordDecisionExtension(day(50))).deadline("D-M07"))
        .as("once more for what was reopened")
        .extracting("dueAt")
        .isEqualTo(day(50));
  }

  @Test
  void aRefusalHasAGround() {
    assertThat(code(acknowledged().refused(PARTNER, THAILAND, refusal(List.of(), true, true))))
        .isEqualTo("MISSING GROUNDS");
  }

  @ParameterizedTest
  @CsvSource({
    "ESSENTIAL_INTERESTS, true, true, false",
    "ESSENTIAL_INTERESTS, false, true, true",
    "ESSENTIAL_INTERESTS, true, false, true",
    "BANK_SECRECY, true, true, true",
    "FISCAL_ONLY, true, true, true"
  })
  void aRefusalWithoutReasonsOrConsultationOrOnAForbiddenGroundIsChallenged(
      RefusalGround ground, boolean reasons, boolean consulted, boolean challengeable) {
    var story =
        acknowledged().does(PARTNER, THAILAND, refusal(List.of(ground), reasons, consulted));
    assertThat(((MlaRequestRefused) story.events().getLast()).challengeable())
        .isEqualTo(challengeable);
    var challenge = new ChallengeMlaRefusal(ChallengeReason.NO_REASONS);
    if (challengeable) {
      assertThat(story.does(CA_APPROVER, challenge).stage()).isEqualTo("CONSULTATION");
      assertThat(story.does(CA_APPROVER, new AcceptConditions(List.of())).stage())
          .as("nobody goes back to a refusal")
          .isEqualTo("ACKNOWLEDGED");
    } else {
      assertThat(code(story.refused(CA_APPROVER, challenge))).isEqualTo("STATE CHALLENGEABLE");
    }
  }

  @Test
  void anItemHasOneResultAndOnlyOneThatWasAskedFor() {
    var story = executing().does(PARTNER, THAILAND, result(1, ItemResult.EXECUTED));
    for (int item : List.of(1, 3)) {
      assertThat(code(story.refused(PARTNER, THAILAND, result(item, ItemResult.REFUSED))))
          .isEqualTo("STATE ITEM_OPEN");
      assertThat(
              code(
                  story.refused(
                      CA_APPROVER, new WithdrawMlaItem(item, MlaReason.NO_LONGER_NEEDED, true))))
          .isEqualTo("STATE ITEM_OPEN");
    }
    assertThat(story.stage()).isEqualTo("IN_EXECUTION");
    assertThat(
            story
                .does(CA_APPROVER, new WithdrawMlaItem(2, MlaReason.NO_LONGER_NEEDED, true))
                .stage())
        .isEqualTo("PARTIALLY_EXECUTED");
  }

  @ParameterizedTest
  @CsvSource({
    "EXECUTED, EXECUTED_NIL, EXECUTED",
    "REFUSED, REFUSED, REFUSED",
    "WITHDRAWN, WITHDRAWN, WITHDRAWN",
    "IMPOSSIBLE, IMPOSSIBLE, PARTIALLY_EXECUTED",
    "EXECUTED, REFUSED, PARTIALLY_EXECUTED",
    "REFUSED, WITHDRAWN, PARTIALLY_EXECUTED",
    "NOT_EXECUTED, EXECUTED, PARTIALLY_EXECUTED"
  })
  void theLastResultSaysHowItEnded(ItemResult first, ItemResult second, String stage) {
    assertThat(answered(first, second).stage()).isEqualTo(stage);
  }

  @Test
  void aResultInASideStageLeavesItThereWhileAnItemIsOpen() {
    var story = executing().does(PARTNER, THAILAND, question(null));
    assertThat(story.does(PARTNER, THAILAND, result(1, ItemResult.EXECUTED)).stage())
        .isEqualTo("INFO_REQUESTED");
    assertThat(story.does(PARTNER, THAILAND, result(2, ItemResult.EXECUTED)).stage())
        .isEqualTo("EXECUTED");
    assertThat(
            transmitted(Urgency.ROUTINE)
                .does(PARTNER, THAILAND, result(1, ItemResult.EXECUTED))
                .stage())
        .isEqualTo("IN_EXECUTION");
  }

  @Test
  void nothingIsClosedWhileReceivedEvidenceLiesHere() {
    var close = new CloseMlaRequest(MlaOutcome.EXECUTED, false);
    assertThat(code(received(PIECE).refused(CA_OFFICER, close)))
        .isEqualTo("STATE EVIDENCE_DELIVERED");
    assertThat(received(PIECE).does(CA_OFFICER, delivery(PIECE)).does(CA_OFFICER, close).stage())
        .isEqualTo("CLOSED");
  }

  @Test
  void whatWasNeverReceivedIsNotHandedOn() {
    assertThat(code(received(PIECE).refused(CA_OFFICER, delivery(new UUID(0, 2)))))
        .isEqualTo("INVALID HASH");
    var returned = received(PIECE).does(CA_OFFICER, new ReturnEvidence(List.of(PIECE), WORDS));
    assertThat(code(returned.refused(CA_OFFICER, delivery(PIECE)))).isEqualTo("INVALID HASH");
  }

  @Test
  void aUseIsConsentedToOnlyWhenItWasAskedFor() {
    assertThat(code(received(PIECE).refused(PARTNER, THAILAND, consent())))
        .isEqualTo("STATE USE_CONSENT_OPEN");
    var decided = consentAsked().does(PARTNER, THAILAND, consent());
    assertThat(code(decided.refused(PARTNER, THAILAND, consent())))
        .isEqualTo("STATE USE_CONSENT_OPEN");
  }

  @ParameterizedTest
  @EnumSource(MlaOutcome.class)
  void aRequestIsReopenedWhereItWasAnsweredAndNeverWhereItWasNotSent(MlaOutcome outcome) {
    var reopening = new ReopenMlaRequest(MlaReason.NEW_FACTS);
    var story = closed(outcome, false);
    switch (outcome) {
      case EXECUTED, PARTIAL, REFUSED, LAPSED ->
          assertThat(story.does(CA_APPROVER, reopening).stage()).isEqualTo("ACKNOWLEDGED");
      case WITHDRAWN, NOT_SENT ->
          assertThat(code(story.refused(CA_APPROVER, reopening)))
              .isEqualTo("STATE OUTCOME_REOPENABLE");
    }
  }

  @Test
  void aRequestIsReopenedForNinetyDays() {
    var reopening = new ReopenMlaRequest(MlaReason.NEW_FACTS);
    assertThat(
            closed(MlaOutcome.EXECUTED, false).until(day(90)).does(CA_APPROVER, reopening).stage())
        .isEqualTo("ACKNOWLEDGED");
    assertThat(
            code(
                closed(MlaOutcome.EXECUTED, false)
                    .until(day(90).plusMillis(1))
                    .refused(CA_APPROVER, reopening)))
        .isEqualTo("TOO_LATE WITHIN_90");
  }

  @Test
  void whatWasNotDoneIsOpenAgainAfterReopeningAndWhereAllWasDoneAllOfIt() {
    var reopening = new ReopenMlaRequest(MlaReason.INSUFFICIENT);
    var partly =
        answered(ItemResult.EXECUTED, ItemResult.IMPOSSIBLE)
            .does(CA_OFFICER, new CloseMlaRequest(MlaOutcome.PARTIAL, false))
            .does(CA_APPROVER, reopening);
    assertThat(partly.snapshot().state().isOpen(1)).isFalse();
    assertThat(partly.does(PARTNER, THAILAND, result(2, ItemResult.EXECUTED)).stage())
        .isEqualTo("EXECUTED");
    var all = closed(MlaOutcome.EXECUTED, false).does(CA_APPROVER, reopening);
    assertThat(all.snapshot().state().isOpen(1)).isTrue();
    assertThat(all.snapshot().state().isOpen(2)).isTrue();
    var withdrawn =
        answered(ItemResult.EXECUTED, ItemResult.WITHDRAWN)
            .does(CA_OFFICER, new CloseMlaRequest(MlaOutcome.PARTIAL, false))
            .does(CA_APPROVER, reopening);
    assertThat(withdrawn.snapshot().state().isOpen(1)).isTrue();
    assertThat(withdrawn.snapshot().state().isOpen(2)).isFalse();
  }

  @Test
  void aRequestThatRanOnPaperHasItsPaper() {
    assertThat(code(begin().refused(CA_OFFICER, onPaper(RequestStage.ACKNOWLEDGED, null))))
        .isEqualTo("MISSING PAPER_PROOF");
    assertThat(begin().does(CA_OFFICER, onPaper(RequestStage.POSTPONED, PAPER)).stage())
        .isEqualTo("POSTPONED");
  }
}
