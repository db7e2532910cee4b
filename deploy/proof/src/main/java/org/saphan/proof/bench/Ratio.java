package org.saphan.proof.bench;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * One rate by another, round by round: both of a round were measured side by side.
 *
 * @param name of what was measured
 */
record Ratio(String name, List<Double> rounds) {
  static Ratio of(String name, double[] ours, double[] theirs) {
    return new Ratio(
        name, IntStream.range(0, ours.length).mapToObj(i -> ours[i] / theirs[i]).toList());
  }

  double value() {
    return Figures.median(rounds.stream().mapToDouble(Double::doubleValue).toArray());
  }

  Floor floor(double least) {
    return new Floor(name, value(), least);
  }

  /** The median, and that of each round. */
  @Override
  public String toString() {
    return text(value()) + rounds.stream().map(Ratio::text).collect(joining(" ", " (", ")"));
  }

  private static String text(double ratio) {
    return String.format(Locale.ROOT, "%.2f", ratio);
  }
}
