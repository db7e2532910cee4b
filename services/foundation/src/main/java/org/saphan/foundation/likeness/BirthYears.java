package org.saphan.foundation.likeness;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  /** From this year on it is of the Buddhist era (chapter H.2). */
  private static final int BUDDHIST = 2400;

  private static final int BUDDHIST_BEFORE = 543;
  private static final int OLDEST = 1900;
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");

  /** What clerks write of somebody whose birthday nobody knows. */
  private static final Pattern NEW_YEAR =
      Pattern.compile(
          "(?<!\\d)0?1[-./]0?1(?!\\d)|(?<!\\d)0?1\\s*(?i:jan|ม\\.ค|มกรา|ມັງກອນ)|(?i:jan)\\w*\\s0?1(?!\\d)");

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

  /** The year in a birth as somebody wrote it, in digits of any script; empty if there is none. */
  public static Optional<BirthYears> read(String written) {
    Matcher year = YEAR.matcher(plain(written));
    if (!year.find()) {
      return Optional.empty();
    }
    int read = Integer.parseInt(year.group());
    int common = read >= BUDDHIST ? read - BUDDHIST_BEFORE : read;
    return common < OLDEST ? Optional.empty() : Optional.of(in(common));
  }

  /** Whether a birth as somebody wrote it is a first of January: perhaps only a placeholder. */
  public static boolean isPlaceholder(String written) {
    return NEW_YEAR.matcher(plain(written)).find();
  }

  private static String plain(String written) {
    return written
        .codePoints()
        .map(letter -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
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
