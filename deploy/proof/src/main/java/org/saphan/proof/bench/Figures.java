package org.saphan.proof.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;

/**
 * What one round of one player came to.
 *
 * @param perSecond commands in a second
 * @param p99 the time that one command of a hundred took longer than
 */
record Figures(double perSecond, Duration p99) {
  private static final double NANOS = 1e9;
  private static final double SHARE = 0.99;

  /**
   * @param nanos the time of each command; at least one
   */
  static Figures of(long[] nanos, Duration whole) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    int at = (int) Math.ceil(sorted.length * SHARE) - 1;
    return new Figures(sorted.length * NANOS / whole.toNanos(), Duration.ofNanos(sorted[at]));
  }

  /** The median of each figure by itself. */
  static Figures median(Collection<Figures> rounds) {
    return new Figures(
        median(rounds.stream().mapToDouble(Figures::perSecond).toArray()),
        Duration.ofNanos(
            (long) median(rounds.stream().mapToDouble(round -> round.p99().toNanos()).toArray())));
  }

  /** The middle one; of an even number the mean of the two in the middle. */
  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
