package org.saphan.victimreferral.indicator;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the answers to a questionnaire come to. Sex is no input, and what is not known is no sign.
 */
public final class Scoring {
  private record Count(int strong, int medium, int weak) {
    private static final Count NONE = new Count(0, 0, 0);

    Count and(Strength strength) {
      return switch (strength) {
        case STRONG -> new Count(strong + 1, medium, weak);
        case MEDIUM -> new Count(strong, medium + 1, weak);
        case WEAK -> new Count(strong, medium, weak + 1);
      };
    }

    boolean isSign() {
      return strong + medium + weak > 0;
    }

    /** The rule of ILO and EC, from memory [L26]. */
    boolean isPositive() {
      return strong >= 2
          || (strong == 1 && medium + weak >= 1)
          || medium >= 3
          || (medium == 2 && weak >= 1);
    }
  }

  private final Map<Dimension, Count> counts = new EnumMap<>(Dimension.class);

  private Scoring() {}

  /**
   * @param answers by the code of the item; one that the questionnaire does not have says nothing
   */
  public static Scoring of(IndicatorSet set, Map<String, Answer> answers) {
    Scoring scoring = new Scoring();
    for (IndicatorSet.Item item : set.items()) {
      if (answers.get(item.code()) == Answer.YES) {
        scoring.counts.merge(
            item.dimension(),
            Count.NONE.and(item.strength()),
            (before, one) -> before.and(item.strength()));
      }
    }
    return scoring;
  }

  /** Whether a dimension is positive by the rule. */
  public boolean isPositive(Dimension dimension) {
    return counts.getOrDefault(dimension, Count.NONE).isPositive();
  }

  /**
   * Whether the whole is. An adult was brought there by a means, exploited and kept there by one;
   * of a child exploitation alone says it (TIPP 3(c)).
   */
  public boolean isPositive(boolean treatAsChild) {
    boolean exploited = isPositive(Dimension.EXPLOITATION);
    return treatAsChild
        ? exploited
        : exploited
            && any(Dimension::isRecruitment, Count::isPositive)
            && any(
                dimension -> dimension.isMeans() && !dimension.isRecruitment(), Count::isPositive);
  }

  /**
   * Forced labour: exploited and kept there, however she came. It is presumed and referred like the
   * whole.
   */
  public boolean isForcedLabour() {
    return isPositive(Dimension.EXPLOITATION)
        && any(dimension -> dimension.isMeans() && !dimension.isRecruitment(), Count::isPositive);
  }

  /** Whether any answer is a sign of how somebody was recruited. */
  public boolean showsRecruitment() {
    return any(Dimension::isRecruitment, Count::isSign);
  }

  /** Whether any answer is a sign of a means. */
  public boolean showsMeans() {
    return any(Dimension::isMeans, Count::isSign);
  }

  /** Whether any answer is a sign of exploitation. */
  public boolean showsExploitation() {
    return any(dimension -> dimension == Dimension.EXPLOITATION, Count::isSign);
  }

  private boolean any(Predicate<Dimension> of, Predicate<Count> wanted) {
    return counts.entrySet().stream()
        .anyMatch(entry -> of.test(entry.getKey()) && wanted.test(entry.getValue()));
  }
}
