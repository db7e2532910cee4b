package org.saphan.casetracker.statistics;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Hides small numbers, and then others, so that nobody reckons the small ones back from a total
 * that he knows from elsewhere: never one alone, and never so few people that each must be one.
 */
public final class Suppression {
  /** With fewer hidden lines the hidden number is what is missing from the total. */
  static final int FEWEST_HIDDEN = 2;

  private Suppression() {}

  /** The lines of one table as this audience may see them, in the order given. */
  public static List<Count> of(List<Count> counts, Audience audience) {
    Set<Count> hidden = new HashSet<>();
    counts.stream().filter(count -> number(count) < audience.smallest()).forEach(hidden::add);
    if (!hidden.isEmpty()) {
      counts.stream()
          .filter(count -> !hidden.contains(count))
          .sorted(Comparator.comparingLong(Suppression::number))
          .takeWhile(next -> tellsTooMuch(hidden, audience))
          .forEach(hidden::add);
    }
    return counts.stream()
        .map(count -> hidden.contains(count) ? new Count(count.of(), null) : count)
        .toList();
  }

  private static boolean tellsTooMuch(Set<Count> hidden, Audience audience) {
    return hidden.size() < FEWEST_HIDDEN
        || hidden.stream().mapToLong(Suppression::number).sum() < audience.smallest();
  }

  private static long number(Count count) {
    return Objects.requireNonNull(count.number(), "counted and not hidden yet");
  }
}
