package org.saphan.repatriation.returning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.repatriation.returning.Returns.*;
import static org.saphan.repatriation.terms.ConsentDecision.GRANTED;
import static org.saphan.repatriation.terms.ConsentDecision.REFUSED;
import static org.saphan.repatriation.terms.HoldKind.PRACTICAL;
import static org.saphan.repatriation.terms.HoldKind.PROCEDURE;
import static org.saphan.repatriation.terms.HoldKind.PROTECTION;
import static org.saphan.repatriation.terms.ReturnRole.*;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Role;
import org.saphan.repatriation.returning.ReturnCommand.*;
import org.saphan.repatriation.returning.ReturnEvent.*;
import org.saphan.repatriation.terms.ChildFlag;
import org.saphan.repatriation.terms.NationalityResult;
import org.saphan.repatriation.terms.Placement;
import org.saphan.repatriation.terms.ReturnDecision;
import org.saphan.repatriation.terms.Track;

/** What is decided before a person comes home: each guard from both sides (R1 to R11, R26). */
class ReturnDecisionsTest {
  @Test
  void theFamilyOfAnAdultIsAskedOnlyIfTheAdultAgreed() {
    assertThat(code(opened().refused(DSW_DESK, tracing(REFUSED)))).isEqualTo("CONSENT");
    assertThat(opened().does(DSW_DESK, tracing(GRANTED)).stage()).isEqualTo("TRACING");
    assertThat(
            opened(Track.FORMAL_MOU, ChildFlag.PRESUMED).does(DSW_DESK, tracing(REFUSED)).stage())
        .isEqualTo("TRACING");
  }

  @Test
  void whoIsNoNationalStopsAndWhoIsOneAfterAllGoesOn() {
    var story = tracing().does(CONSULAR, nationality(NationalityResult.NO_RECORD));
    assertThat(story.stage()).isEqualTo("NATIONALITY_NOT_CONFIRMED");
    assertThat(story.holder()).isEqualTo("CONSULAR");
    story.does(CONSULAR, nationality(NationalityResult.CONTRADICTION));
    assertThat(story.stage()).isEqualTo("NATIONALITY_NOT_CONFIRMED");
    assertThat(story.events().getLast()).isInstanceOf(NationalityInconclusive.class);
    story.does(CONSULAR, nationality(NationalityResult.CONFIRMED));
    assertThat(story.stage()).isEqualTo("TRACING");
    assertThat(tracing().does(CONSULAR, nationality(NationalityResult.CONTRADICTION)).stage())
        .isEqualTo("TRACING");
  }

  @Test
  void theMeetingDecidesOnlyAboutANational() {
    var unknown = tracing().does(PROVINCIAL_DSW, assessment());
    assertThat(code(unknown.refused(CASE_MEETING, decision(ReturnDecision.RETURN))))
        .isEqualTo("NATIONALITY");
    assertThat(ready().stage()).isEqualTo("READY");
  }

  @Test
  void theMeetingNeedsMinutesAndForAChildTheNoteOnHerBestInterest() {
    var noMinutes =
        new RecordReturnDecision(ReturnDecision.RETURN, Placement.OWN, true, null, PAPER);
    assertThat(traced().refused(CASE_MEETING, noMinutes).reason()).isEqualTo("MINUTES");
    var child = traced().does(Role.SYSTEM, new SetTreatAsChild(true));
    assertThat(child.refused(CASE_MEETING, decision(ReturnDecision.RETURN)).reason())
        .isEqualTo("BEST_INTEREST");
    var noted =
        new RecordReturnDecision(ReturnDecision.RETURN, Placement.FAMILY, true, PAPER, PAPER);
    assertThat(child.does(CASE_MEETING, noted).stage()).isEqualTo("READY");
  }

  @Test
  void theMeetingMayHoldOrCancel() {
    var held = traced().does(CASE_MEETING, decision(ReturnDecision.HOLD));
    assertThat(held.stage()).isEqualTo("ON_HOLD");
    assertThat(held.events().getLast()).isEqualTo(new ReturnHoldPlaced(id(held), 1, PROTECTION));
    assertThat(traced().does(CASE_MEETING, decision(ReturnDecision.NO_RETURN)).stage())
        .isEqualTo("CANCELLED");
  }

