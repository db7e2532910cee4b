package org.saphan.repatriation.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saphan.repatriation.screening.Answer.DONT_KNOW;
import static org.saphan.repatriation.screening.Answer.NO;
import static org.saphan.repatriation.screening.Answer.REFUSED;
import static org.saphan.repatriation.screening.Answer.YES;
import static org.saphan.repatriation.screening.Observation.*;
import static org.saphan.repatriation.screening.Question.*;
import static org.saphan.repatriation.terms.ScreenOutcome.INCONCLUSIVE;
import static org.saphan.repatriation.terms.ScreenOutcome.INDICATORS;
import static org.saphan.repatriation.terms.ScreenOutcome.NO_INDICATORS;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saphan.repatriation.terms.ScreenOutcome;

class FirstContactTest {
  /** A screen in which nothing speaks for exploitation; each test changes what it is about. */
  private record Draft(
      Map<Question, Answer> answers,
      Set<Observation> seen,
      @Nullable Integer age,
      boolean suspects,
      boolean child,
      boolean separated,
      boolean alone,
      boolean understood) {
    Draft with(Question question, Answer answer) {
      Map<Question, Answer> changed = new EnumMap<>(answers);
      changed.put(question, answer);
      return new Draft(changed, seen, age, suspects, child, separated, alone, understood);
    }

    Draft saw(Observation... more) {
      Set<Observation> all = new HashSet<>(seen);
      all.addAll(List.of(more));
      return new Draft(answers, all, age, suspects, child, separated, alone, understood);
    }

    Draft of(@Nullable Integer years) {
      return new Draft(answers, seen, years, suspects, child, separated, alone, understood);
    }

    Draft ofChild() {
      return new Draft(answers, seen, age, suspects, true, separated, alone, understood);
    }

    Draft suspected() {
      return new Draft(answers, seen, age, true, child, separated, alone, understood);
    }

    Draft under(boolean apart, boolean unheard, boolean clear) {
      return new Draft(answers, seen, age, suspects, child, apart, unheard, clear);
    }

    FirstContact contact() {
      return new FirstContact(
          new Sheet(answers, seen, age, understood), suspects, child, separated, alone);
    }

    ScreenOutcome outcome() {
      return contact().outcome();
    }
  }

  private static Draft harmless() {
    Map<Question, Answer> answers = new EnumMap<>(Question.class);
    for (Question question : Question.values()) {
      answers.put(question, question == F5 ? YES : NO);
    }
    return new Draft(answers, Set.of(), 30, false, false, true, true, true);
  }

  private static Draft allRefused() {
    Draft draft = harmless();
    for (Question question : Question.values()) {
      draft = draft.with(question, REFUSED);
    }
    return draft;
  }

  @Test
  void whereNothingSpeaksForItThereAreNoIndicators() {
    assertThat(harmless().outcome()).isEqualTo(NO_INDICATORS);
  }

  @Test
  void theOfficersSuspicionIsNeverLowered() {
    assertThat(harmless().suspected().outcome()).isEqualTo(INDICATORS);
    assertThat(allRefused().suspected().outcome()).isEqualTo(INDICATORS);
  }

  @Test
  void anAdultMayRefuseTheWholeScreenAndAChildCannot() {
    assertThat(allRefused().outcome()).isEqualTo(ScreenOutcome.REFUSED);
    assertThat(allRefused().with(F8, DONT_KNOW).outcome()).isEqualTo(INCONCLUSIVE);
    assertThat(allRefused().ofChild().outcome()).isEqualTo(INCONCLUSIVE);
  }

  @Test
  void ofAChildUnpaidWorkAloneIsEnoughAndOfAnAdultItIsNot() {
    assertThat(harmless().with(F4, YES).outcome()).isEqualTo(NO_INDICATORS);
    assertThat(harmless().with(F4, YES).ofChild().outcome()).isEqualTo(INDICATORS);
    assertThat(harmless().with(F7, YES).ofChild().outcome()).isEqualTo(INDICATORS);
  }

  @Test
  void whoSaysSeventeenIsAChildAndWhoSaysEighteenIsNot() {
    assertThat(harmless().with(F4, YES).of(17).outcome()).isEqualTo(INDICATORS);
    assertThat(harmless().with(F4, YES).of(18).outcome()).isEqualTo(NO_INDICATORS);
    assertThat(harmless().with(F4, YES).of(null).outcome()).isEqualTo(NO_INDICATORS);
    assertThat(harmless().of(40).ofChild().contact().isChild()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"F3", "F6", "F7"})
  void oneStrongYesIsEnough(Question strong) {
    assertThat(harmless().with(strong, YES).outcome()).isEqualTo(INDICATORS);
    assertThat(harmless().with(strong, DONT_KNOW).outcome()).isEqualTo(NO_INDICATORS);
  }

  @Test
  void notHavingBeenFreeToLeaveIsASignAndNotKnowingIsNone() {
    assertThat(harmless().with(F5, NO).outcome()).isEqualTo(INDICATORS);
    assertThat(harmless().with(F5, DONT_KNOW).outcome()).isEqualTo(NO_INDICATORS);
  }

