package org.saphan.mutualassistance.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saphan.mutualassistance.custody.Transfers.*;
import static org.saphan.mutualassistance.terms.MlaRole.CA_APPROVER;
import static org.saphan.mutualassistance.terms.MlaRole.CA_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.EXECUTING_AUTHORITY;
import static org.saphan.mutualassistance.terms.MlaRole.PARTNER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.PrivateText;
import org.saphan.lifecycle.Rejection;
import org.saphan.mutualassistance.RequestsOnPaper;
import org.saphan.mutualassistance.custody.CustodyCommand.*;
import org.saphan.mutualassistance.custody.CustodyEvent.*;
import org.saphan.mutualassistance.terms.TransferPurpose;
import org.saphan.mutualassistance.terms.TransferReason;

class CustodyPoliciesTest {
  private static final Instant BACK = HANDOVER.plus(Duration.ofDays(29));

  @Test
  void aTransferIsProposedOnlyForARequestThatAsksForOne() {
    assertThat(begin().does(CA_OFFICER, proposal()).stage()).isEqualTo("PROPOSED");
    var forRecords = proposal(RequestsOnPaper.RECORDS, RETURN, SENTENCE_END);
    assertRefused(begin().refused(CA_OFFICER, forRecords), "STATE", "ITEM_J");
  }

  @Test
  void aRequestOfAnotherAuthorityAndOneThatIsNotThereAreTheSameToTheOfficer() {
    var another = proposal(RequestsOnPaper.OUTGOING, RETURN, SENTENCE_END);
    var unknown = proposal(new UUID(0, 99), RETURN, SENTENCE_END);
    assertRefused(begin().refused(CA_OFFICER, another), "STATE", "ITEM_J");
    assertRefused(begin().refused(CA_OFFICER, unknown), "STATE", "ITEM_J");
  }

  @Test
  void theReturnIsPlannedBeforeTheSentenceEndsUnlessThereIsProofOfAnAgreement() {
    var onTheDay = proposal(RequestsOnPaper.INCOMING, RETURN, RETURN);
    var theDayBefore = proposal(RequestsOnPaper.INCOMING, RETURN, RETURN.plusDays(1));
    var noEnd = proposal(RequestsOnPaper.INCOMING, RETURN, null);
    assertRefused(begin().refused(CA_OFFICER, onTheDay), "TOO_LATE", "RETURN_BEFORE_SENTENCE_END");
    assertThat(begin().does(CA_OFFICER, theDayBefore).stage()).isEqualTo("PROPOSED");
    assertThat(begin().does(CA_OFFICER, noEnd).stage()).isEqualTo("PROPOSED");
    assertThat(begin().doesWithProof(CA_OFFICER, onTheDay).stage()).isEqualTo("PROPOSED");
  }