  @Test
  void aHoldIsLiftedByTheSideThatPlacedItOrByItsWord() {
    var story = traced().does(HOST_CASE_OFFICER, THAILAND, hold(PROCEDURE));
    assertThat(story.holder()).isEqualTo("HOLD_PLACER");
    assertThat(code(story.refused(DSW_DESK, lift(PROCEDURE)))).isEqualTo("ROLE");
    assertThat(code(story.refused(HOST_CASE_OFFICER, THAILAND, lift(PRACTICAL)))).isEqualTo("ROLE");
    assertThat(
            traced()
                .does(HOST_CASE_OFFICER, THAILAND, hold(PROCEDURE))
                .doesFor(word("TH-MSDHS-DATIP"), DSW_DESK, lift(PROCEDURE))
                .stage())
        .isEqualTo("TRACED");
    assertThat(story.does(HOST_CASE_OFFICER, THAILAND, lift(PROCEDURE)).stage())
        .isEqualTo("TRACED");
  }

  @Test
  void protectionIsLiftedByTwo() {
    var story = traced().does(LEGAL_OFFICER, hold(PROTECTION));
    assertThat(code(story.refused(LEGAL_OFFICER, lift(PROTECTION)))).isEqualTo("FOUR_EYES");
    assertThat(code(story.refusedFor(word("LA-LWU-VT"), LEGAL_OFFICER, lift(PROTECTION))))
        .isEqualTo("FOUR_EYES");
    assertThat(code(story.refusedFor(WORD_OF_IOM, DSW_DESK, lift(PROTECTION)))).isEqualTo("ROLE");
    assertThat(code(story.refused(PROTECTION_OFFICER, lift(PROTECTION)))).isEqualTo("FOUR_EYES");
    assertThat(story.doesFor(WORD_OF_IOM, LEGAL_OFFICER, lift(PROTECTION)).stage())
        .isEqualTo("TRACED");
    assertThat(
            traced()
                .does(LEGAL_OFFICER, hold(PROTECTION))
                .doesFor(word("LA-TEST"), PROTECTION_OFFICER, lift(PROTECTION))
                .stage())
        .isEqualTo("TRACED");
  }

  @Test
  void theReturnGoesOnWhenTheLastOfSeveralHoldsIsLifted() {
    var story = ready().does(DSW_DESK, hold(PRACTICAL)).does(DSW_DESK, hold(PROCEDURE));
    assertThat(story.does(DSW_DESK, lift(PRACTICAL)).stage()).isEqualTo("ON_HOLD");
    assertThat(story.does(DSW_DESK, lift(PROCEDURE)).stage()).isEqualTo("READY");
    assertThat(story.does(DSW_DESK, hold(PRACTICAL)).events().getLast())
        .isEqualTo(new ReturnHoldPlaced(id(story), 3, PRACTICAL));
  }

  @Test
  void aDateThatIsGoneWhileHeldLeavesTheReturnReadyOrAtItsBeginning() {
    var decided =
        scheduled().does(DSW_DESK, hold(PRACTICAL)).does(Role.SYSTEM, gone(BesideOnPaper.LETTER));
    assertThat(decided.stage()).isEqualTo("ON_HOLD");
    assertThat(decided.does(DSW_DESK, lift(PRACTICAL)).stage()).isEqualTo("READY");
    var listed =
        listed().does(DSW_DESK, hold(PRACTICAL)).does(Role.SYSTEM, gone(BesideOnPaper.LIST));
    assertThat(listed.does(DSW_DESK, lift(PRACTICAL)).stage()).isEqualTo("OPENED");
    assertThat(scheduled().does(DSW_DESK, hold(PRACTICAL)).does(DSW_DESK, lift(PRACTICAL)).stage())
        .isEqualTo("SCHEDULED");
  }

  @Test
  void aNoEndsTheReturnAndALaterYesBeginsItAgain() {
    var story = ready().does(EMBASSY, says(false));
    assertThat(story.stage()).isEqualTo("DECLINED_BY_PERSON");
    assertThat(story.does(EMBASSY, says(true)).stage()).isEqualTo("OPENED");
    assertThat(ready().does(EMBASSY, says(true)).stage()).isEqualTo("READY");
  }

  @Test
  void aYesLiftsNoHold() {
    var story = ready().does(DSW_DESK, hold(PROTECTION)).does(EMBASSY, says(false));
    assertThat(story.does(EMBASSY, says(true)).stage()).isEqualTo("ON_HOLD");
    assertThat(story.doesFor(WORD_OF_IOM, HOST_CASE_OFFICER, lift(PROTECTION)).stage())
        .isEqualTo("OPENED");
  }

