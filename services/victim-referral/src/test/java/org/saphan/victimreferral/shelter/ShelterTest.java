package org.saphan.victimreferral.shelter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saphan.lifecycle.Role.SYSTEM;
import static org.saphan.victimreferral.shelter.Shelters.*;
import static org.saphan.victimreferral.terms.VictimRole.DSW_DESK;
import static org.saphan.victimreferral.terms.VictimRole.SHELTER_MANAGER;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.RunningDeadline.Status;
import org.saphan.victimreferral.shelter.ShelterCommand.*;
import org.saphan.victimreferral.shelter.ShelterEvent.*;
import org.saphan.victimreferral.terms.IntakeReason;
import org.saphan.victimreferral.terms.Unit;

class ShelterTest {
  /** The midnight in Laos that ends 4 November. */
  private static final Instant END_OF_HOLD = Instant.parse("2026-11-04T17:00:00Z");

  private static UpdateShelterCapacity count(UnitBeds... units) {
    return new UpdateShelterCapacity(List.of(units), BEGIN);
  }

  private static Beds women(ShelterState state) {
    return state.beds(Unit.FEMALE);
  }

  @Test
  void aNewShelterIsEmptyAndItsAddressIsInNoEvent() {
    var story = opened();
    assertThat(women(story.snapshot().state())).isEqualTo(new Beds(Unit.FEMALE, 10, 0, 0, 0));
    assertThat(story.events().toString()).doesNotContain("market").doesNotContain("5555");
    assertThat(story.holder()).isEqualTo("SHELTER_MANAGER");
  }

