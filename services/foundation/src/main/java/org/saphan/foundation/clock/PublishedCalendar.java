package org.saphan.foundation.clock;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.saphan.lifecycle.WorkingCalendar;

/**
 * The working days of a country as they were published. Only a day on which offices are surely
 * closed stops the clock: so a deadline is never silently longer than the law. Every doubtful day
 * counts, and {@link #warnings} names it.
 */
public final class PublishedCalendar implements WorkingCalendar {
  /**
   * A calendar as it comes from the reference data.
   *
   * @param zone in which its days begin and end (IANA)
   * @param restDays the weekly rest, as {@code SATURDAY}
   * @param holidaysStopTheClock false where the list is known to be incomplete: then only the
   *     weekly rest stops the clock and a due date is an estimate
   */
  public record Content(
      String code,
      int version,
      String zone,
      List<String> restDays,
      boolean holidaysStopTheClock,
      List<Holiday> days) {}

  private final Content content;
  private final ZoneId zone;
  private final Set<DayOfWeek> restDays;
  private final Set<LocalDate> closed;

  /**
   * @throws IllegalArgumentException if no day of the week is a working day
   */
  public PublishedCalendar(Content content) {
    this.content = content;
    this.zone = ZoneId.of(content.zone());
    this.restDays =
        content.restDays().stream().map(DayOfWeek::valueOf).collect(Collectors.toUnmodifiableSet());
    if (restDays.size() == DayOfWeek.values().length) {
      throw new IllegalArgumentException(content.code() + " has no working day");
    }
    this.closed =
        content.days().stream()
            .filter(day -> content.holidaysStopTheClock() && day.stopsTheClock())
            .map(Holiday::date)
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String code() {
    return content.code();
  }

  @Override
  public String version() {
    return Integer.toString(content.version());
  }

  @Override
  public ZoneId zone() {
    return zone;
  }

  @Override
  public boolean counts(LocalDate day) {
    return !restDays.contains(day.getDayOfWeek()) && !closed.contains(day);
  }

  /** Whether due dates are an estimate, since the list of holidays is known to be incomplete. */
  public boolean estimate() {
    return !content.holidaysStopTheClock();
  }

  /**
   * The doubtful days after the day of {@code start} up to that of {@code due}: they counted, but
   * offices may be closed. In the order of the calendar, one line per day and name.
   */
  public List<Holiday> warnings(Instant start, Instant due) {
    LocalDate first = LocalDate.ofInstant(start, zone()).plusDays(1);
    // A due date is the end of a day, which is the first moment of the next.
    LocalDate last = LocalDate.ofInstant(due.minusNanos(1), zone());
    return content.days().stream()
        .filter(day -> !day.date().isBefore(first) && !day.date().isAfter(last))
        .filter(day -> counts(day.date()) && day.offices() != Holiday.Offices.OPEN)
        .toList();
  }
}
