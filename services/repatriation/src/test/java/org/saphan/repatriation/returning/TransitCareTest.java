package org.saphan.repatriation.returning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.repatriation.returning.Returns.*;
import static org.saphan.repatriation.terms.ReturnRole.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Role;
import org.saphan.repatriation.LaosAtTheBorder;
import org.saphan.repatriation.returning.ReturnCommand.*;
import org.saphan.repatriation.returning.ReturnEvent.*;
import org.saphan.repatriation.screening.Answer;
import org.saphan.repatriation.screening.Question;
import org.saphan.repatriation.terms.*;
import org.saphan.testkit.walk.DeadlineStory;

/** Screening, transit care, referral and closing: each guard from both sides (R14 to R30). */
class TransitCareTest {
  private static final UUID ID = new UUID(0, 42);
  private static final UUID REFERRAL = new UUID(0, 8);

  @Test
  void aScreenIsWrittenDownOnlyAfterItWasBegun() {
    var story = inTransit();
    assertThat(code(story.refused(CHECKPOINT_OFFICER, screen(Map.of())))).isEqualTo("STATE");
    story.does(CHECKPOINT_OFFICER, startScreening());
    assertThat(story.stage()).isEqualTo("IN_TRANSIT_CARE");
    story.does(CHECKPOINT_OFFICER, screen(Map.of()));
    assertThat(story.stage()).isEqualTo("IN_TRANSIT_CARE");
    assertThat(code(story.refused(CHECKPOINT_OFFICER, screen(Map.of())))).isEqualTo("STATE");
    assertThat(withoutIndicators().stage()).isEqualTo("SCREENED");
    assertThat(withoutIndicators().does(CHECKPOINT_OFFICER, startScreening()).stage())
        .isEqualTo("SCREENING");
  }

  @Test
  void theEventSaysWhatTheScreenComesToAndNoAnswer() {
    var story = screened(ChildFlag.NO, Map.of(Question.F9, Answer.YES, Question.F8, Answer.YES));
    assertThat(story.events().getLast())
        .isEqualTo(
            new FirstContactScreened(
                ID,
                PERSON,
                Sex.MALE,
                ScreenOutcome.INCONCLUSIVE,
                new DimensionFlags(true, false, false),
                false,
                false,
                true,
                List.of(NeedGroup.SHELTER),
                new AgencyCode("LA-TEST"),
                new TextVersion("FC-1")));
  }

  @Test
  void theSexOfAPersonNeverChangesTheOutcome() {
    for (Map<Question, Answer> answers : allAnswers()) {
      for (ChildFlag child : EnumSet.of(ChildFlag.NO, ChildFlag.YES)) {
        Set<ScreenOutcome> outcomes = EnumSet.noneOf(ScreenOutcome.class);
        for (Sex sex : Sex.values()) {
          outcomes.add(outcomeOf(sex, child, screen(answers)));
        }
        assertThat(outcomes).as("%s, child %s", answers, child).hasSize(1);
      }
    }
  }

  /** Positive, negative, refused, for each of the nine: 19,683 screens. */
  private static List<Map<Question, Answer>> allAnswers() {
    List<Map<Question, Answer>> all = new ArrayList<>(List.of(Map.of()));
    for (Question question : Question.values()) {
      List<Map<Question, Answer>> longer = new ArrayList<>();
      for (Map<Question, Answer> one : all) {
        for (Answer answer : EnumSet.of(Answer.YES, Answer.NO, Answer.REFUSED)) {
          Map<Question, Answer> more = new HashMap<>(one);
          more.put(question, answer);
          longer.add(more);
        }
      }
      all = longer;
    }
    return all;
  }

  private static ScreenOutcome outcomeOf(
      Sex sex, ChildFlag child, RecordFirstContactScreen screen) {
    ReturnState state =
        ReturnStateBuilder.builder()
            .personRef(PERSON)
            .openedAt(BEGIN)
            .openedBy(new AgencyCode("LA-TEST"))
            .returningCountry(THAILAND)
            .sex(sex)
            .ageBand(AgeBand.UNKNOWN)
            .child(child)
            .treatAsChild(child != ChildFlag.NO)
            .holds(List.of())
            .consents(List.of())
            .helpers(List.of())
            .screening(new ReturnState.Screening(true, true))
            .build();
    return ArrivalFacts.screened(
            new org.saphan.lifecycle.Moment<>(
                ID,
                new org.saphan.lifecycle.Snapshot<>(ID, 3, ReturnStage.SCREENING, null, state),
                org.saphan.lifecycle.Actor.system(LAOS),
                CHECKPOINT_OFFICER,
                null,
                BEGIN,
                BEGIN,
                null,
                List.of(),
                List.of(),
                new ReturnView(new LaosAtTheBorder(), new BesideOnPaper())),
            screen)
        .outcome();
  }

