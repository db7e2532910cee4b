package org.saphan.foundation.likeness;

import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether two records may be of one human being (chapter H.3). It says how alike they are; people
 * decide, and nothing is merged by it. Works where the names are, in the vault of one service.
 */
public final class Likeness {
  /** From here on a match is proposed. */
  public static final double PROPOSED = 0.85;

  /** From here on it goes to the weak list. */
  public static final double WEAK = 0.70;

  private static final double NAME = 0.45;
  private static final double PARENTS = 0.2;
  private static final double BIRTH = 0.2;
  private static final double PROVINCE = 0.1;
  private static final double SEX = 0.05;

  private Likeness() {}

  /**
   * What is known of one record; what is not known is null and counts for neither side.
   *
   * @param province code of the home province
   * @param sex code
   */
  public record Known(
      Name name,
      @Nullable Name parents,
      @Nullable BirthYears born,
      @Nullable String province,
      @Nullable String sex) {}

  /**
   * How alike two records are, 0 to 1; empty where they need not be compared, because no word
   * begins alike or the years are too far apart.
   */
  public static Optional<Double> of(Known one, Known other) {
    BirthYears born = one.born;
    BirthYears otherBorn = other.born;
    boolean far = born != null && otherBorn != null && born.apart(otherBorn) > BirthYears.NEAR;
    if (far || Collections.disjoint(one.name.blocks(), other.name.blocks())) {
      return Optional.empty();
    }
    Sum sum = new Sum();
    sum.add(NAME, one.name.likeness(other.name));
    if (one.parents != null && other.parents != null) {
      sum.add(PARENTS, one.parents.likeness(other.parents));
    }
    if (born != null && otherBorn != null) {
      sum.add(BIRTH, born.likeness(otherBorn));
    }
    if (one.province != null && other.province != null) {
      sum.add(PROVINCE, one.province.equals(other.province) ? 1 : 0);
    }
    if (one.sex != null && other.sex != null) {
      sum.add(SEX, one.sex.equals(other.sex) ? 1 : 0);
    }
    return Optional.of(sum.mean());
  }

  /** The mean of what both sides know. */
  private static final class Sum {
    private double weights;
    private double points;

    void add(double weight, double likeness) {
      weights += weight;
      points += weight * likeness;
    }

    double mean() {
      return points / weights;
    }
  }
}
