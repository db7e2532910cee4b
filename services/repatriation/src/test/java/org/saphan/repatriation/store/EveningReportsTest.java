package org.saphan.repatriation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.repatriation.store.EveningReports.isToGo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EveningReportsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 5);
  private static final Instant NOON = Instant.parse("2026-11-05T05:00:00Z");
  private static final Instant NINE_IN_THE_EVENING = Instant.parse("2026-11-05T14:00:00Z");

  @Test
  void aReportThatNobodySentGoesOutAtNineInTheEveningOfItsDay() {
    assertThat(isToGo(DAY, NOON, NINE_IN_THE_EVENING.minusMillis(1))).isFalse();
    assertThat(isToGo(DAY, NOON, NINE_IN_THE_EVENING)).isTrue();
    assertThat(isToGo(DAY, NOON, NINE_IN_THE_EVENING.plus(Duration.ofDays(3)))).isTrue();
    assertThat(isToGo(DAY.plusDays(1), NOON, NINE_IN_THE_EVENING)).isFalse();
  }

  @Test
  void whileLinesComeInItWaits() {
    Instant lastLine = NINE_IN_THE_EVENING.plusSeconds(60);
    Instant quiet = lastLine.plus(EveningReports.QUIET);
    assertThat(isToGo(DAY, lastLine, quiet.minusMillis(1))).isFalse();
    assertThat(isToGo(DAY, lastLine, quiet)).isTrue();
  }
}
