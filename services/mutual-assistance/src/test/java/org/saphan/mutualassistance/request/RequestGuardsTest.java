package org.saphan.mutualassistance.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.mutualassistance.request.OneRequest.*;
import static org.saphan.mutualassistance.terms.MlaRole.CA_APPROVER;
import static org.saphan.mutualassistance.terms.MlaRole.CA_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.DIPLOMATIC_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.NCB_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.PROSECUTOR;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Decision;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;
import org.saphan.mutualassistance.LaosOnPaper;
import org.saphan.mutualassistance.request.RequestCommand.*;
import org.saphan.mutualassistance.request.RequestPart.Undertakings;
import org.saphan.mutualassistance.terms.Channel;
import org.saphan.mutualassistance.terms.Defect;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.mutualassistance.terms.MlaReason;
import org.saphan.mutualassistance.terms.MlaReference;
import org.saphan.mutualassistance.terms.Urgency;
import org.saphan.testkit.walk.DeadlineStory;

/** What is decided before a request leaves: each guard from both sides (O1 to O9, O33, O35). */
class RequestGuardsTest {
  private static final LegalBasis CHINA = LaosOnPaper.CHINA;

  private static String code(Rejection rejection) {
    return rejection.code().name() + " " + rejection.reason();
  }

  @Test
  void aDraftIsSubmittedOnlyWithItsSectionsAndUnderABasisThatBindsBothStates() {
    Rejection missing =
        begin()
            .does(PROSECUTOR, draft(Urgency.ROUTINE, LaosOnPaper.ASEAN, List.of(1, 2, 3)))
            .refused(PROSECUTOR, new SubmitMlaForReview());
    assertThat(code(missing)).isEqualTo("MISSING SECTIONS_SUBMIT");
    assertThat(missing.details().get("sections"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .contains(4, 8, 9);
    var foreign = begin().does(PROSECUTOR, draft(Urgency.ROUTINE, CHINA, COMPLETE));
    assertThat(code(foreign.refused(PROSECUTOR, new SubmitMlaForReview())))
        .isEqualTo("BASIS BASIS_PARTY");
    assertThat(submitted(Urgency.ROUTINE).stage()).isEqualTo("UNDER_REVIEW");
  }

  @Test
  void aDraftIsReturnedOnlyWithADefect() {
    assertThat(
            code(
                submitted(Urgency.ROUTINE)
                    .refused(CA_OFFICER, new ReturnMlaForCorrection(List.of()))))
        .isEqualTo("MISSING DEFECTS");
    assertThat(
            submitted(Urgency.ROUTINE)
                .does(
                    CA_OFFICER,
                    new ReturnMlaForCorrection(List.of(new WordedDefect(5, Defect.OTHER, null))))
                .stage())
        .isEqualTo("RETURNED");
  }

  @Test
  void nobodyApprovesWhatNobodyReviewedNotEvenAfterAnEarlierReview() {
    var approval = approval(LaosOnPaper.ASEAN, ALL_UNDERTAKINGS);
    assertThat(code(submitted(Urgency.ROUTINE).refused(CA_APPROVER, approval)))
        .isEqualTo("NOT_REVIEWED REVIEWED");
    var again =
        submitted(Urgency.ROUTINE)
            .does(CA_OFFICER, new TakeForReview())
            .does(
                CA_OFFICER,
                new ReturnMlaForCorrection(List.of(new WordedDefect(5, Defect.OTHER, null))))
            .does(PROSECUTOR, new SubmitMlaForReview());
    assertThat(code(again.refused(CA_APPROVER, approval))).isEqualTo("NOT_REVIEWED REVIEWED");
    assertThat(again.does(CA_OFFICER, new TakeForReview()).does(CA_APPROVER, approval).stage())
        .isEqualTo("APPROVED");
  }

  @Test
  void whoDraftedSubmittedOrReviewedNeitherApprovesNorRejects() {
    var approval = approval(LaosOnPaper.ASEAN, ALL_UNDERTAKINGS);
    var rejection = new RejectMlaDraft(MlaReason.ERROR, WORDS);
    Snapshot<RequestState> reviewed =
        submitted(Urgency.ROUTINE).does(CA_OFFICER, new TakeForReview()).snapshot();
    for (String insider : List.of("prosecutor", "ca_officer")) {
      assertThat(answer(reviewed, insider, CA_APPROVER, approval))
          .isEqualTo("FOUR_EYES NOT_SAME_PERSON");
      assertThat(answer(reviewed, insider, CA_APPROVER, rejection))
          .isEqualTo("FOUR_EYES NOT_SAME_PERSON");
    }
    assertThat(answer(reviewed, "somebody else", CA_APPROVER, approval)).isEqualTo("O6");
    assertThat(answer(reviewed, "somebody else", CA_APPROVER, rejection)).isEqualTo("O5");
  }

  @Test
  void nobodyReviewsWhatHeWroteOrSubmitted() {
    Snapshot<RequestState> submitted = submitted(Urgency.ROUTINE).snapshot();
    assertThat(answer(submitted, "prosecutor", CA_OFFICER, new TakeForReview()))
        .isEqualTo("FOUR_EYES NOT_SAME_PERSON");
    assertThat(answer(submitted, "somebody else", CA_OFFICER, new TakeForReview()))
        .isEqualTo("O35");
  }

  /** The row that was taken, or why it was refused. */
  private static String answer(
      Snapshot<RequestState> before, String user, Role role, Object command) {
    MlaReference reference = new LaosOnPaper();
    Set<Tie> ties = new HashSet<>(RequestTable.lifeCycle().ties(before.state(), reference));
    Actor actor =
        new Actor(user, LaosOnPaper.OSPP, new CountryCode("LA"), Set.of(role), Map.of(), ties);
    return switch (RequestTable.lifeCycle()
        .decide(
            new Moment<>(
                before.id(),
                before,
                actor,
                role,
                null,
                BEGIN,
                BEGIN,
                null,
                List.of(),
                List.of(),
                reference),
            command)) {
      case Decision.Accepted<RequestState, RequestEvent> yes -> yes.row();
      case Decision.Rejected<RequestState, RequestEvent> no -> code(no.rejection());
    };
  }

  @Test
  void everyUndertakingOfTheBasisIsGivenAtTheApproval() {
    var reviewed = submitted(Urgency.ROUTINE).does(CA_OFFICER, new TakeForReview());
    Rejection none =
        reviewed.refused(
            CA_APPROVER, approval(LaosOnPaper.ASEAN, new Undertakings(false, false, false)));
    assertThat(code(none)).isEqualTo("MISSING SECTIONS_APPROVE");
    assertThat(none.details()).containsEntry("sections", List.of(14, 15, 16));
    Rejection one =
        reviewed.refused(
            CA_APPROVER, approval(LaosOnPaper.ASEAN, new Undertakings(true, false, true)));
    assertThat(one.details()).containsEntry("sections", List.of(15));
    assertThat(code(reviewed.refused(CA_APPROVER, approval(CHINA, ALL_UNDERTAKINGS))))
        .isEqualTo("BASIS BASIS_PARTY");
  }

  @Test
  void aPreAlertIsForUrgentRequestsOnAnUrgentChannelByOrder() {
    UUID order = new UUID(0, 6);
    assertThat(
            code(
                submitted(Urgency.PRIORITY)
                    .refused(NCB_OFFICER, preAlert(Channel.INTERPOL, order))))
        .isEqualTo("CHANNEL IS_URGENT");
    var urgent = submitted(Urgency.URGENT);
    assertThat(code(urgent.refused(NCB_OFFICER, preAlert(Channel.DIPLOMATIC, order))))
        .isEqualTo("CHANNEL URGENT_CHANNEL");
    assertThat(code(urgent.refused(NCB_OFFICER, preAlert(Channel.INTERPOL, null))))
        .isEqualTo("MISSING ORDER_REF");
    assertThat(urgent.does(NCB_OFFICER, preAlert(Channel.ASEANAPOL, order)).stage())
        .isEqualTo("UNDER_REVIEW");
  }

  @Test
  void onlyAPreAlertThatIsOutRunsOut() {
    assertThat(code(approved(Urgency.URGENT).refused(Role.SYSTEM, new ExpirePreAlert(day(5)))))
        .isEqualTo("STATE PREALERT_OPEN");
    var expired = preAlerted().until(day(5));
    assertThat(code(expired.refused(Role.SYSTEM, new ExpirePreAlert(day(6)))))
        .isEqualTo("STATE PREALERT_OPEN");
  }

  @Test
  void aRequestLeavesSignedAndTranslated() {
    Rejection unsigned =
        translated(Urgency.ROUTINE)
            .refused(CA_OFFICER, transmission(Channel.CENTRAL_AUTHORITY, null));
    assertThat(code(unsigned)).isEqualTo("MISSING SECTIONS_TRANSMIT");
    assertThat(unsigned.details()).containsEntry("sections", List.of(21));
    assertThat(
            code(
                approved(Urgency.ROUTINE)
                    .refused(CA_OFFICER, transmission(Channel.CENTRAL_AUTHORITY, PAPER))))
        .isEqualTo("LANGUAGE LANGUAGE");
    assertThat(transmitted(Urgency.ROUTINE).stage()).isEqualTo("TRANSMITTED");
  }

  @Test
  void whoSendsItHoldsTheChannelAndTheBasisHasIt() {
    DeadlineStory<RequestState, RequestEvent, MlaReference> ready = translated(Urgency.ROUTINE);
    assertThat(code(ready.refused(CA_OFFICER, transmission(Channel.DIPLOMATIC, PAPER))))
        .isEqualTo("CHANNEL CHANNEL");
    assertThat(
            code(ready.refused(DIPLOMATIC_OFFICER, transmission(Channel.CENTRAL_AUTHORITY, PAPER))))
        .isEqualTo("CHANNEL CHANNEL");
    assertThat(code(ready.refused(NCB_OFFICER, transmission(Channel.INTERPOL, PAPER))))
        .as("the basis has it for urgent words only")
        .isEqualTo("CHANNEL CHANNEL");
    assertThat(code(ready.refused(CA_OFFICER, transmission(Channel.CONSULAR, PAPER))))
        .isEqualTo("CHANNEL CHANNEL");
    assertThat(ready.does(DIPLOMATIC_OFFICER, transmission(Channel.DIPLOMATIC, PAPER)).stage())
        .isEqualTo("TRANSMITTED");
  }
}
