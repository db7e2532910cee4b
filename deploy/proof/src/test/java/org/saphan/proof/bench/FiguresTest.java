package org.saphan.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private static final double CLOSE = 1e-9;

  @Test
  void aRateIsWhatWasDoneByTheTimeItTookAndP99IsExceededByOneOfAHundred() {
    long[] nanos = LongStream.rangeClosed(1, 200).map(i -> 201 - i).toArray();
    Figures figures = Figures.of(nanos, Duration.ofSeconds(4));
    assertThat(figures.perSecond()).isEqualTo(50, within(CLOSE));
    assertThat(figures.p99()).isEqualTo(Duration.ofNanos(198));
  }

  @Test
  void theP99OfOneCommandIsItsTime() {
    assertThat(Figures.of(new long[] {7}, Duration.ofNanos(7)).p99())
        .isEqualTo(Duration.ofNanos(7));
  }

  @Test
  void theMedianIsTheMiddleOneOrTheMeanOfTheTwoInTheMiddle() {
    assertThat(Figures.median(9, 1, 2)).isEqualTo(2);
    assertThat(Figures.median(9, 1, 2, 4)).isEqualTo(3);
    assertThat(
            Figures.median(
                List.of(
                    new Figures(1, Duration.ofNanos(30)),
                    new Figures(3, Duration.ofNanos(10)),
                    new Figures(2, Duration.ofNanos(20)))))
        .isEqualTo(new Figures(2, Duration.ofNanos(20)));
  }

  @Test
  void aRatioComparesRoundByRoundAndItsValueIsTheMedian() {
    Ratio ratio = Ratio.of("a/b", new double[] {10, 40, 90}, new double[] {100, 50, 100});
    assertThat(ratio.rounds()).containsExactly(0.1, 0.8, 0.9);
    assertThat(ratio).hasToString("0.80 (0.10 0.80 0.90)");
  }

  @Test
  void aFloorIsKeptAtItsValueAndMissedBelowAndItsNameIsSaid() {
    Ratio ratio = new Ratio("ledger/JDBC with 8 clients", List.of(0.79));
    assertThat(new Floor("x", 0.8, Floor.LEDGER).isMissed()).isFalse();
    assertThat(ratio.floor(Floor.LEDGER).isMissed()).isTrue();
    assertThat(ratio.floor(Floor.LEDGER))
        .hasToString("ledger/JDBC with 8 clients is 0.79, must be 0.8");
  }
}
