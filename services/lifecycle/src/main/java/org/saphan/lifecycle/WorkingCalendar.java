package org.saphan.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which days count for a deadline, in one country. */
public interface WorkingCalendar {
  /** The code in the tables, such as {@code WORKING_DAYS_LA}. */
  String code();

  /** The version of the data, written beside every due date that was reckoned with it. */
  String version();

  /** The zone in which days begin and end. */
  ZoneId zone();

  /** Whether offices work on this day. */
  boolean counts(LocalDate day);

  /** The end of the n-th counting day after the day of {@code start}. */
  default Instant after(Instant start, int days) {
    LocalDate day = LocalDate.ofInstant(start, zone());
    for (int left = days; left > 0; left--) {
      day = nextCounting(day.plusDays(1));
    }
    return endOf(day);
  }

  /**
   * The end of the day of {@code instant}, or of the next counting day if that one does not count.
   */
  default Instant rolled(Instant instant) {
    LocalDate day = LocalDate.ofInstant(instant, zone());
    return counts(day) ? instant : endOf(nextCounting(day));
  }

  private LocalDate nextCounting(LocalDate from) {
    LocalDate day = from;
    while (!counts(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(zone()).toInstant();
  }
}
