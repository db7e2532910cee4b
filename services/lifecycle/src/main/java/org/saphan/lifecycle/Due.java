package org.saphan.lifecycle;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a deadline falls due, counted from its start. */
public sealed interface Due {
  /** So long after the start, nights and holidays included. */
  record Within(Duration duration) implements Due {}

  /** At the end of the n-th working day. */
  record WorkingDays(int days, WorkingCalendar calendar) implements Due {}

  /** At a moment that somebody named. */
  record At(Instant instant) implements Due {}

  /** In so many calendar days. */
  static Due days(int days) {
    return new Within(Duration.ofDays(days));
  }

  /** The moment itself. */
  default Instant from(Instant start) {
    return switch (this) {
      case Within within -> start.plus(within.duration());
      case WorkingDays working -> working.calendar().after(start, working.days());
      case At at -> at.instant();
    };
  }

  /** The calendar that was used, null where every day counts. */
  default @Nullable WorkingCalendar calendar() {
    return this instanceof WorkingDays working ? working.calendar() : null;
  }
}
