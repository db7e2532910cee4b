package org.saphan.victimreferral.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saphan.foundation.reaction.Memo;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.FollowOn;
import org.saphan.lifecycle.Role;
import org.saphan.victimreferral.CareOnPaper;
import org.saphan.victimreferral.LaosInCare;
import org.saphan.victimreferral.reaction.Heard.*;
import org.saphan.victimreferral.terms.AgeBand;
import org.saphan.victimreferral.terms.KnownVictim.Standing;
import org.saphan.victimreferral.terms.PresumeReason;
import org.saphan.victimreferral.terms.ProvinceCode;
import org.saphan.victimreferral.terms.Sex;
import org.saphan.victimreferral.terms.VictimRole;
import org.saphan.victimreferral.terms.VictimSource;
import org.saphan.victimreferral.victim.VictimCaseCommand.FlagUnaccompaniedChild;
import org.saphan.victimreferral.victim.VictimCaseCommand.OpenVictimCase;
import org.saphan.victimreferral.victim.VictimCaseCommand.PresumeVictim;
import org.saphan.victimreferral.victim.VictimCaseCommand.ReportedBy;

/** The conditions of the rows by which people become known here. */
class VictimReactionsTest extends ReactionsOnPaper {
  private static ReturneeArrived arrival(ChildFlag child) {
    return new ReturneeArrived(RETURN, SOMEBODY, Sex.FEMALE, AgeBand.A18_24, child, HOME);
  }

  private static FirstContactScreened screen(@Nullable ScreenOutcome outcome, boolean child) {
    return screen(outcome, child, false);
  }

  private static FirstContactScreened screen(
      @Nullable ScreenOutcome outcome, boolean child, boolean unaccompanied) {
    return new FirstContactScreened(RETURN, SOMEBODY, Sex.MALE, outcome, child, unaccompanied);
  }

  private static NoticeCorrected correction(@Nullable Identification identification) {
    return new NoticeCorrected(NOTICE, HANDOVER, List.of(line(identification)));
  }

  @Test
  void x2OnlyWhoWasIdentifiedAbroadHasACaseBeforeSheComes() {
    assertThat(given(notice(null))).isEmpty();
    assertThat(given(notice(Identification.IDENTIFIED_ABROAD)).getFirst().command())
        .isInstanceOfSatisfying(
            OpenVictimCase.class,
            opening -> {
              assertThat(opening.source()).isEqualTo(VictimSource.FOREIGN);
              assertThat(opening.returnId()).isEqualTo(RETURN);
              assertThat(opening.ageBand()).isEqualTo(AgeBand.A25_34);
            });
    book.openCases.put(SOMEBODY, A_CASE);
    assertThat(told(notice(Identification.IDENTIFIED_ABROAD)))
        .extracting(Memo::aggregate)
        .containsExactly(A_CASE);
  }

  @Test
  void x2WhoIsAddedByACorrectionHasACaseToo() {
    assertThat(given(correction(null))).isEmpty();
    assertThat(given(correction(Identification.IDENTIFIED_ABROAD)).getFirst().command())
        .isInstanceOfSatisfying(
            OpenVictimCase.class,
            opening -> assertThat(opening.source()).isEqualTo(VictimSource.FOREIGN));
    book.openCases.put(SOMEBODY, A_CASE);
    assertThat(told(correction(Identification.IDENTIFIED_ABROAD)))
        .containsExactly(Memo.task(A_CASE, VictimRole.IDENT_OFFICER));
  }

  @Test
  void x2WhatElseIsCorrectedReportsNobodyAgain() {
    book.keepIdentifiedAbroad(SOMEBODY, new UUID(0, 13));
    book.openCases.put(SOMEBODY, A_CASE);
    assertThat(given(correction(Identification.IDENTIFIED_ABROAD))).isEmpty();
    assertThat(told(correction(Identification.IDENTIFIED_ABROAD))).isEmpty();
  }

  @Test
  void x2WhoCameBeforeTheNoticeWasReadIsNotAwaited() {
    assertThat(sources(notice(Identification.IDENTIFIED_ABROAD)))
        .containsExactly(VictimSource.FOREIGN);
    book.keepAge(SOMEBODY, AgeBand.A25_34);
    assertThat(sources(notice(Identification.IDENTIFIED_ABROAD)))
        .containsExactly(VictimSource.FOREIGN, VictimSource.CHECKPOINT);
  }

  private List<VictimSource> sources(Record event) {
    return given(event).stream().map(one -> ((OpenVictimCase) one.command()).source()).toList();
  }