  @Test
  void aChildIsReleasedUnscreenedOnlyWithAnAlert() {
    var child = pushedBack(ChildFlag.PRESUMED).does(CHECKPOINT_SUPERVISOR, release());
    assertThat(child.events().getLast()).isInstanceOf(ChildReleasedUnscreenedAlert.class);
    var adult = pushedBack(ChildFlag.NO).does(CHECKPOINT_SUPERVISOR, release());
    assertThat(adult.events().getLast()).isInstanceOf(ReturneeReleasedUnscreened.class);
  }

  @Test
  void nobodyIsTakenInAgainstHisWillButAChildIs() {
    var refused = admit(ConsentDecision.REFUSED);
    assertThat(code(pushedBack(ChildFlag.NO).refused(TRANSIT_MANAGER, refused)))
        .isEqualTo("CONSENT");
    assertThat(inTransit().stage()).isEqualTo("IN_TRANSIT_CARE");
    assertThat(pushedBack(ChildFlag.YES).does(TRANSIT_MANAGER, refused).stage())
        .isEqualTo("IN_TRANSIT_CARE");
  }

  @Test
  void aStayIsExtendedOnceByOneToSevenDaysAfterItsEnd() {
    Instant end = BEGIN.plus(days(7));
    var story = inTransit();
    assertThat(story.snapshot().state().transit()).extracting("dueAt").isEqualTo(end);
    assertThat(code(story.refused(TRANSIT_MANAGER, until(end.plus(days(1)).minusNanos(1000)))))
        .isEqualTo("INVALID");
    assertThat(code(story.refused(TRANSIT_MANAGER, until(end.plus(days(7)).plusNanos(1000)))))
        .isEqualTo("INVALID");
    story.does(TRANSIT_MANAGER, until(end.plus(days(7))));
    assertThat(code(story.refused(TRANSIT_MANAGER, until(end.plus(days(8)))))).isEqualTo("INVALID");
    assertThat(inTransit().does(TRANSIT_MANAGER, until(end.plus(days(1)))).events().getLast())
        .isEqualTo(new TransitStayExtended(ID, CENTRE, end.plus(days(1))));
  }

  private static ExtendTransitStay until(Instant end) {
    return new ExtendTransitStay(end);
  }

  @Test
  void helpIsAskedForWhomItIsOwed() {
    assertThat(code(withoutIndicators().refused(CHECKPOINT_OFFICER, referral())))
        .isEqualTo("STATE");
    assertThat(code(pushedBack(ChildFlag.NO).refused(CHECKPOINT_OFFICER, referral())))
        .isEqualTo("STATE");
    assertThat(withIndicators().does(CHECKPOINT_OFFICER, referral()).stage()).isEqualTo("REFERRED");
    assertThat(
            screened(ChildFlag.NO, Map.of(Question.F9, Answer.YES))
                .does(CHECKPOINT_OFFICER, referral())
                .stage())
        .isEqualTo("REFERRED");
    assertThat(pushedBack(ChildFlag.YES).does(CHECKPOINT_OFFICER, referral()).stage())
        .isEqualTo("REFERRED");
    var alone =
        pushedBack(ChildFlag.YES)
            .does(CHECKPOINT_OFFICER, startScreening())
            .does(CHECKPOINT_OFFICER, screen(Map.of(), true, false));
    assertThat(alone.does(CHECKPOINT_OFFICER, referral()).stage()).isEqualTo("REFERRED");
    var suspected =
        pushedBack(ChildFlag.NO)
            .does(CHECKPOINT_OFFICER, startScreening())
            .does(CHECKPOINT_OFFICER, screen(Map.of(), false, true));
    assertThat(suspected.does(CHECKPOINT_OFFICER, referral()).stage()).isEqualTo("REFERRED");
  }

