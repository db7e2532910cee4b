package org.saphan.mutualassistance.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.mutualassistance.incoming.Incoming.approver;
import static org.saphan.mutualassistance.incoming.Incoming.officer;
import static org.saphan.mutualassistance.incoming.Incoming.partner;
import static org.saphan.mutualassistance.incoming.IncomingStage.*;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.saphan.mutualassistance.LaosOnPaper;
import org.saphan.mutualassistance.incoming.Assessment.CheckedPoint;
import org.saphan.mutualassistance.incoming.Assessment.ChecklistFinding;
import org.saphan.mutualassistance.incoming.Assessment.ChecklistPoint;
import org.saphan.mutualassistance.incoming.IncomingCommand.*;
import org.saphan.mutualassistance.incoming.IncomingEvent.IncomingMlaAccepted;
import org.saphan.mutualassistance.terms.Channel;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.mutualassistance.terms.MlaRelation;
import org.saphan.mutualassistance.terms.MlaRole;
import org.saphan.mutualassistance.terms.Urgency;

class IncomingAssessmentTest {
  private static final Assessment CONFLICT = new Assessment(true, true);

  private static AcceptIncomingMla acceptance(LegalBasis basis, Assessment assessment) {
    return new AcceptIncomingMla(basis, null, assessment);
  }

  @Test
  void bothStatesMustBePartyToTheBasis() {
    Incoming.in(ASSESSMENT)
        .refused(
            "BASIS_PARTY",
            approver(),
            acceptance(new LegalBasis("CN_LA_1999"), Assessment.IN_WORDS))
        .ok(approver(), acceptance(LaosOnPaper.ASEAN, Assessment.IN_WORDS))
        .is(ACCEPTED);
  }

  @Test
  void nothingIsAcceptedBeforeTheWholeChecklistIsAnswered() {
    Incoming.in(ASSESSMENT)
        .refused("CHECKLIST", approver(), acceptance(LaosOnPaper.ASEAN, Assessment.NONE))
        .refused(
            "CHECKLIST", approver(), acceptance(LaosOnPaper.ASEAN, new Assessment(false, true)))
        .is(ASSESSMENT);
  }

  @Test
  void aConflictWithOurLawGoesByConsultationAndIsOverWhenTheConditionsAreAccepted() {
    Incoming.in(ASSESSMENT)
        .refused("CHECKLIST_CONFLICT", approver(), acceptance(LaosOnPaper.ASEAN, CONFLICT))
        .ok(officer(), Incoming.consultation())
        .ok(partner(), new RecordConditionsAnswer(true))
        .is(ASSESSMENT)
        .ok(approver(), acceptance(LaosOnPaper.ASEAN, CONFLICT))
        .is(ACCEPTED);
  }

  @Test
  void aNewConsultationForgetsTheAnswerOfTheLast() {
    Incoming.in(ASSESSMENT)
        .ok(officer(), Incoming.consultation())
        .ok(partner(), new RecordConditionsAnswer(true))
        .ok(officer(), new DeclareConfidentialityNotAssured())
        .is(CONSULTATION)
        .refused("CONSULTED", approver(), new RefuseIncomingMla(List.of(), true, null));
  }

  @Test
  void everyPointIsAnsweredOnce() {
    List<CheckedPoint> all =
        Arrays.stream(ChecklistPoint.values())
            .map(point -> new CheckedPoint(point, ChecklistFinding.CLEAR, null))
            .toList();
    assertThat(Assessment.of(all)).isEqualTo(Assessment.IN_WORDS);
    assertThat(Assessment.of(null)).isEqualTo(Assessment.IN_WORDS);
    assertThat(Assessment.open(all)).isEmpty();
    assertThat(Assessment.open(all.subList(1, all.size())))
        .containsExactly(ChecklistPoint.PARTY_TO_BASIS);
    assertThat(
            Assessment.of(
                List.of(
                    new CheckedPoint(ChecklistPoint.SECURITY, ChecklistFinding.CONFLICT, null))))
        .isEqualTo(new Assessment(false, true));
  }

  @Test
  void whoAcceptsIsTheCentralAuthorityFromThenOnAndTheVersionOfTheProfileIsWritten() {
    Incoming request = Incoming.in(ACCEPTED);
    assertThat(request.state().centralAuthority()).isEqualTo(LaosOnPaper.OSPP);
    assertThat(request.last(IncomingMlaAccepted.class).profileVersion()).isEqualTo("1");
    assertThat(IncomingTable.lifeCycle().ties(request.state(), new LaosOnPaper()))
        .contains(MlaRelation.toAuthority(LaosOnPaper.OSPP));
  }

  @Test
  void aRequestThatNamesNoBasisIsEveryCentralAuthoritysUntilOneAcceptsIt() {
    Incoming request =
        Incoming.of(Incoming.receipt(Channel.CENTRAL_AUTHORITY, Urgency.ROUTINE, null));
    assertThat(IncomingTable.lifeCycle().ties(request.state(), new LaosOnPaper()))
        .contains(MlaRelation.OF_NO_BASIS);
    assertThat(request.to(ACCEPTED).state().basis()).isEqualTo(LaosOnPaper.ASEAN);
  }

  @Test
  void aPartnerBringsRequestsOfItsOwnStateOnly() {
    var forged =
        Incoming.actor("partner", Incoming.OAG, MlaRole.PARTNER)
            .with(Set.of(MlaRelation.ISSUER.to("VN-SPP")));
    new Incoming().refused("ROLE", forged, Incoming.receipt()).ok(partner(), Incoming.receipt());
  }
}
