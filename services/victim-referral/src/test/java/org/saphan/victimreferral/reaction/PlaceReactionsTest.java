package org.saphan.victimreferral.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.messaging.NotNow;
import org.saphan.foundation.reaction.Memo;
import org.saphan.lifecycle.FollowOn;
import org.saphan.lifecycle.Role;
import org.saphan.victimreferral.reaction.CareBook.Transfer;
import org.saphan.victimreferral.reaction.Heard.*;
import org.saphan.victimreferral.referral.ReferralCommand.CompleteTransfer;
import org.saphan.victimreferral.referral.ReferralCommand.CreateReferral;
import org.saphan.victimreferral.referral.ReferralCommand.ExhaustReferral;
import org.saphan.victimreferral.referral.ReferralCommand.OfferReferral;
import org.saphan.victimreferral.shelter.ShelterCommand.HoldBeds;
import org.saphan.victimreferral.terms.ShelterCode;
import org.saphan.victimreferral.terms.Unit;
import org.saphan.victimreferral.terms.VictimRole;
import org.saphan.victimreferral.victim.VictimCaseCommand.OpenVictimCase;

/** The conditions of the rows by which a place is found. */
class PlaceReactionsTest extends ReactionsOnPaper {
  @Test
  void x1TheSheltersOfTheProvinceSeeThatSomebodyComes() {
    book.shelter = SHELTER;
    assertThat(told(notice(null))).containsExactly(Memo.shownAt(SHELTER));
  }

  @Test
  void x6WhoIsReferredHasACaseAndThenAReferral() {
    assertThat(given(asking(0)))
        .extracting(FollowOn::command)
        .hasOnlyElementsOfType(OpenVictimCase.class);
    book.openCases.put(SOMEBODY, A_CASE);
    assertThat(given(asking(2)))
        .extracting(FollowOn::command)
        .singleElement()
        .isInstanceOfSatisfying(
            CreateReferral.class,
            create -> {
              assertThat(create.victimCaseId()).isEqualTo(A_CASE);
              assertThat(create.constraints().sexUnit()).isEqualTo(Unit.FEMALE);
              assertThat(create.constraints().childrenWith()).isEqualTo(2);
            });
  }

  private static ReferralCreated created(@Nullable UUID parent) {
    return new ReferralCreated(REFERRAL, A_CASE, RETURN, parent);
  }

  @Test
  void x6TheFirstEligibleShelterIsAskedOrNobodyIsLeft() {
    assertThat(given(created(null)))
        .extracting(FollowOn::command)
        .containsExactly(new ExhaustReferral());
    book.ranking.add(HOUSE);
    assertThat(given(created(null)))
        .extracting(FollowOn::command)
        .containsExactly(new OfferReferral(HOUSE, null));
  }

  @Test
  void x6WhereACaseWorkerBeganOrAShelterTransfersTheCaseWorkerAsks() {
    book.ranking.add(HOUSE);
    assertThat(given(created(null), new Role("CASE_WORKER"))).isEmpty();
    assertThat(given(created(new UUID(0, 11)))).isEmpty();
  }

  @Test
  void x6TheOfferWaitsForTheConsentThatComesBehind() {
    book.ranking.add(HOUSE);
    book.agreed = false;
    assertThatThrownBy(() -> given(created(null)))
        .isInstanceOfSatisfying(
            NotNow.class, wait -> assertThat(wait.waitsFor()).isEqualTo(RETURN));
  }

  @Test
  void x6WhatTheFamilyIsLikeIsKeptAsItWasAssessedLast() {
    assertThat(told(new FamilyAssessmentRecorded(RETURN, true))).isEmpty();
    assertThat(book.dangers).containsEntry(RETURN, true);
    assertThat(told(new FamilyAssessmentRecorded(RETURN, false))).isEmpty();
    assertThat(book.dangers).containsEntry(RETURN, false);
  }

  private static ReceptionConfirmed reception(
      @Nullable ShelterCode facility, int beds, @Nullable LocalDate until) {
    return reception(facility, beds, Unit.FEMALE, until);
  }

  private static ReceptionConfirmed reception(
      @Nullable ShelterCode facility, int beds, @Nullable Unit unit, @Nullable LocalDate until) {
    return new ReceptionConfirmed(NOTICE, facility, beds, unit, until);
  }

  @Test
  void x3BedsAreHeldWhereAHouseIsNamedAndKnown() {
    LocalDate day = LocalDate.of(2026, 11, 20);
    assertThat(given(reception(HOUSE, 1, day))).as("no such shelter").isEmpty();
    book.shelter = SHELTER;
    assertThat(given(reception(null, 1, day))).isEmpty();
    assertThat(given(reception(HOUSE, 0, day))).isEmpty();
    FollowOn first = given(reception(HOUSE, 1, day)).getFirst();
    assertThat(first.id()).isEqualTo(SHELTER);
    assertThat(given(reception(HOUSE, 1, day)).getFirst()).as("the same hold").isEqualTo(first);
    assertThat(first.command())
        .isInstanceOfSatisfying(
            HoldBeds.class,
            hold -> {
              assertThat(hold.unit()).isEqualTo(Unit.FEMALE);
              assertThat(hold.until()).isEqualTo(day);
            });
  }

  @Test
  void x3BedsAreHeldForADayAfterTheHandoverAtLeast() {
    book.shelter = SHELTER;
    assertThatThrownBy(() -> given(reception(HOUSE, 1, null))).isInstanceOf(NotNow.class);
    told(notice(null)); // to be handed over on the 20th, and already the 21st in Vientiane
    assertThat(until(null)).isEqualTo("2026-11-22");
    assertThat(until(LocalDate.parse("2026-11-21"))).isEqualTo("2026-11-22");
    assertThat(until(LocalDate.parse("2026-11-23"))).isEqualTo("2026-11-23");
    told(new NoticeCorrected(NOTICE, HANDOVER.plus(Duration.ofDays(7)), List.of()));
    assertThat(until(null)).isEqualTo("2026-11-29");
  }

  private LocalDate until(@Nullable LocalDate day) {
    return ((HoldBeds) given(reception(HOUSE, 1, day)).getFirst().command()).until();
  }

  @Test
  void x3WhereNobodySaidWhichUnitItIsTheOnlyOneOrPeopleDecide() {
    book.shelter = SHELTER;
    ReceptionConfirmed unsaid = reception(HOUSE, 1, null, LocalDate.parse("2026-11-23"));
    book.units.add(Unit.MALE);
    assertThat(units(unsaid)).containsExactly(Unit.MALE);
    assertThat(told(unsaid)).isEmpty();
    book.units.add(Unit.FEMALE);
    assertThat(units(unsaid)).isEmpty();
    assertThat(told(unsaid)).containsExactly(Memo.task(SHELTER, VictimRole.DSW_DESK));
    book.units.add(Unit.ANY);
    assertThat(units(unsaid)).containsExactly(Unit.ANY);
    assertThat(told(unsaid)).isEmpty();
  }

  private List<Unit> units(ReceptionConfirmed reception) {
    return given(reception).stream().map(one -> ((HoldBeds) one.command()).unit()).toList();
  }

  @Test
  void x32TheOldPlaceIsGivenBackWhenTheNewOneIsTaken() {
    assertThat(given(new VictimAdmitted(REFERRAL))).isEmpty();
    UUID old = new UUID(0, 12);
    book.transfer = new Transfer(old, HOUSE);
    assertThat(given(new VictimAdmitted(REFERRAL)))
        .containsExactly(new FollowOn("referral", old, new CompleteTransfer(HOUSE, REFERRAL)));
  }
}