  @Test
  void x4WhereSheGoesHomeToIsKept() {
    assertThat(given(arrival(ChildFlag.NO))).isEmpty();
    assertThat(book.homes).containsExactly(Map.entry(SOMEBODY, HOME));
  }

  @Test
  void x4WhoWasIdentifiedAbroadHasACaseWhenSheComesEvenIfNoNoticeSaidSo() {
    assertThat(told(new ReturnCaseOpened(RETURN, SOMEBODY, null))).isEmpty();
    assertThat(given(arrival(ChildFlag.NO))).isEmpty();
    assertThat(told(arrival(ChildFlag.NO))).isEmpty();
    assertThat(told(new ReturnCaseOpened(RETURN, SOMEBODY, Identification.IDENTIFIED_ABROAD)))
        .isEmpty();
    FollowOn opening = given(arrival(ChildFlag.NO)).getFirst();
    assertThat(told(arrival(ChildFlag.NO)))
        .containsExactly(Memo.task(opening.id(), VictimRole.IDENT_OFFICER));
    book.openCases.put(SOMEBODY, A_CASE);
    assertThat(told(arrival(ChildFlag.NO))).as("the notice told it").isEmpty();
  }

  @Test
  void x4AChildHasACaseAndAnAdultOnlyIfOneIsOpen() {
    assertThat(given(arrival(ChildFlag.NO))).isEmpty();
    assertThat(given(arrival(ChildFlag.YES))).hasSize(1);
    assertThat(given(arrival(ChildFlag.PRESUMED)).getFirst().command())
        .isInstanceOfSatisfying(
            OpenVictimCase.class,
            opening ->
                assertThat(opening.ageBand())
                    .as("papers of an adult are not believed")
                    .isEqualTo(AgeBand.UNKNOWN));
    book.openCases.put(SOMEBODY, A_CASE);
    assertThat(given(arrival(ChildFlag.NO))).extracting(FollowOn::id).containsExactly(A_CASE);
    assertThat(
            given(
                new UnannouncedArrivalRecorded(
                    RETURN, SOMEBODY, Sex.MALE, AgeBand.A18_24, ChildFlag.NO, null)))
        .isEmpty();
  }

  @Test
  void x5SignsOpenACaseAndPresumeAndNoSignsDoNothing() {
    assertThat(given(screen(null, false))).isEmpty();
    book.keepAge(SOMEBODY, AgeBand.A25_34);
    FollowOn opening = given(screen(ScreenOutcome.INDICATORS, false)).getFirst();
    assertThat(opening.command())
        .isInstanceOfSatisfying(
            OpenVictimCase.class, open -> assertThat(open.ageBand()).isEqualTo(AgeBand.A25_34));
    book.openCases.put(SOMEBODY, opening.id());
    assertThat(given(screen(ScreenOutcome.INDICATORS, false)))
        .extracting(FollowOn::command)
        .contains(new PresumeVictim(PresumeReason.INDICATORS));
    assertThat(given(screen(ScreenOutcome.INCONCLUSIVE, true)))
        .extracting(FollowOn::command)
        .contains(new PresumeVictim(PresumeReason.DOUBT));
    assertThat(given(screen(ScreenOutcome.INDICATORS, true)))
        .extracting(FollowOn::command)
        .contains(new PresumeVictim(PresumeReason.CHILD_EXPLOITED));
  }

  @Test
  void whoOpensACaseOfAChildSaysSoAndPassesNoOtherDoubtOn() {
    book.openCases.put(SOMEBODY, A_CASE);
    book.keepAge(SOMEBODY, AgeBand.A25_34);
    assertThat(opened(screen(ScreenOutcome.INDICATORS, true)).childPresumed()).isTrue();
    assertThat(opened(screen(ScreenOutcome.INDICATORS, false)).childPresumed()).isFalse();
    assertThat(opened(arrival(ChildFlag.PRESUMED)).childPresumed()).isTrue();
    assertThat(opened(arrival(ChildFlag.YES)).childPresumed()).isTrue();
    assertThat(opened(arrival(ChildFlag.NO)).childPresumed()).isFalse();
    assertThat(opened(notice(Identification.IDENTIFIED_ABROAD)).childPresumed()).isFalse();
  }

  private ReportedBy opened(Record event) {
    OpenVictimCase opening = (OpenVictimCase) given(event).getFirst().command();
    return Objects.requireNonNull(opening.reportedBy());
  }