  @Test
  void theDeskWritesDownThePersonsWordOnlyWithALetter() {
    assertThat(code(ready().refused(DSW_DESK, says(true)))).isEqualTo("MISSING");
    assertThat(ready().doesWithProof(DSW_DESK, says(true)).stage()).isEqualTo("READY");
  }

  @Test
  void aFormalReturnNeedsTheYesThenTheDecisionThenNoHold() {
    var date = schedule(BesideOnPaper.LETTER);
    assertThat(code(traced().refused(Role.SYSTEM, date))).isEqualTo("CONSENT");
    assertThat(code(ready().refused(Role.SYSTEM, date))).isEqualTo("CONSENT");
    assertThat(code(traced().does(EMBASSY, says(true)).refused(Role.SYSTEM, date)))
        .isEqualTo("STATE");
    assertThat(scheduled().stage()).isEqualTo("SCHEDULED");
    assertThat(scheduled().does(Role.SYSTEM, date).stage()).isEqualTo("SCHEDULED");
    assertThat(
            scheduled()
                .does(Role.SYSTEM, new RecordNoShow(null, true))
                .does(Role.SYSTEM, date)
                .stage())
        .isEqualTo("SCHEDULED");
  }

  @Test
  void aFormalNoticeMakesNoReturnAndADeportationListDoes() {
    assertThat(code(begin().refused(Role.SYSTEM, schedule(BesideOnPaper.LETTER))))
        .isEqualTo("CONSENT");
    assertThat(listed().stage()).isEqualTo("SCHEDULED");
    assertThat(begin().does(Role.SYSTEM, schedule(new UUID(0, 99))).stage()).isEqualTo("SCHEDULED");
  }

  @ParameterizedTest
  @EnumSource(
      names = {"FORMAL_MOU", "EMBASSY_ASSISTED", "THIRD_COUNTRY_TRANSIT", "DIRECT_HOME"},
      mode = EnumSource.Mode.EXCLUDE)
  void otherTracksCannotBeGated(Track track) {
    assertThat(opened(track, ChildFlag.NO).does(Role.SYSTEM, schedule(BesideOnPaper.LIST)).stage())
        .isEqualTo("SCHEDULED");
  }

  @Test
  void aNoticeThatIsGoneTakesTheReturnThatItMade() {
    assertThat(listed().does(Role.SYSTEM, gone(BesideOnPaper.LIST)).stage()).isEqualTo("CANCELLED");
    assertThat(scheduled().does(Role.SYSTEM, gone(BesideOnPaper.LETTER)).stage())
        .isEqualTo("READY");
    assertThat(
            opened(Track.DEPORTATION_LISTED, ChildFlag.NO)
                .does(Role.SYSTEM, schedule(BesideOnPaper.LIST))
                .does(Role.SYSTEM, gone(BesideOnPaper.LIST))
                .stage())
        .isEqualTo("OPENED");
    assertThat(listed().does(Role.SYSTEM, gone(BesideOnPaper.LETTER)).stage())
        .isEqualTo("SCHEDULED");
  }

  @Test
  void whoLeavesAgainstAHoldOrANoRaisesAnAlarmAndIsNotRefused() {
    var held = ready().does(DSW_DESK, hold(PROTECTION)).does(DSW_DESK, leaves());
    assertThat(held.stage()).isEqualTo("DEPARTED");
    assertThat(held.events().getLast()).isEqualTo(new DepartedDespiteHold(id(held), "ON_HOLD"));
    assertThat(ready().does(EMBASSY, says(false)).does(DSW_DESK, leaves()).events().getLast())
        .isInstanceOf(DepartedDespiteHold.class);
    assertThat(scheduled().does(DSW_DESK, leaves()).events().getLast())
        .isInstanceOf(ReturneeDeparted.class);
  }

  private static RecordDeparture leaves() {
    return new RecordDeparture(HANDOVER);
  }

  private static UnscheduleReturn gone(UUID notice) {
    return new UnscheduleReturn(notice);
  }

  private static String code(Rejection rejection) {
    return rejection.code().name();
  }

  private static UUID id(org.saphan.testkit.walk.DeadlineStory<ReturnState, ?, ?> story) {
    return story.snapshot().id();
  }
}