  @Test
  void aTransferGoesFromOneStateToAnotherAndEndsAfterItBegins() {
    assertThatThrownBy(() ->
            new ProposeCustodyTransfer(
                RequestsOnPaper.INCOMING,
                RequestsOnPaper.KNOWN,
                TransferPurpose.TESTIMONY,
                LAOS,
                LAOS,
                RETURN,
                RETURN,
                null,
                List.of(),
                new PrivateText("a prison")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> proposal(RequestsOnPaper.INCOMING, LocalDate.of(2026, 8, 31), SENTENCE_END))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whoDoesNotConsentIsNotTransferred() {
    var story = begin().does(CA_OFFICER, proposal());
    assertThat(story.does(EXECUTING_AUTHORITY, consent(false, true)).stage())
        .isEqualTo("CONSENT_REFUSED");
  }

  @Test
  void consentWithoutALawyerDoesNotCarryAHandover() {
    var story =
        begin()
            .does(CA_OFFICER, proposal())
            .does(EXECUTING_AUTHORITY, consent(true, false))
            .does(CA_APPROVER, new RecordStateAgreement(LAOS, true))
            .doesWithProof(CA_APPROVER, new RecordStateAgreement(THAILAND, true));
    assertRefused(story.refused(EXECUTING_AUTHORITY, handover()), "CONSENT", "CONSENT_STANDS");
    assertThat(agreed().does(EXECUTING_AUTHORITY, handover()).stage()).isEqualTo("HANDED_OVER");
  }

  @Test
  void consentMayBeTakenBackUntilTheHandoverAndNotAfterIt() {
    var withdrawal = new WithdrawDetaineeConsent(HANDOVER);
    assertThat(consented().does(CA_OFFICER, withdrawal).stage()).isEqualTo("CONSENT_REFUSED");
    assertThat(agreed().does(EXECUTING_AUTHORITY, withdrawal).stage()).isEqualTo("CONSENT_REFUSED");
    assertRefused(handedOver().refused(CA_OFFICER, withdrawal), "STATE", "STATE");
  }

  @Test
  void bothStatesMustAgreeAndOneNoIsEnough() {
    var story = consented().does(CA_APPROVER, new RecordStateAgreement(LAOS, true));
    assertThat(story.stage()).isEqualTo("CONSENTED");
    story.does(CA_APPROVER, new RecordStateAgreement(LAOS, true));
    assertThat(story.stage()).isEqualTo("CONSENTED");
    story.does(PARTNER, THAILAND, new RecordStateAgreement(THAILAND, false));
    assertThat(story.stage()).isEqualTo("NOT_AGREED");
    assertThat(story.events().getLast())
        .isEqualTo(
            new CustodyTransferNotAgreed(
                new UUID(0, 42),
                RequestsOnPaper.INCOMING,
                THAILAND,
                TransferReason.REFUSED_BY_STATE));
    assertThat(agreed().events().getLast())
        .isEqualTo(
            new CustodyTransferAgreed(
                new UUID(0, 42), RequestsOnPaper.INCOMING, List.of(LAOS, THAILAND), RETURN));
  }

  @Test
  void nobodySpeaksForTheOtherStateWithoutProof() {
    var thaiYes = new RecordStateAgreement(THAILAND, true);
    assertRefused(consented().refused(CA_APPROVER, thaiYes), "MISSING", "PROOF");
    assertThat(consented().doesWithProof(CA_APPROVER, thaiYes).stage()).isEqualTo("CONSENTED");
    assertRefused(
        consented().refused(PARTNER, THAILAND, new RecordStateAgreement(LAOS, true)),
        "MISSING",
        "PROOF");
    assertRefused(
        consented()
            .refusedFor(
                new org.saphan.lifecycle.OnBehalfOf(new AgencyCode("CN-MOJ"), consentDoc()),
                CA_APPROVER,
                new RecordStateAgreement(new org.saphan.lifecycle.CountryCode("CN"), true)),
        "MISSING",
        "PROOF");
  }

  private static org.saphan.lifecycle.DocumentRef consentDoc() {
    return consent(true, true).consentDoc();
  }

  @Test
  void onlyTheSendingStateReleases() {
    var release = new AuthoriseDetaineeRelease(new UUID(0, 8));
    assertRefused(handedOver().refused(CA_APPROVER, THAILAND, release), "ROLE", "SENDING_STATE");
    assertThat(handedOver().does(CA_APPROVER, LAOS, release).stage()).isEqualTo("RELEASED");
  }

  @Test
  void theTransferIsClosedWhenEveryWholeDayAbroadIsCredited() {
    var story = handedOver().until(BACK).does(EXECUTING_AUTHORITY, comesBack(BACK));
    assertRefused(
        story.refused(CA_OFFICER, new CloseCustodyTransfer()), "MISSING", "TIME_CREDITED");
    story.does(CA_OFFICER, new RecordCustodyTimeCredit(28));
    assertRefused(
        story.refused(CA_OFFICER, new CloseCustodyTransfer()), "MISSING", "TIME_CREDITED");
    story.does(CA_OFFICER, new RecordCustodyTimeCredit(29));
    assertThat(story.does(CA_OFFICER, new CloseCustodyTransfer()).stage()).isEqualTo("CLOSED");
    assertThat(story.events().getLast())
        .isEqualTo(new CustodyTransferClosed(new UUID(0, 42), RequestsOnPaper.INCOMING, 29));
  }

  @Test
  void theReturnDateIsChangedOnlyWithProofThatTheOtherStateAgrees() {
    var change = new ChangeDetaineeReturnDate(RETURN.plusDays(7));
    assertRefused(handedOver().refused(CA_APPROVER, change), "MISSING", "PROOF");
    assertThat(handedOver().doesWithProof(CA_APPROVER, change).stage()).isEqualTo("HANDED_OVER");
  }

  @Test
  void thePersonWhoIsNamedForTheFirstTimeGetsARecord() {
    var reference = RequestsOnPaper.reference();
    UUID stranger = new UUID(0, 77);
    assertThat(reference.recordOfNew(RequestsOnPaper.KNOWN)).isEmpty();
    assertThat(reference.recordOfNew(stranger))
        .singleElement()
        .satisfies(record -> assertThat(record.id()).isEqualTo(stranger));
  }

  private static void assertRefused(Rejection no, String code, String guard) {
    assertThat(no.code().name()).isEqualTo(code);
    assertThat(no.reason()).isEqualTo(guard);
  }
}
