package org.saphan.victimreferral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saphan.lifecycle.Role.SYSTEM;
import static org.saphan.victimreferral.referral.HousesOnPaper.*;
import static org.saphan.victimreferral.referral.Referrals.*;
import static org.saphan.victimreferral.terms.VictimRole.*;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.saphan.lifecycle.FollowOn;
import org.saphan.testkit.walk.DeadlineStory;
import org.saphan.victimreferral.CareOnPaper;
import org.saphan.victimreferral.LaosInCare;
import org.saphan.victimreferral.ranking.House;
import org.saphan.victimreferral.referral.ReferralCommand.*;
import org.saphan.victimreferral.referral.ReferralEvent.*;
import org.saphan.victimreferral.shelter.ShelterCommand;
import org.saphan.victimreferral.terms.ConsentPurpose;
import org.saphan.victimreferral.terms.DeclineReason;
import org.saphan.victimreferral.terms.ReferralOutcome;
import org.saphan.victimreferral.terms.ReferralUrgency;
import org.saphan.victimreferral.terms.RiskFactor;
import org.saphan.victimreferral.terms.ShelterCode;
import org.saphan.victimreferral.terms.Unit;
import org.saphan.victimreferral.terms.WithdrawReason;

class ReferralTest {
  private static final AcceptReferral ACCEPT = new AcceptReferral(Unit.FEMALE);
  private static final RecordAdmission ADMIT = new RecordAdmission(BEGIN, null, null);
  private static final RequestTransfer TRANSFER = new RequestTransfer(SENGSAVANG, NEXT);

  private static DeadlineStory<ReferralState, ReferralEvent, ReferralView> offered() {
    return begun(ReferralUrgency.ROUTINE).does(CASE_WORKER, offer(CENTRE));
  }

  private static DeclineReferral decline(DeclineReason reason) {
    return new DeclineReferral(reason, null, null);
  }

  private static ReferralView view(CareOnPaper care) {
    return new ReferralView(care.view(), HousesOnPaper.two());
  }

  @Test
  void aReferralCarriesTheReturnOfTheCaseAndNoWordOfWhatIsNeeded() {
    var story = begun(ReferralUrgency.ROUTINE);
    assertThat(story.events().toString()).doesNotContain("a bed");
    assertThat(story.snapshot().state().returnId()).isEqualTo(CareOnPaper.RETURN);
    assertThat(story.holder()).isEqualTo("CASE_WORKER");
  }