  @Test
  void nothingIsSharedWithoutConsentExceptInDangerOrForAChild() {
    var none = referral(ShareBasis.CONSENT, List.of(), null);
    assertThat(code(withIndicators().refused(CHECKPOINT_OFFICER, none))).isEqualTo("CONSENT");
    var said = consent(ConsentPurpose.SHARE_FOR_REFERRAL, ConsentDecision.GRANTED);
    var takenBack = consent(ConsentPurpose.SHARE_FOR_REFERRAL, ConsentDecision.WITHDRAWN);
    assertThat(
            code(
                withIndicators()
                    .refused(
                        CHECKPOINT_OFFICER,
                        referral(ShareBasis.CONSENT, List.of(said, takenBack), null))))
        .isEqualTo("CONSENT");
    var danger = referral(ShareBasis.DANGER_TO_LIFE, List.of(), OverrideReason.DANGER_TO_LIFE);
    assertThat(withIndicators().does(CHECKPOINT_OFFICER, danger).stage()).isEqualTo("REFERRED");
    assertThat(
            code(
                withIndicators()
                    .refused(
                        CHECKPOINT_OFFICER, referral(ShareBasis.DANGER_TO_LIFE, List.of(), null))))
        .isEqualTo("CONSENT");
    var best =
        referral(ShareBasis.CHILD_BEST_INTEREST, List.of(), OverrideReason.CHILD_BEST_INTEREST);
    assertThat(code(withIndicators().refused(CHECKPOINT_OFFICER, best))).isEqualTo("CONSENT");
    assertThat(pushedBack(ChildFlag.YES).does(CHECKPOINT_OFFICER, best).stage())
        .isEqualTo("REFERRED");
  }

  @Test
  void consentThatIsOnRecordNeedsNotBeGivenAgain() {
    var story = inTransit().does(CHECKPOINT_OFFICER, startScreening());
    story.does(CHECKPOINT_OFFICER, screen(Map.of(Question.F3, Answer.YES)));
    story.does(TRANSIT_MANAGER, referral());
    story.does(Role.SYSTEM, new NoteReferralEnded(REFERRAL));
    assertThat(story.stage()).isEqualTo("IN_TRANSIT_CARE");
    story.does(TRANSIT_MANAGER, referral(ShareBasis.CONSENT, List.of(), null));
    assertThat(story.stage()).isEqualTo("REFERRED");
  }

  @Test
  void aChildCannotRefuseHelpAndAnAdultCan() {
    var child = screened(ChildFlag.YES, Map.of(Question.F3, Answer.YES));
    assertThat(code(child.refused(CHECKPOINT_OFFICER, refusal()))).isEqualTo("CHILD");
    assertThat(withIndicators().does(CHECKPOINT_OFFICER, refusal()).events().getLast())
        .isInstanceOf(HelpRefused.class);
  }

  private static RecordHelpRefused refusal() {
    return new RecordHelpRefused(new LanguageTag("lo"), true);
  }

  @Test
  void withSignsNobodyIsClosedWithoutAReferralOrARefusal() {
    var close = new CloseReturnCase();
    assertThat(code(withIndicators().refused(DSW_DESK, close))).isEqualTo("NOT_REFERRED");
    var referred = withIndicators().does(CHECKPOINT_OFFICER, referral());
    assertThat(code(referred.refused(DSW_DESK, close))).isEqualTo("NOT_REFERRED");
    assertThat(closing(referred.does(CHECKPOINT_OFFICER, refusal()).does(DSW_DESK, close)))
        .isEqualTo(ReturnClosing.HELP_REFUSED);
    assertThat(closing(withIndicators().does(CHECKPOINT_OFFICER, refusal()).does(DSW_DESK, close)))
        .isEqualTo(ReturnClosing.HELP_REFUSED);
    assertThat(closing(withoutIndicators().does(DSW_DESK, close)))
        .isEqualTo(ReturnClosing.NO_INDICATORS);
  }

  @Test
  void aReleaseAfterSignsDoesNotClearThem() {
    var story =
        withIndicators()
            .does(CHECKPOINT_OFFICER, startScreening())
            .does(CHECKPOINT_SUPERVISOR, release());
    assertThat(code(story.refused(DSW_DESK, new CloseReturnCase()))).isEqualTo("NOT_REFERRED");
  }

  @Test
  void anAdultWhoRefusedTheScreenMayBeClosedByAPersonAndNotByTheService() {
    Map<Question, Answer> refused = new HashMap<>();
    for (Question question : Question.values()) {
      refused.put(question, Answer.REFUSED);
    }
    var story = screened(ChildFlag.NO, refused);
    assertThat(code(story.refused(Role.SYSTEM, new CloseReturnCase()))).isEqualTo("NOT_REFERRED");
    assertThat(closing(story.does(CHECKPOINT_SUPERVISOR, new CloseReturnCase())))
        .isEqualTo(ReturnClosing.SCREEN_REFUSED);
  }

