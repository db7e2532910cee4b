package org.saphan.casetracker.timeline.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where a time stands from left to right. Between two moments at which something changed there is
 * always room for a finger, and what is left is shared in proportion to the time: a request drafted
 * in an hour and executed in a year shows both.
 */
final class Axis {
  /** Least room between two moments, in units of the picture, as long as there is space. */
  static final double LEAST_STEP = 30;

  /** How much of the width may go into least steps. */
  private static final double SHARE_OF_LEAST_STEPS = 0.7;

  private final NavigableMap<Instant, Double> places = new TreeMap<>();

  /**
   * @param moments at least one
   */
  Axis(Collection<Instant> moments, double left, double width) {
    List<Instant> sorted = List.copyOf(new TreeSet<>(moments));
    int steps = sorted.size() - 1;
    double least = steps == 0 ? 0 : Math.min(LEAST_STEP, width * SHARE_OF_LEAST_STEPS / steps);
    double total = millis(sorted.getFirst(), sorted.getLast());
    double x = left;
    places.put(sorted.getFirst(), x);
    for (int i = 1; i <= steps; i++) {
      x += least + (width - steps * least) * millis(sorted.get(i - 1), sorted.get(i)) / total;
      places.put(sorted.get(i), x);
    }
  }

  /** Times before the first moment and after the last stand at the edges. */
  double at(Instant time) {
    Map.Entry<Instant, Double> before = places.floorEntry(time);
    Map.Entry<Instant, Double> after = places.ceilingEntry(time);
    if (before == null) {
      return places.firstEntry().getValue();
    }
    if (after == null) {
      return places.lastEntry().getValue();
    }
    if (before.getKey().equals(after.getKey())) {
      return before.getValue();
    }
    double part = millis(before.getKey(), time) / millis(before.getKey(), after.getKey());
    return before.getValue() + part * (after.getValue() - before.getValue());
  }

  private static double millis(Instant from, Instant to) {
    return Math.max(1, Duration.between(from, to).toMillis());
  }
}