  @Test
  void x5WhoseAgeIsDisputedIsPresumedAsAChild() {
    book.openCases.put(SOMEBODY, A_CASE);
    care.child();
    assertThat(given(screen(ScreenOutcome.INDICATORS, false)))
        .extracting(FollowOn::command)
        .contains(new PresumeVictim(PresumeReason.CHILD_EXPLOITED));
  }

  @Test
  void x5AndX6AChildThatIsAloneGetsAGuardianOnce() {
    book.openCases.put(SOMEBODY, A_CASE);
    Record alone = screen(null, true, true);
    assertThat(flags(alone)).as("no child").isEmpty();
    care.child();
    assertThat(flags(screen(null, true, false))).as("not alone").isEmpty();
    assertThat(flags(alone)).containsExactly(A_CASE);
    assertThat(flags(asking(0))).as("not alone").isEmpty();
    assertThat(flags(asking(0, true))).containsExactly(A_CASE);
    care.standing(Standing.NOT_CONFIRMED);
    assertThat(flags(alone)).as("no row for it").isEmpty();
    care.standing(Standing.REPORTED).guardedBy(CareOnPaper.UNION);
    assertThat(flags(alone)).as("somebody looks after the child").isEmpty();
  }

  @Test
  void x5AndX7AChildThatIsKnownToBeAloneGetsNoMoreTime() {
    book.openCases.put(SOMEBODY, A_CASE);
    care.child().alone();
    assertThat(flags(screen(ScreenOutcome.INDICATORS, true, true))).isEmpty();
    assertThat(flags(asking(0, true))).isEmpty();
    assertThat(flags(released(null))).isEmpty();
  }

  private List<UUID> flags(Record event) {
    return given(event).stream()
        .filter(one -> one.command() instanceof FlagUnaccompaniedChild)
        .map(FollowOn::id)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(value = Standing.class, names = "CLOSED", mode = EnumSource.Mode.EXCLUDE)
  void x5SignsAfterANoAreLookedAtByPeople(Standing standing) {
    book.openCases.put(SOMEBODY, A_CASE);
    care.standing(standing);
    boolean over = standing == Standing.NOT_CONFIRMED || standing == Standing.SUSPENDED;
    assertThat(told(screen(ScreenOutcome.INDICATORS, false)))
        .isEqualTo(over ? List.of(Memo.task(A_CASE, VictimRole.CASE_WORKER)) : List.of());
    assertThat(told(screen(null, false))).isEmpty();
  }

  @Test
  void theSameCauseOpensTheSameCaseAndAfterAClosedOneAnother() {
    UUID first = given(screen(ScreenOutcome.INDICATORS, false)).getFirst().id();
    assertThat(given(arrival(ChildFlag.YES)).getFirst().id()).isEqualTo(first);
    book.hadCases.add(SOMEBODY);
    assertThat(given(screen(ScreenOutcome.INDICATORS, false)).getFirst().id()).isNotEqualTo(first);
  }

  @Test
  void x7AChildThatLeftUnscreenedHasACaseAGuardianIsLookedForAndTheProvinceIsTold() {
    var alert = released(new ProvinceCode("LA-SV"));
    care.child();
    assertThat(given(alert))
        .extracting(FollowOn::command)
        .hasOnlyElementsOfType(OpenVictimCase.class);
    book.openCases.put(SOMEBODY, A_CASE);
    assertThat(given(alert)).extracting(FollowOn::command).contains(new FlagUnaccompaniedChild());
    assertThat(told(alert)).extracting(Memo::agency).containsExactly(new AgencyCode("LA-LWU-SV"));
  }

  @Test
  void x7WhereNobodyWroteWhitherTheUnionAtTheBorderIsToldOrTheDesk() {
    assertThat(told(released(null)))
        .containsExactly(Memo.task(new AgencyCode("LA-LWU-VT"), VictimRole.LWU_PROVINCE));
    law =
        new LaosInCare() {
          @Override
          public Optional<AgencyCode> agencyOf(Role role, ProvinceCode province, Instant at) {
            return Optional.empty();
          }
        };
    assertThat(told(released(new ProvinceCode("LA-SV"))))
        .containsExactly(Memo.task(new AgencyCode("LA-MOLSW-DSW"), VictimRole.DSW_DESK));
  }

  private static ChildReleasedUnscreenedAlert released(@Nullable ProvinceCode destination) {
    return new ChildReleasedUnscreenedAlert(RETURN, SOMEBODY, "LA-VT-01", destination);
  }
}