  @Test
  void mediumSignsOfTwoElementsAreEnoughAndOfOneTheyAreNot() {
    assertThat(harmless().with(F1, YES).with(F4, YES).outcome()).isEqualTo(INDICATORS);
    assertThat(harmless().with(F8, YES).with(F2, YES).outcome()).isEqualTo(INDICATORS);
    assertThat(harmless().with(F8, YES).saw(O1).outcome()).isEqualTo(INDICATORS);
    assertThat(harmless().with(F8, YES).saw(O5).outcome()).isEqualTo(NO_INDICATORS);
    assertThat(harmless().with(F1, YES).with(F2, YES).outcome()).isEqualTo(NO_INDICATORS);
  }

  @Test
  void fearLeavesTheMatterOpenAndAsksForHelpAtOnce() {
    assertThat(harmless().with(F9, YES).outcome()).isEqualTo(INCONCLUSIVE);
    assertThat(harmless().with(F9, YES).contact().isAfraid()).isTrue();
    assertThat(harmless().with(F9, REFUSED).outcome()).isEqualTo(NO_INDICATORS);
    assertThat(harmless().with(F9, YES).with(F3, YES).outcome()).isEqualTo(INDICATORS);
  }

  @Test
  void aConditionThatWasNotMetLeavesTheMatterOpen() {
    assertThat(harmless().under(false, true, true).outcome()).isEqualTo(INCONCLUSIVE);
    assertThat(harmless().under(true, false, true).outcome()).isEqualTo(INCONCLUSIVE);
    assertThat(harmless().under(true, true, false).outcome()).isEqualTo(INCONCLUSIVE);
    assertThat(harmless().under(false, false, false).with(F6, YES).outcome()).isEqualTo(INDICATORS);
  }

  @Test
  void ofAChildItMustBeKnownThatNobodyExploitedHer() {
    assertThat(harmless().ofChild().outcome()).isEqualTo(NO_INDICATORS);
    assertThat(harmless().ofChild().with(F4, DONT_KNOW).outcome()).isEqualTo(INCONCLUSIVE);
    assertThat(harmless().ofChild().with(F7, REFUSED).outcome()).isEqualTo(INCONCLUSIVE);
    assertThat(harmless().with(F7, REFUSED).outcome()).isEqualTo(NO_INDICATORS);
  }

  @Test
  void threeUnknownAnswersLeaveTheMatterOpenAndTwoDoNot() {
    Draft two = harmless().with(F1, DONT_KNOW).with(F5, REFUSED);
    assertThat(two.outcome()).isEqualTo(NO_INDICATORS);
    assertThat(two.with(F9, DONT_KNOW).outcome()).isEqualTo(INCONCLUSIVE);
  }

  @Test
  void whatWasNotAskedIsNotKnown() {
    assertThat(new Sheet(Map.of(), Set.of(), null, true).to(F1)).isEqualTo(DONT_KNOW);
  }

  @Test
  void oneElementAloneLeavesTheMatterOpenWithThreeMediumSignsOrTwoAndAWeakOne() {
    Draft two = harmless().with(F1, YES).with(F2, YES);
    assertThat(two.outcome()).isEqualTo(NO_INDICATORS);
    assertThat(two.saw(O1).outcome()).isEqualTo(INCONCLUSIVE);
    assertThat(two.saw(O4).outcome()).isEqualTo(INCONCLUSIVE);
    assertThat(two.saw(O6).outcome()).isEqualTo(NO_INDICATORS);
    assertThat(harmless().with(F1, YES).saw(O3, O4, O5).outcome()).isEqualTo(NO_INDICATORS);
  }

  @Test
  void theFlagsSayOfWhichElementThereIsAnySign() {
    FirstContact contact = harmless().with(F8, YES).saw(O5).contact();
    assertThat(contact.hasSignOf(Dimension.ACT)).isTrue();
    assertThat(contact.hasSignOf(Dimension.MEANS)).isTrue();
    assertThat(contact.hasSignOf(Dimension.PURPOSE)).isFalse();
  }

  @Test
  void theSheetIsReadFromItsCodes() {
    Sheet sheet =
        Sheet.read(
            List.of(Map.entry("F1", "YES"), Map.entry("F10", "16"), Map.entry("LANGUAGE", "NO")),
            List.of("O2"));
    assertThat(sheet.answers()).containsExactly(Map.entry(F1, YES));
    assertThat(sheet.age()).isEqualTo(16);
    assertThat(sheet.understood()).isFalse();
    assertThat(sheet.seen()).containsExactly(O2);
    assertThat(Sheet.read(List.of(Map.entry("F10", "REFUSED")), List.of()).age()).isNull();
    assertThat(Sheet.read(List.of(Map.entry("F10", "120")), List.of()).age()).isEqualTo(120);
  }

  @Test
  void whatIsNoQuestionAnswerOrObservationIsNotReadAndNotRepeated() {
    List<List<Map.Entry<String, String>>> wrong =
        List.of(
            List.of(Map.entry("F11", "YES")),
            List.of(Map.entry("F1", "perhaps")),
            List.of(Map.entry("F10", "121")),
            List.of(Map.entry("F10", "YES")),
            List.of(Map.entry("F1", "YES"), Map.entry("F1", "NO")));
    for (List<Map.Entry<String, String>> answers : wrong) {
      assertThatThrownBy(() -> Sheet.read(answers, List.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining("perhaps");
    }
    assertThatThrownBy(() -> Sheet.read(List.of(), List.of("O7")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
