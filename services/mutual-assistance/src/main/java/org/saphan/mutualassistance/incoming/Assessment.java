package org.saphan.mutualassistance.incoming;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Derived;
import org.saphan.lifecycle.PrivateText;

/**
 * What came of the checklist of row I3. The checklist itself lies in the vault; the service reads
 * it when somebody wants to accept.
 *
 * @param complete whether every point was answered
 * @param conflict whether a point is in conflict with our law: that goes by consultation
 */
public record Assessment(boolean complete, boolean conflict) implements Derived {
  /** A request without an assessment. */
  public static final Assessment NONE = new Assessment(false, false);

  /** One that was assessed in words, or on paper before the system. */
  public static final Assessment IN_WORDS = new Assessment(true, false);

  /** What is checked before a request is accepted: Article 271, UNTOC 18.9, 18.21, chapter D. */
  public enum ChecklistPoint {
    PARTY_TO_BASIS,
    CONFORMITY_WITH_LAW,
    SECURITY,
    STABILITY,
    PUBLIC_ORDER,
    DUAL_CRIMINALITY,
    ESSENTIAL_INTERESTS,
    HUMAN_RIGHTS,
    VICTIM_PROTECTION
  }

  /** What was found at a point. */
  public enum ChecklistFinding {
    CLEAR,
    CONFLICT,
    NOT_APPLICABLE
  }

  /** A point with what was found. */
  public record CheckedPoint(
      ChecklistPoint point, ChecklistFinding finding, @Nullable PrivateText remark) {}

  /** The points that are not answered, or answered twice. */
  static Set<ChecklistPoint> open(Collection<CheckedPoint> points) {
    return EnumSet.allOf(ChecklistPoint.class).stream()
        .filter(point -> points.stream().filter(one -> one.point() == point).count() != 1)
        .collect(Collectors.toSet());
  }

  /** What came of these points; none where the officer answered in words. */
  public static Assessment of(@Nullable List<CheckedPoint> points) {
    return points == null
        ? IN_WORDS
        : new Assessment(
            open(points).isEmpty(),
            points.stream().anyMatch(one -> one.finding() == ChecklistFinding.CONFLICT));
  }
}
