package org.saphan.casetracker.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTest {
  private static final Long HIDDEN = null;

  private static List<Long> shown(Audience audience, long... numbers) {
    List<Count> counts = new ArrayList<>();
    for (long number : numbers) {
      counts.add(new Count(List.of("line " + counts.size()), number));
    }
    return Suppression.of(counts, audience).stream().map(Count::number).toList();
  }

  @ParameterizedTest
  @CsvSource({"GOVERNMENT, 5", "PUBLIC, 11"})
  void theSmallestNumberIsShownAndTheNextSmallerIsNot(Audience audience, long smallest) {
    assertThat(shown(audience, smallest, 90)).containsExactly(smallest, 90L);
    assertThat(shown(audience, smallest - 1, smallest - 1, 90))
        .containsExactly(HIDDEN, HIDDEN, 90L);
  }

  @Test
  void whatIsHiddenAloneHidesTheSmallestBesideIt() {
    assertThat(shown(Audience.GOVERNMENT, 70, 4, 30)).containsExactly(70L, HIDDEN, HIDDEN);
  }

  @Test
  void fewPeopleInManyLinesAreNotEachOne() {
    assertThat(shown(Audience.GOVERNMENT, 1, 1, 2, 8, 9))
        .as("four people in three lines are too few, twelve in four are not")
        .containsExactly(HIDDEN, HIDDEN, HIDDEN, HIDDEN, 9L);
    assertThat(shown(Audience.GOVERNMENT, 1, 4, 8)).containsExactly(HIDDEN, HIDDEN, 8L);
  }

  @Test
  void whereNothingIsLeftToHideEverythingIsHidden() {
    assertThat(shown(Audience.GOVERNMENT, 3)).containsExactly(HIDDEN);
    assertThat(shown(Audience.PUBLIC, 2, 3)).containsExactly(HIDDEN, HIDDEN);
    assertThat(shown(Audience.PUBLIC)).isEmpty();
  }

  @Test
  void linesOfTheSameNumberAreHiddenOneByOne() {
    assertThat(shown(Audience.GOVERNMENT, 7, 7, 2)).containsExactly(HIDDEN, 7L, HIDDEN);
  }
}