  @Test
  void noMoreThanTwentyChildrenComeAlong() {
    assertThat(creating(ReferralUrgency.ROUTINE, ReferralCommand.MAX_CHILDREN).constraints())
        .isNotNull();
    assertThatThrownBy(() -> creating(ReferralUrgency.ROUTINE, ReferralCommand.MAX_CHILDREN + 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> creating(ReferralUrgency.ROUTINE, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noShelterLearnsOfWhoHasNotAgreed() {
    CareOnPaper silent = new CareOnPaper();
    var story = begun(view(silent), creating(ReferralUrgency.ROUTINE, 0));
    assertThat(story.refused(CASE_WORKER, offer(CENTRE)).code().name()).isEqualTo("CONSENT");
    assertThat(story.refused(SYSTEM, offer(CENTRE)).reason()).isEqualTo("CONSENT_REFERRAL");
    silent.agrees(ConsentPurpose.SHARE_FOR_REFERRAL, SENGSAVANG_OPERATOR);
    assertThat(story.refused(CASE_WORKER, offer(CENTRE)).reason()).isEqualTo("CONSENT_REFERRAL");
    story.does(CASE_WORKER, offer(SENGSAVANG));
    assertThat(story.holder()).isEqualTo("SHELTER_MANAGER");
  }

  @Test
  void aChildIsOfferedInHerBestInterestAndWhoIsInDangerByAnOverride() {
    var child = begun(view(new CareOnPaper().child()), creating(ReferralUrgency.ROUTINE, 0));
    child.does(CASE_WORKER, offer(CENTRE));
    assertThat(child.stage()).isEqualTo("OFFERED");
    var adult = begun(view(new CareOnPaper()), creating(ReferralUrgency.ROUTINE, 0));
    OfferReferral other = new OfferReferral(CENTRE, new UUID(5, 6));
    assertThat(adult.refused(CASE_WORKER, other).reason()).isEqualTo("CONSENT_REFERRAL");
    adult.does(CASE_WORKER, new OfferReferral(CENTRE, OVERRIDE));
    assertThat(adult.stage()).isEqualTo("OFFERED");
  }

  @Test
  void againstTheNoOfAChildNoHouseIsAskedUnlessTwoPeopleOverrideIt() {
    CareOnPaper care =
        new CareOnPaper().child().refuses(ConsentPurpose.SHARE_FOR_REFERRAL, CENTRE_OPERATOR);
    var child = begun(view(care), creating(ReferralUrgency.ROUTINE, 0));
    assertThat(child.refused(CASE_WORKER, offer(CENTRE)).reason()).isEqualTo("CONSENT_REFERRAL");
    child.does(CASE_WORKER, new OfferReferral(CENTRE, OVERRIDE));
    assertThat(child.stage()).isEqualTo("OFFERED");
    var elsewhere = begun(view(care), creating(ReferralUrgency.ROUTINE, 0));
    elsewhere.does(CASE_WORKER, offer(SENGSAVANG));
    assertThat(elsewhere.stage()).as("of this house nobody said no").isEqualTo("OFFERED");
  }

  @Test
  void aHouseThatMayNotTakeHerIsNotAsked() {
    ShelterCode men = new ShelterCode("LA-SH-VFI-DIM");
    var houses = HousesOnPaper.two();
    var base = house(men, CENTRE_OPERATOR, LaosInCare.VIENTIANE, 5);
    houses.with(
        new House(
            base.id(),
            men,
            base.operator(),
            base.province(),
            base.type(),
            true,
            List.of(new House.Room(Unit.MALE, 5, 5)),
            0,
            99,
            true,
            base.services(),
            base.changedAt()));
    var story =
        begun(new ReferralView(willing().view(), houses), creating(ReferralUrgency.ROUTINE, 0));
    assertThat(story.refused(CASE_WORKER, offer(men)).code().name()).isEqualTo("NOT_ELIGIBLE");
    assertThat(story.refused(CASE_WORKER, offer(new ShelterCode("LA-SH-NO"))).code().name())
        .isEqualTo("CONSENT");
    story.does(CASE_WORKER, offer(CENTRE));
  }

  @ParameterizedTest
  @EnumSource(RiskFactor.class)
  void noHouseIsAskedByItselfWhereWhoHarmedHerIs(RiskFactor known) {
    boolean harm = known == RiskFactor.TRAFFICKER_NEAR || known == RiskFactor.FAMILY_INVOLVED;
    ReferralView view = view(willing().atHome(LaosInCare.VIENTIANE, known));
    ReferralState referral = begun(view, creating(ReferralUrgency.ROUTINE, 0)).snapshot().state();
    assertThat(view.next(referral).map(House::code)).contains(harm ? SENGSAVANG : CENTRE);
    assertThat(view.party(referral).avoid())
        .isEqualTo(harm ? Set.of(LaosInCare.VIENTIANE) : Set.of());
  }

  @Test
  void whoIsFullIsAskedAgainOnceHerBedsChanged() {
    var houses = HousesOnPaper.two();
    var story =
        begun(new ReferralView(willing().view(), houses), creating(ReferralUrgency.ROUTINE, 0))
            .does(CASE_WORKER, offer(CENTRE))
            .does(SHELTER_MANAGER, decline(DeclineReason.FULL));
    assertThat(story.refused(CASE_WORKER, offer(CENTRE)).reason()).isEqualTo("NOT_SAME_DECLINE");
    houses.with(house(CENTRE, CENTRE_OPERATOR, LaosInCare.VIENTIANE, 5, BEGIN));
    assertThat(story.refused(CASE_WORKER, offer(CENTRE)).reason()).isEqualTo("NOT_SAME_DECLINE");
    houses.with(house(CENTRE, CENTRE_OPERATOR, LaosInCare.VIENTIANE, 5, BEGIN.plusMillis(1)));
    story.does(CASE_WORKER, offer(CENTRE));
    assertThat(story.snapshot().state().offers()).hasSize(2);
  }

  @Test
  void whoDeclinedForWhoSheIsIsNotAskedAgain() {
    for (DeclineReason reason :
        List.of(
            DeclineReason.NOT_ELIGIBLE_SEX, DeclineReason.NOT_ELIGIBLE_AGE,
            DeclineReason.SECURITY, DeclineReason.CONFLICT)) {
      var houses = HousesOnPaper.two();
      var story =
          begun(new ReferralView(willing().view(), houses), creating(ReferralUrgency.ROUTINE, 0))
              .does(CASE_WORKER, offer(CENTRE))
              .does(SHELTER_MANAGER, decline(reason));
      houses.with(house(CENTRE, CENTRE_OPERATOR, LaosInCare.VIENTIANE, 5, BEGIN.plusMillis(1)));
      assertThat(story.refused(CASE_WORKER, offer(CENTRE)).reason()).isEqualTo("NOT_SAME_DECLINE");
    }
  }

  @Test
  void aShelterAcceptsTheWholePartyOrNobody() {
    var houses = HousesOnPaper.two();
    var story =
        begun(new ReferralView(willing().view(), houses), creating(ReferralUrgency.ROUTINE, 2))
            .does(CASE_WORKER, offer(CENTRE));
    houses.with(house(CENTRE, CENTRE_OPERATOR, LaosInCare.VIENTIANE, 2));
    assertThat(story.refused(SHELTER_MANAGER, ACCEPT).code().name()).isEqualTo("NO_CAPACITY");
    houses.with(house(CENTRE, CENTRE_OPERATOR, LaosInCare.VIENTIANE, 3));
    assertThat(story.refused(SHELTER_MANAGER, new AcceptReferral(Unit.MALE)).reason())
        .isEqualTo("CAPACITY");
    assertThat(
            also(
                story.snapshot(),
                SHELTER_MANAGER,
                ACCEPT,
                new ReferralView(willing().view(), houses)))
        .extracting(FollowOn::command)
        .containsExactly(new ShelterCommand.ReserveBeds(ID, Unit.FEMALE, 3));
    story.does(SHELTER_MANAGER, ACCEPT);
    assertThat(story.events().getLast())
        .isInstanceOfSatisfying(
            ReferralAccepted.class, accepted -> assertThat(accepted.beds()).isEqualTo(3));
  }

  @Test
  void theHouseThatSaidNoSeesTheReferralNoMore() {
    var view = view(willing());
    var story = offered();
    assertThat(ReferralTable.lifeCycle().ties(story.snapshot().state(), view).toString())
        .contains("LA-SH-TC-VTE")
        .contains("LA-MOLSW-TC");
    story.does(SHELTER_MANAGER, decline(DeclineReason.FULL));
    assertThat(ReferralTable.lifeCycle().ties(story.snapshot().state(), view).toString())
        .doesNotContain("LA-SH-TC-VTE")
        .doesNotContain("LA-MOLSW-TC");
  }

  @Test
  void whereNobodyIsLeftTheReferralIsExhaustedInTheSameDecision() {
    var view = view(willing());
    var story = offered();
    assertThat(also(story.snapshot(), SHELTER_MANAGER, decline(DeclineReason.FULL), view))
        .isEmpty();
    story.does(SHELTER_MANAGER, decline(DeclineReason.FULL)).does(CASE_WORKER, offer(SENGSAVANG));
    assertThat(also(story.snapshot(), SHELTER_MANAGER, decline(DeclineReason.FULL), view))
        .extracting(FollowOn::command)
        .containsExactly(new ExhaustReferral());
    assertThat(also(story.snapshot(), SYSTEM, new ExpireOffer(), view))
        .extracting(FollowOn::command)
        .containsExactly(new ExhaustReferral());
  }

  @Test
  void bedsAreGivenBackOnlyByWhoHasThem() {
    HousesOnPaper houses = HousesOnPaper.two();
    ReferralView view = new ReferralView(willing().view(), houses);
    var story = offered();
    WithdrawReferral withdraw = new WithdrawReferral(WithdrawReason.PERSON_REFUSED);
    assertThat(also(story.snapshot(), CASE_WORKER, withdraw, view)).isEmpty();
    story.does(SHELTER_MANAGER, ACCEPT);
    houses.inBed(ID);
    assertThat(also(story.snapshot(), CASE_WORKER, withdraw, view))
        .extracting(FollowOn::command)
        .containsExactly(new ShelterCommand.FreeBedsOfWithdrawn(ID));
    assertThat(also(story.snapshot(), SYSTEM, new RecordNotArrived(BEGIN), view))
        .extracting(FollowOn::command)
        .containsExactly(new ShelterCommand.FreeBedsOfNotArrived(ID));
  }

  @Test
  void whoComesLateIsAdmitted() {
    var story =
        offered()
            .does(SHELTER_MANAGER, ACCEPT)
            .does(SHELTER_MANAGER, new RecordNotArrived(BEGIN))
            .does(SHELTER_WORKER, ADMIT);
    assertThat(story.stage()).isEqualTo("ADMITTED");
    assertThat(story.told("D-F06")).containsExactly("DeadlineSet", "DeadlineMet");
  }

  @Test
  void aTransferBeginsTheNextReferralForTheSameParty() {
    HousesOnPaper houses = HousesOnPaper.two().inBed(ID);
    ReferralView view = new ReferralView(willing().view(), houses);
    var story = offered().does(SHELTER_MANAGER, ACCEPT).does(SHELTER_WORKER, ADMIT);
    List<FollowOn> begins = also(story.snapshot(), SHELTER_MANAGER, TRANSFER, view);
    assertThat(begins)
        .singleElement()
        .satisfies(next -> {
          assertThat(next.id()).isEqualTo(NEXT);
          assertThat(next.command())
              .isInstanceOfSatisfying(
                  CreateReferral.class,
                  creating -> assertThat(creating.transfer()).isEqualTo(new TransferOf(ID)));
        });
    story.does(SHELTER_MANAGER, TRANSFER);
    houses.with(NEXT, ReferralStage.OFFERED);
    assertThat(also(story.snapshot(), SHELTER_MANAGER, new CancelTransfer(NEXT), view))
        .extracting(FollowOn::command)
        .containsExactly(new WithdrawReferral(WithdrawReason.NO_LONGER_NEEDED));
    assertThat(also(story.snapshot(), SHELTER_MANAGER, discharge(), view))
        .extracting(FollowOn::command)
        .containsExactly(
            new ShelterCommand.FreeBedsOfDischarged(ID),
            new WithdrawReferral(WithdrawReason.NO_LONGER_NEEDED));
    houses.with(NEXT, ReferralStage.ADMITTED);
    assertThat(also(story.snapshot(), SYSTEM, new CompleteTransfer(SENGSAVANG, NEXT), view))
        .extracting(FollowOn::command)
        .containsExactly(new ShelterCommand.FreeBedsOfTransferred(ID));
  }

  @Test
  void noTransferGoesToAHouseThatSheHasNotAgreedTo() {
    CareOnPaper care = new CareOnPaper().agrees(ConsentPurpose.SHARE_FOR_REFERRAL, CENTRE_OPERATOR);
    var story =
        begun(view(care), creating(ReferralUrgency.ROUTINE, 0))
            .does(CASE_WORKER, offer(CENTRE))
            .does(SHELTER_MANAGER, ACCEPT)
            .does(SHELTER_WORKER, ADMIT);
    assertThat(story.refused(SHELTER_MANAGER, TRANSFER).reason()).isEqualTo("CONSENT_REFERRAL");
    care.agrees(ConsentPurpose.SHARE_FOR_REFERRAL, SENGSAVANG_OPERATOR);
    story.does(SHELTER_MANAGER, TRANSFER);
    assertThat(story.stage()).isEqualTo("TRANSFER_PENDING");
  }

  @Test
  void howItEndedStandsInTheStageThatItIsClosedFrom() {
    assertThat(ReferralFacts.outcome(ReferralStage.DISCHARGED))
        .isEqualTo(ReferralOutcome.COMPLETED);
    var exhausted =
        begun(ReferralUrgency.ROUTINE)
            .does(CASE_WORKER, new ExhaustReferral())
            .does(CASE_WORKER, new CloseReferral());
    assertThat(exhausted.events().getLast())
        .isEqualTo(new ReferralClosed(ID, ReferralOutcome.FALLBACK, CareOnPaper.RETURN));
    assertThat(exhausted.holder()).isEqualTo("NOBODY");
  }

  @ParameterizedTest
  @CsvSource({"IMMEDIATE, 1", "SAME_DAY, 4", "ROUTINE, 24"})
  void anOfferThatNobodyAnswersEndsAfterTheHoursOfTheLaw(ReferralUrgency urgency, int hours) {
    var story = begun(urgency).does(CASE_WORKER, offer(CENTRE));
    story.after(Duration.ofHours(hours).minusMillis(1));
    assertThat(story.stage()).isEqualTo("OFFERED");
    story.after(Duration.ofMillis(1));
    assertThat(story.stage()).isEqualTo("EXPIRED");
  }
}
