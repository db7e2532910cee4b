package org.saphan.victimreferral.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The starter questionnaire and its rule, from both sides (chapter C.2). */
class ScoringTest {
  private static final IndicatorSet SET = IndicatorSets.newest(IndicatorSets.ADULTS_LABOUR);

  private static Scoring yes(String... codes) {
    return Scoring.of(
        SET, Arrays.stream(codes).collect(Collectors.toMap(code -> code, code -> Answer.YES)));
  }

  @Test
  void theStarterSetHasSixtySevenSignsInSixDimensions() {
    Map<Dimension, Integer> counts = new EnumMap<>(Dimension.class);
    SET.items().forEach(item -> counts.merge(item.dimension(), 1, Integer::sum));
    assertThat(counts.values()).containsExactly(10, 10, 16, 9, 15, 7);
    assertThat(SET.items()).hasSize(67);
    assertThat(SET.items())
        .allSatisfy(item ->
            assertThat(item.text().values())
                .hasSize(3)
                .allSatisfy(text -> assertThat(text).isNotBlank()));
  }

  @ParameterizedTest
  @CsvSource({
    "5.S.1, false",
    "5.S.1 5.S.2, true",
    "5.S.1 5.M.1, true",
    "5.S.1 5.W.1, true",
    "5.M.1 5.M.2, false",
    "5.M.1 5.M.2 5.M.3, true",
    "5.M.1 5.M.2 5.W.1, true",
    "5.M.1 5.W.1, false",
    "5.W.1, false"
  })
  void aDimensionIsPositiveByTheRule(String signs, boolean positive) {
    assertThat(yes(signs.split(" ")).isPositive(Dimension.COERCION_AT_DESTINATION))
        .isEqualTo(positive);
  }

  @Test
  void anAdultIsAVictimWhoWasBroughtExploitedAndKept() {
    List<String> brought = List.of("2.S.1", "2.M.1");
    List<String> exploited = List.of("4.S.1", "4.M.1");
    List<String> kept = List.of("6.M.1", "6.M.2", "6.M.3");
    assertThat(yes(all(brought, exploited, kept)).isPositive(false)).isTrue();
    assertThat(yes(all(brought, exploited)).isPositive(false)).isFalse();
    assertThat(yes(all(brought, kept)).isPositive(false)).isFalse();
    assertThat(yes(all(exploited, kept)).isPositive(false)).isFalse();
    assertThat(yes(all(exploited, kept)).isForcedLabour()).isTrue();
    assertThat(yes(all(brought, exploited)).isForcedLabour()).isFalse();
  }

  @SafeVarargs
  private static String[] all(List<String>... signs) {
    return Arrays.stream(signs).flatMap(List::stream).toArray(String[]::new);
  }

  @Test
  void ofAChildExploitationAloneSaysIt() {
    assertThat(yes("4.S.1", "4.M.1").isPositive(true)).isTrue();
    assertThat(yes("4.S.1").isPositive(true)).isFalse();
    assertThat(yes("2.S.1", "2.M.1", "5.S.1", "5.S.2").isPositive(true)).isFalse();
  }

  @Test
  void whatIsNotKnownIsNoSign() {
    Scoring silent =
        Scoring.of(SET, Map.of("4.S.1", Answer.UNKNOWN, "4.M.1", Answer.NO, "9.S.1", Answer.YES));
    assertThat(silent.showsExploitation()).isFalse();
    assertThat(silent.showsMeans()).isFalse();
    assertThat(silent.showsRecruitment()).isFalse();
    assertThat(Answer.read("maybe")).isEqualTo(Answer.UNKNOWN);
    assertThat(Answer.read("YES")).isEqualTo(Answer.YES);
  }

  @Test
  void oneSignIsEnoughToBeSeen() {
    assertThat(yes("1.W.1").showsRecruitment()).isTrue();
    assertThat(yes("1.W.1").showsMeans()).isTrue();
    assertThat(yes("6.W.1").showsMeans()).isTrue();
    assertThat(yes("6.W.1").showsRecruitment()).isFalse();
    assertThat(yes("4.W.1").showsExploitation()).isTrue();
    assertThat(yes("4.W.1").showsMeans()).isFalse();
  }

  @Test
  void aCodeStandsOnceAndAnUnknownQuestionnaireIsNoQuestionnaire() {
    var item = SET.items().getFirst();
    assertThatThrownBy(() -> new IndicatorSet("X", "1", List.of(item, item)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(IndicatorSets.find("X")).isEmpty();
    assertThatThrownBy(() -> IndicatorSets.newest("X"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