  @Test
  void aChildAloneIsNeverClosedAsWithoutSigns() {
    var alone =
        pushedBack(ChildFlag.YES)
            .does(CHECKPOINT_OFFICER, startScreening())
            .does(CHECKPOINT_OFFICER, screen(Map.of(), true, false));
    assertThat(code(alone.refused(DSW_DESK, new CloseReturnCase()))).isEqualTo("NOT_REFERRED");
  }

  @Test
  void anUnscreenedChildIsClosedOnlyWhenTheWomensUnionTookHerOver() {
    var child = pushedBack(ChildFlag.YES).does(CHECKPOINT_SUPERVISOR, release());
    assertThat(code(child.refused(DSW_DESK, new CloseReturnCase()))).isEqualTo("NOT_REFERRED");
    assertThat(code(child.refusedFor(WORD_OF_IOM, DSW_DESK, new CloseReturnCase())))
        .isEqualTo("NOT_REFERRED");
    assertThat(closing(child.doesFor(WORD_OF_WOMENS_UNION, DSW_DESK, new CloseReturnCase())))
        .isEqualTo(ReturnClosing.UNSCREENED);
    var led =
        pushedBack(ChildFlag.YES)
            .does(CHECKPOINT_SUPERVISOR, release())
            .does(Role.SYSTEM, new MarkVictimReturn(new UUID(0, 9)));
    assertThat(led.does(DSW_DESK, new CloseReturnCase()).stage()).isEqualTo("CLOSED");
  }

  private static ReturnClosing closing(DeadlineStory<ReturnState, ReturnEvent, ReturnView> story) {
    return ((ReturnCaseClosed) story.events().getLast()).outcome();
  }

  @Test
  void whoIsPlacedGoesHomeAndIsFollowedUp() {
    var placed = inTransit().does(DSW_DESK, placement());
    assertThat(placed.events())
        .contains(new TransitStayEnded(ID, CENTRE))
        .contains(new ReturneePlaced(ID, Placement.FAMILY, LaosAtTheBorder.SAVANNAKHET));
    assertThat(placed.holder()).isEqualTo("PROVINCIAL_DSW");
    var followed = placed.does(Role.SYSTEM, new LinkFollowUp(new UUID(0, 3)));
    assertThat(closing(followed.does(DSW_DESK, new CloseReturnCase())))
        .isEqualTo(ReturnClosing.FOLLOWED_UP);
    assertThat(
            closing(inTransit().does(DSW_DESK, placement()).does(DSW_DESK, new CloseReturnCase())))
        .isEqualTo(ReturnClosing.HOME);
  }

  private static RecordPlacement placement() {
    return new RecordPlacement(Placement.FAMILY, LaosAtTheBorder.SAVANNAKHET);
  }

  @Test
  void theEndOfAReferralOrAStayLeadsBackToWork() {
    assertThat(
            withIndicators()
                .does(CHECKPOINT_OFFICER, referral())
                .does(Role.SYSTEM, new NoteReferralEnded(REFERRAL))
                .stage())
        .isEqualTo("SCREENED");
    assertThat(
            pushedBack(ChildFlag.YES)
                .does(CHECKPOINT_OFFICER, referral())
                .does(Role.SYSTEM, new NoteReferralEnded(REFERRAL))
                .stage())
        .isEqualTo("UNSCREENED");
    assertThat(inTransit().does(TRANSIT_MANAGER, new EndTransitStay()).stage())
        .isEqualTo("UNSCREENED");
    var admitted =
        inTransit().does(Role.SYSTEM, new NoteShelterAdmission(REFERRAL, BEGIN.plus(days(1))));
    assertThat(admitted.stage()).isEqualTo("REFERRED");
    assertThat(admitted.snapshot().state().transit()).isNull();
  }

  private static String code(Rejection rejection) {
    return rejection.code().name();
  }

  @Test
  void whoComesBackWhileTheStayRunsOnHasNoSecondSevenDays() {
    var story =
        inTransit()
            .does(CHECKPOINT_OFFICER, startScreening())
            .does(CHECKPOINT_OFFICER, screen(Map.of(Question.F3, Answer.YES)))
            .does(TRANSIT_MANAGER, referral())
            .after(Duration.ofDays(2))
            .does(TRANSIT_MANAGER, admit());
    assertThat(story.snapshot().state().transit())
        .extracting("dueAt")
        .isEqualTo(BEGIN.plus(days(7)));
  }
}
