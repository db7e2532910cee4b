package org.saphan.directory.entry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.CountryCode;

/**
 * The working days of a State. A correction or a new holiday is a new version with all days in it.
 *
 * @param zone in which its days begin and end (IANA)
 * @param holidaysStopTheClock false where the list is known to be incomplete, so that it only warns
 */
public record CalendarPublished(
    String code,
    int version,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    CountryCode country,
    String zone,
    List<DayOfWeek> restDays,
    boolean holidaysStopTheClock,
    List<Holiday> days,
    String source,
    Trust trust,
    @Nullable String note)
    implements Entry {

  /** A holiday or a doubtful day. */
  public record Holiday(
      LocalDate date,
      Offices offices,
      Trust trust,
      HolidayType type,
      String nameEn,
      String nameLocal,
      String source) {}

  /** What offices of the State do on a day. */
  public enum Offices {
    CLOSED,
    /** A holiday for others only. */
    OPEN,
    /** Open with fewer staff. */
    PARTIAL,
    UNSURE
  }

  /** How a day comes about. */
  public enum HolidayType {
    FIXED,
    LUNAR,
    DECREE
  }
}
