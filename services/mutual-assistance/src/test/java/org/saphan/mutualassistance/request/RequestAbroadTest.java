package org.saphan.mutualassistance.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Tie;
import org.saphan.mutualassistance.incoming.IncomingAbroad;
import org.saphan.mutualassistance.incoming.IncomingTable;
import org.saphan.mutualassistance.terms.Abroad;
import org.saphan.mutualassistance.terms.MlaRelation;
import org.saphan.mutualassistance.terms.Urgency;

/** What crosses the border of a request (chapters D.2 and D.3): told by name, never by default. */
class RequestAbroadTest {
  private static final CountryCode LAOS = new CountryCode("LA");
  private static final Tie THAI = MlaRelation.ASSIGNED.to("TH-OAG");

  @Test
  void ofAnOutgoingRequestThatIsToldWhichIsBetweenTheStates() {
    assertThat(
            RequestTable.lifeCycle().events().stream()
                .filter(RequestAbroad::tells)
                .map(Class::getSimpleName)
                .collect(Collectors.toSet()))
        .as("what is new is not told until it is named here and there")
        .containsExactlyInAnyOrder(
            "MlaRequestTransmitted",
            "MlaRequestImported",
            "MlaRequestAcknowledged",
            "MlaAdditionalInfoRequested",
            "MlaAdditionalInfoSupplied",
            "MlaRequestLapsed",
            "MlaExecutionStarted",
            "MlaProgressInquirySent",
            "MlaProgressReported",
            "MlaConsultationOpened",
            "MlaConditionsAccepted",
            "MlaConditionsRejected",
            "MlaRequestPostponed",
            "MlaExecutionResumed",
            "MlaRequestRefused",
            "MlaRefusalChallenged",
            "MlaDecisionTimeExtended",
            "MlaItemResultRecorded",
            "MlaItemWithdrawn",
            "MlaRequestExecuted",
            "MlaRequestPartiallyExecuted",
            "MlaRequestWithdrawn",
            "MlaEvidenceReceived",
            "MlaEvidenceDelivered",
            "MlaEvidenceReturned",
            "MlaUseConsentRequested",
            "MlaUseConsentDecided",
            "MlaExculpatoryDisclosureNotified",
            "MlaRequestClosed",
            "MlaRequestReopened");
  }

  @Test
  void ofAnIncomingRequestOurAssessmentAssignmentsAndReviewAreNotTold() {
    assertThat(
            IncomingTable.lifeCycle().events().stream()
                .filter(event -> !IncomingAbroad.tells(event))
                .map(Class::getSimpleName)
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            "IncomingMlaAssessmentStarted",
            "IncomingMlaAssigned",
            "IncomingMlaItemReassigned",
            "IncomingMlaItemExecuted",
            "IncomingMlaResultReturned",
            "IncomingMlaResultApproved",
            "IncomingMlaItemConsentWithdrawn",
            "IncomingMlaImported");
  }

  @Test
  void theRequestedAuthorityIsTiedToARequestFromItsSendingOn() {
    assertThat(RequestTies.of(OneRequest.approved(Urgency.ROUTINE).snapshot().state()))
        .doesNotContain(THAI);
    assertThat(RequestTies.of(OneRequest.transmitted(Urgency.ROUTINE).snapshot().state()))
        .contains(THAI);
  }

  @Test
  void onlyWhoHasNothingElseToDoWithItIsAbroad() {
    Tie asking = MlaRelation.ISSUER.to(new AgencyCode("TH-OAG").value());
    assertThat(Abroad.isAll(Set.of(THAI), LAOS)).isTrue();
    assertThat(Abroad.isAll(Set.of(THAI, asking), LAOS)).isTrue();
    assertThat(Abroad.isAll(Set.of(), LAOS)).isFalse();
    assertThat(Abroad.isAll(Set.of(MlaRelation.ASSIGNED.to("LA-PPO-SV")), LAOS)).isFalse();
    assertThat(Abroad.isAll(Set.of(THAI, Relation.TO_ANY), LAOS)).isFalse();
    assertThat(Abroad.isAll(Set.of(THAI, MlaRelation.TO_REGISTRY), LAOS)).isFalse();
  }
}
