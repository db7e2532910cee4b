package org.saphan.testkit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import org.saphan.lifecycle.WorkingCalendar;

/** The calendar of the tests: Laos with its weekends and no holiday. */
public record WorkingWeek(String code) implements WorkingCalendar {
  @Override
  public String version() {
    return "1";
  }

  @Override
  public ZoneId zone() {
    return ZoneId.of("Asia/Vientiane");
  }

  @Override
  public boolean counts(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
