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
    Weighing sum = new Weighing();
    sum.add(Weighing.NAME, one.name.likeness(other.name));
    if (one.parents != null && other.parents != null) {
      sum.add(Weighing.PARENTS, one.parents.likeness(other.parents));
    }
    if (born != null && otherBorn != null) {
      sum.add(Weighing.BIRTH, born.likeness(otherBorn));
    }
    if (one.province != null && other.province != null) {
      sum.add(Weighing.PROVINCE, one.province.equals(other.province) ? 1 : 0);
    }
    if (one.sex != null && other.sex != null) {
      sum.add(Weighing.SEX, one.sex.equals(other.sex) ? 1 : 0);
    }
    return Optional.of(sum.mean());
  }
}
