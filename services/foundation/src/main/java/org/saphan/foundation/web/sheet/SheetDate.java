package org.saphan.foundation.web.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as offices write it: 2026-03-15, 15/03/2026 or 15/03/2569. Years from 2400 on are of the
 * Buddhist era (domain chapter F.4).
 *
 * @param originalText what was written where it was not the ISO form; empty otherwise
 */
public record SheetDate(LocalDate day, Optional<String> originalText) {
  private static final int FIRST_BUDDHIST_YEAR = 2400;
  private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

  /** Empty if it is no day. */
  public static Optional<SheetDate> read(String text) {
    try {
      Matcher dayFirst = DAY_FIRST.matcher(text);
      if (dayFirst.matches()) {
        LocalDate day = day(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1));
        return Optional.of(new SheetDate(day, Optional.of(text)));
      }
      LocalDate iso = LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE);
      LocalDate day = day(iso.getYear(), iso.getMonthValue(), iso.getDayOfMonth());
      return Optional.of(
          new SheetDate(day, day.equals(iso) ? Optional.empty() : Optional.of(text)));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static LocalDate day(int year, int month, int dayOfMonth) {
    return year < FIRST_BUDDHIST_YEAR
        ? LocalDate.of(year, month, dayOfMonth)
        : LocalDate.ofEpochDay(
            ThaiBuddhistChronology.INSTANCE
                .date(year, month, dayOfMonth)
                .getLong(ChronoField.EPOCH_DAY));
  }
}
