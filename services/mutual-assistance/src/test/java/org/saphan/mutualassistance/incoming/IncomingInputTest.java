package org.saphan.mutualassistance.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.PrivateText;
import org.saphan.lifecycle.Rejection;
import org.saphan.mutualassistance.incoming.Assessment.CheckedPoint;
import org.saphan.mutualassistance.incoming.Assessment.ChecklistFinding;
import org.saphan.mutualassistance.incoming.Assessment.ChecklistPoint;
import org.saphan.mutualassistance.incoming.IncomingCommand.*;
import org.saphan.mutualassistance.request.RequestPart.Evidence;
import org.saphan.mutualassistance.request.RequestPart.ImportedItem;
import org.saphan.mutualassistance.terms.AssistanceType;
import org.saphan.mutualassistance.terms.Channel;
import org.saphan.mutualassistance.terms.EvidenceKind;
import org.saphan.mutualassistance.terms.ItemResult;
import org.saphan.mutualassistance.terms.Urgency;

class IncomingInputTest {
  private static final Instant NOW = Incoming.START;

  private static Optional<String> pointer(IncomingStage stage, Object command) {
    return IncomingInput.unfit(Incoming.in(stage).state(), command).map(Rejection::pointer);
  }

  private static Optional<String> paper(IncomingStage stage, ImportedItem... items) {
    return IncomingInput.unfit(
            null,
            new ImportRunningIncoming(
                Incoming.NUMBER,
                new CountryCode("TH"),
                Incoming.OAG,
                null,
                Channel.DIPLOMATIC,
                List.of(items),
                Urgency.ROUTINE,
                NOW,
                stage,
                Incoming.PAPER,
                null))
        .map(Rejection::pointer);
  }

  private static ImportedItem item(int no, ItemResult result) {
    return new ImportedItem(no, AssistanceType.F_RECORDS, false, result);
  }

  @Test
  void aRequestAsksForSomethingAndCountsItOnce() {
    assertThat(IncomingInput.unfit(null, Incoming.receipt())).isEmpty();
    assertThat(paper(IncomingStage.RECEIVED)).contains("/items");
    assertThat(paper(IncomingStage.RECEIVED, item(1, null), item(1, null))).contains("/items");
    assertThat(paper(IncomingStage.RECEIVED, item(0, null))).contains("/items");
  }

  @Test
  void aRequestOnPaperIsAtWorkOnlyWhileSomethingIsOpenAndNeverBeyondTheReview() {
    assertThat(paper(IncomingStage.IN_EXECUTION, item(1, null))).isEmpty();
    assertThat(paper(IncomingStage.IN_EXECUTION, item(1, ItemResult.EXECUTED))).contains("/stage");
    assertThat(paper(IncomingStage.RESULT_REVIEW, item(1, ItemResult.EXECUTED))).isEmpty();
    assertThat(paper(IncomingStage.CLOSED, item(1, ItemResult.EXECUTED))).contains("/stage");
  }

  @Test
  void aChecklistPointByPointHasEveryPoint() {
    PrivateText words = new PrivateText("words");
    assertThat(pointer(IncomingStage.ACKNOWLEDGED, new StartIncomingAssessment(words, null)))
        .isEmpty();
    assertThat(
            pointer(
                IncomingStage.ACKNOWLEDGED,
                new StartIncomingAssessment(
                    words,
                    List.of(
                        new CheckedPoint(ChecklistPoint.SECURITY, ChecklistFinding.CLEAR, null)))))
        .contains("/points");
  }

  @Test
  void onlyOpenItemsAreAssignedAndOnlyReportedOnesReturnedOrSentAhead() {
    assertThat(pointer(IncomingStage.ACCEPTED, Incoming.order())).isEmpty();
    assertThat(pointer(IncomingStage.RESULT_REVIEW, Incoming.order())).contains("/items");
    assertThat(
            pointer(
                IncomingStage.RESULT_REVIEW, new ReturnResultToAuthority(List.of(1), List.of())))
        .isEmpty();
    assertThat(
            pointer(IncomingStage.RESULT_REVIEW, new ReturnResultToAuthority(List.of(), List.of())))
        .contains("/itemNos");
    assertThat(
            pointer(
                IncomingStage.IN_EXECUTION, new TransmitPartialResult(List.of(1), List.of(), 0)))
        .contains("/itemNos");
  }

  @Test
  void aQuestionHasANumberAndEvidenceBelongsToAnItem() {
    assertThat(pointer(IncomingStage.ASSESSMENT, new RequestIncomingInfo(List.of(), null)))
        .contains("/questions");
    assertThat(
            pointer(
                IncomingStage.EXECUTED,
                new TransmitIncomingResult(
                    NOW,
                    Channel.CENTRAL_AUTHORITY,
                    List.of(
                        new Evidence(
                            new UUID(0, 1), 9, EvidenceKind.values()[0], null, List.of())))))
        .contains("/evidence");
  }
}
