package org.saphan.victimreferral.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** When a person is visited after the stay, where nobody names the days (chapter C.9). */
public final class FollowUpSchedule {
  /** Visits are days in Laos. */
  static final ZoneId ZONE = ZoneId.of("Asia/Vientiane");

  /** Most visits of one plan. */
  public static final int MAX_VISITS = 24;

  /** A plan looks so far ahead at most. */
  public static final Period FARTHEST = Period.ofYears(5);

  private static final List<Period> USUAL =
      List.of(
          Period.ofWeeks(2),
          Period.ofMonths(1),
          Period.ofMonths(3),
          Period.ofMonths(6),
          Period.ofMonths(12));

  /** Children, and people at high risk, are visited longer. */
  private static final List<Period> LONGER = List.of(Period.ofMonths(18), Period.ofMonths(24));

  private FollowUpSchedule() {}

  /** The usual days, counted from the day on which the plan is made. */
  static List<LocalDate> usual(Instant from, boolean longer) {
    LocalDate day = dayOf(from);
    return Stream.concat(USUAL.stream(), longer ? LONGER.stream() : Stream.of())
        .map(day::plus)
        .toList();
  }

  /** The day in Laos. */
  public static LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, ZONE);
  }

  /** A visit of a day can be made until the day ends. */
  static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).toInstant();
  }
}