  @Test
  void beforeItIsThereAreUnitsEachOfThemOnceAndAgesInOrder() {
    assertThatThrownBy(() -> registering(List.of(), 0, 99))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> registering(List.of(unit(Unit.ANY, 1), unit(Unit.ANY, 2)), 0, 99))
        .isInstanceOf(IllegalArgumentException.class);
    List<ShelterCommand.NewUnit> one = List.of(unit(Unit.ANY, ShelterCommand.MAX_BEDS));
    assertThatThrownBy(() -> unit(Unit.ANY, ShelterCommand.MAX_BEDS + 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> registering(one, 19, 18)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> registering(one, 0, ShelterCommand.MAX_AGE + 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(registering(one, 18, 18).ageMax()).isEqualTo(18);
    assertThat(registering(one, 0, ShelterCommand.MAX_AGE).ageMin()).isZero();
  }

  @Test
  void theLastFreeBedIsReservedAndNoneBeyondIt() {
    var story = opened().does(SYSTEM, new ReserveBeds(referral(1), Unit.FEMALE, 9));
    assertThat(story.refused(SYSTEM, new ReserveBeds(referral(2), Unit.FEMALE, 2)).code().name())
        .isEqualTo("NO_CAPACITY");
    story.does(SYSTEM, new ReserveBeds(referral(2), Unit.FEMALE, 1));
    assertThat(women(story.snapshot().state()).free()).isZero();
    assertThat(story.refused(SYSTEM, new ReserveBeds(referral(3), Unit.FEMALE, 1)).reason())
        .isEqualTo("CAPACITY");
    assertThat(story.refused(SYSTEM, new ReserveBeds(referral(3), Unit.MALE, 1)).reason())
        .isEqualTo("CAPACITY");
  }

  @Test
  void aPartyHasBedsOnceAndGivesBackWhatItHad() {
    var story = opened().does(SYSTEM, new ReserveBeds(referral(1), Unit.FEMALE, 3));
    assertThat(story.refused(SYSTEM, new ReserveBeds(referral(1), Unit.FAMILY, 1)).reason())
        .isEqualTo("CAPACITY");
    story.does(SYSTEM, new OccupyBeds(referral(1), Unit.FEMALE, 3));
    assertThat(women(story.snapshot().state())).isEqualTo(new Beds(Unit.FEMALE, 10, 3, 0, 0));
    assertThat(story.refused(SYSTEM, new OccupyBeds(referral(1), Unit.FEMALE, 3)).reason())
        .isEqualTo("STATE");
    story.does(SYSTEM, new FreeBedsOfDischarged(referral(1)));
    assertThat(women(story.snapshot().state())).isEqualTo(new Beds(Unit.FEMALE, 10, 0, 0, 0));
    assertThat(story.refused(SYSTEM, new FreeBedsOfDischarged(referral(1))).reason())
        .isEqualTo("STATE");
    assertThat(story.events().getLast())
        .isEqualTo(new BedReleased(CENTRE, referral(1), Unit.FEMALE, 3, 0, 0));
  }

  @Test
  void whoComesLateIsTakenInAlsoWhereNoBedIsLeft() {
    var story =
        opened()
            .does(SYSTEM, new ReserveBeds(referral(1), Unit.FEMALE, 1))
            .does(SYSTEM, new FreeBedsOfNotArrived(referral(1)))
            .does(SYSTEM, new ReserveBeds(referral(2), Unit.FEMALE, 10))
            .does(SYSTEM, new OccupyBeds(referral(1), Unit.FEMALE, 1));
    assertThat(women(story.snapshot().state())).isEqualTo(new Beds(Unit.FEMALE, 10, 1, 10, 0));
    assertThat(women(story.snapshot().state()).free()).isZero();
  }

  @Test
  void whatIsReservedAndHeldIsNotWhatSomebodyTypes() {
    var story =
        opened()
            .does(SYSTEM, new ReserveBeds(referral(1), Unit.FEMALE, 2))
            .does(SYSTEM, new ReserveBeds(referral(2), Unit.FEMALE, 1))
            .does(SYSTEM, new OccupyBeds(referral(2), Unit.FEMALE, 1))
            .does(DSW_DESK, hold(1, 4, "2026-11-04"))
            .does(SHELTER_MANAGER, count(new UnitBeds(Unit.FEMALE, 12, 0, 0, 0)));
    assertThat(women(story.snapshot().state())).isEqualTo(new Beds(Unit.FEMALE, 12, 1, 2, 4));
    story.does(SHELTER_MANAGER, count(new UnitBeds(Unit.FEMALE, 12, 6, 9, 9)));
    assertThat(women(story.snapshot().state())).isEqualTo(new Beds(Unit.FEMALE, 12, 6, 2, 4));
  }

  @Test
  void aUnitInUseStaysWhenSomebodyLeavesItOutAndAnEmptyOneGoes() {
    var story =
        opened()
            .does(SYSTEM, new ReserveBeds(referral(1), Unit.FEMALE, 2))
            .does(SHELTER_MANAGER, count(new UnitBeds(Unit.MALE, 3, 0, 0, 0)));
    assertThat(story.snapshot().state().units())
        .containsExactly(new Beds(Unit.FEMALE, 10, 0, 2, 0), new Beds(Unit.MALE, 3, 0, 0, 0));
  }

  @Test
  void bedsAreHeldAsFarAsTheyAreFree() {
    var story = opened().does(SYSTEM, new ReserveBeds(referral(1), Unit.FEMALE, 3));
    assertThat(story.refused(DSW_DESK, hold(1, 8, "2026-11-04")).code().name())
        .isEqualTo("NO_CAPACITY");
    story.does(DSW_DESK, hold(1, 7, "2026-11-04"));
    assertThat(story.refused(SYSTEM, new ReserveBeds(referral(2), Unit.FEMALE, 1)).reason())
        .isEqualTo("CAPACITY");
    assertThat(story.refused(DSW_DESK, hold(1, 1, "2026-11-04")).reason()).isEqualTo("CAPACITY");
    assertThatThrownBy(() -> hold(2, 0, "2026-11-04")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aHoldLapsesAtTheEndOfItsLastDayInLaos() {
    var story = opened().does(DSW_DESK, hold(1, 7, "2026-11-04"));
    story.until(END_OF_HOLD.minusMillis(1));
    assertThat(women(story.snapshot().state()).held()).isEqualTo(7);
    assertThat(story.status("D-B01")).isEqualTo(Status.RUNNING);
    story.until(END_OF_HOLD);
    assertThat(women(story.snapshot().state()).held()).isZero();
    assertThat(story.events().getLast()).isInstanceOf(BedHoldReleased.class);
    assertThat(story.snapshot().state().holds()).isEmpty();
  }

  @Test
  void oneHoldThatIsOverLeavesTheOtherRunning() {
    var story =
        opened()
            .does(DSW_DESK, hold(1, 2, "2026-11-03"))
            .does(DSW_DESK, hold(2, 3, "2026-11-04"))
            .does(SHELTER_MANAGER, release(1, 2));
    assertThat(story.told("D-B01")).containsExactly("DeadlineSet", "DeadlineSet", "DeadlineMet");
    story.until(END_OF_HOLD);
    assertThat(story.told("D-B01"))
        .containsExactly(
            "DeadlineSet", "DeadlineSet", "DeadlineMet", "DeadlineBreached", "DeadlineMet");
    assertThat(women(story.snapshot().state()).held()).isZero();
  }

  @Test
  void aPartOfAHoldIsUsedAndTheRestLapses() {
    var story =
        opened().does(DSW_DESK, hold(1, 5, "2026-11-04")).does(SHELTER_MANAGER, release(1, 2));
    assertThat(women(story.snapshot().state()).held()).isEqualTo(3);
    assertThat(story.status("D-B01")).isEqualTo(Status.RUNNING);
    story.until(END_OF_HOLD);
    assertThat(women(story.snapshot().state()).held()).isZero();
  }

  @Test
  void whatIsNoLongerHeldIsReleasedWithoutAnyBedAndItsNumberMayBeUsedAgain() {
    var story =
        opened()
            .does(DSW_DESK, hold(1, 5, "2026-11-04"))
            .does(SHELTER_MANAGER, release(1, 9))
            .does(SHELTER_MANAGER, release(1, 1));
    assertThat(story.events().getLast())
        .isInstanceOfSatisfying(
            BedHoldReleased.class, released -> assertThat(released.beds()).isZero());
    assertThat(women(story.snapshot().state())).isEqualTo(new Beds(Unit.FEMALE, 10, 0, 0, 0));
    story.after(java.time.Duration.ofSeconds(1)).does(DSW_DESK, hold(1, 5, "2026-11-05"));
    assertThat(story.status("D-B01")).isEqualTo(Status.RUNNING);
  }

  @Test
  void aShelterIsClosedOnlyWhenNobodyIsInsideOrAwaited() {
    var story = opened().does(DSW_DESK, hold(1, 1, "2026-11-04"));
    Rejection held = story.refused(SHELTER_MANAGER, new CloseShelter());
    assertThat(held.reason()).isEqualTo("SHELTER_EMPTY");
    story
        .does(SHELTER_MANAGER, release(1, 1))
        .does(SYSTEM, new ReserveBeds(referral(1), Unit.FEMALE, 1));
    assertThat(story.refused(SHELTER_MANAGER, new CloseShelter()).reason())
        .isEqualTo("SHELTER_EMPTY");
    story.does(SYSTEM, new OccupyBeds(referral(1), Unit.FEMALE, 1));
    assertThat(story.refused(SHELTER_MANAGER, new CloseShelter()).reason())
        .isEqualTo("SHELTER_EMPTY");
    story.does(SYSTEM, new FreeBedsOfDischarged(referral(1))).does(DSW_DESK, new CloseShelter());
    assertThat(story.stage()).isEqualTo("CLOSED");
    assertThat(story.holder()).isEqualTo("NOBODY");
  }

  @Test
  void aShelterThatTakesNobodyNewHoldsNoBedsAndKeepsItsWord() {
    var story =
        opened()
            .does(SYSTEM, new ReserveBeds(referral(1), Unit.FEMALE, 1))
            .does(SHELTER_MANAGER, new SuspendIntake(IntakeReason.ILLNESS));
    assertThat(story.refused(DSW_DESK, hold(1, 1, "2026-11-04")).reason()).isEqualTo("STATE");
    story
        .does(SYSTEM, new OccupyBeds(referral(1), Unit.FEMALE, 1))
        .does(SHELTER_MANAGER, new ResumeIntake());
    assertThat(story.stage()).isEqualTo("OPEN");
  }
}
