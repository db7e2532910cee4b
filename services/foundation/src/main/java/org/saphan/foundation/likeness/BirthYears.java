package org.saphan.foundation.likeness;

/**
 * The years in which somebody may have been born: one, or as many as the age that was told leaves
 * open.
 *
 * @param from first year, of the common era
 * @param to last year
 */
public record BirthYears(int from, int to) {
  /** How far years may lie apart in two records of one person. */
  public static final int NEAR = 3;

  /** What is left of the likeness for each year apart. */
  private static final double PER_YEAR = 0.25;

  public BirthYears {
    if (from > to) {
      throw new IllegalArgumentException("The first year is not after the last");
    }
  }

  /** Born in this year. */
  public static BirthYears in(int year) {
    return new BirthYears(year, year);
  }

  /** So many years old in this year: the birthday may have been or be to come (chapter H.2). */
  public static BirthYears aged(int age, int year) {
    return new BirthYears(year - age - 1, year - age);
  }

  /** How far apart they are at least; 0 where both may be the same year. */
  public int apart(BirthYears other) {
    return Math.max(0, Math.max(from - other.to, other.from - to));
  }

  /** 1 where both may be the same year, less for each year apart, 0 beyond {@link #NEAR}. */
  double likeness(BirthYears other) {
    return apart(other) > NEAR ? 0 : 1 - PER_YEAR * apart(other);
  }
}
