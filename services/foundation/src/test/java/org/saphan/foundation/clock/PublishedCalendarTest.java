package org.saphan.foundation.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.clock.Holiday.Offices;
import org.saphan.foundation.clock.Holiday.Trust;
import org.saphan.lifecycle.WorkingCalendar;

/** Days of 2026 and 2027 as the calendars of the directory have them. */
class PublishedCalendarTest {
  private static final ZoneId VIENTIANE = ZoneId.of("Asia/Vientiane");
  private static final List<String> WEEKEND = List.of("SATURDAY", "SUNDAY");

  private final PublishedCalendar lao =
      calendar(
          "WORKING_DAYS_LA",
          true,
          day("2026-02-02", Offices.UNSURE, Trust.UNSURE, "Makha Bousa"),
          day("2026-03-08", Offices.PARTIAL, Trust.VERIFIED, "Women's Day"),
          day("2026-03-09", Offices.PARTIAL, Trust.USUAL, "In lieu of Women's Day"),
          day("2026-04-14", Offices.CLOSED, Trust.VERIFIED, "Lao New Year"),
          day("2026-04-15", Offices.CLOSED, Trust.VERIFIED, "Lao New Year"),
          day("2026-04-16", Offices.CLOSED, Trust.VERIFIED, "Lao New Year"),
          day("2026-05-01", Offices.CLOSED, Trust.VERIFIED, "Labour Day"),
          day("2026-05-01", Offices.UNSURE, Trust.UNSURE, "Visakha Bousa"),
          day("2026-07-20", Offices.UNSURE, Trust.UNSURE, "Women's Union Day"),
          day("2026-10-07", Offices.OPEN, Trust.USUAL, "Bank Day"),
          day("2026-12-02", Offices.CLOSED, Trust.VERIFIED, "National Day"),
          day("2027-05-01", Offices.CLOSED, Trust.VERIFIED, "Labour Day"),
          day("2027-05-03", Offices.CLOSED, Trust.USUAL, "In lieu of Labour Day"));

  private final PublishedCalendar thai =
      calendar(
          "WORKING_DAYS_TH",
          true,
          day("2026-03-03", Offices.CLOSED, Trust.VERIFIED, "Makha Bucha"),
          day("2026-04-13", Offices.CLOSED, Trust.VERIFIED, "Songkran"),
          day("2026-04-14", Offices.CLOSED, Trust.USUAL, "Songkran"),
          day("2026-04-15", Offices.CLOSED, Trust.USUAL, "Songkran"),
          day("2026-08-12", Offices.CLOSED, Trust.UNSURE, "Mother's Day"));

  @Test
  void aWorkingDayEndsAtMidnightOfItsOwnCountry() {
    Instant mondayMorning = at("2026-11-16T09:00");
    assertThat(lao.after(mondayMorning, 1)).isEqualTo(at("2026-11-18T00:00"));
    assertThat(lao.zone()).isEqualTo(VIENTIANE);
  }

  @Test
  void theDayOnWhichItStartsDoesNotCount() {
    assertThat(lao.after(at("2026-11-16T00:00"), 1)).isEqualTo(at("2026-11-18T00:00"));
    assertThat(lao.after(at("2026-11-16T23:59"), 1)).isEqualTo(at("2026-11-18T00:00"));
    assertThat(lao.after(at("2026-11-17T00:00"), 1)).isEqualTo(at("2026-11-19T00:00"));
  }

  @Test
  void aWeekendDoesNotCount() {
    assertThat(lao.after(at("2026-11-20T15:00"), 1)).isEqualTo(at("2026-11-24T00:00"));
    assertThat(lao.after(at("2026-11-21T15:00"), 1)).isEqualTo(at("2026-11-24T00:00"));
  }

  @Test
  void laoNewYearStopsTheClockForThreeDays() {
    // Monday 13 April, then the feast from Tuesday to Thursday, then Friday.
    assertThat(lao.after(at("2026-04-13T10:00"), 1)).isEqualTo(at("2026-04-18T00:00"));
    assertThat(lao.after(at("2026-04-10T10:00"), 2)).isEqualTo(at("2026-04-18T00:00"));
    assertThat(lao.after(at("2026-04-10T10:00"), 1)).isEqualTo(at("2026-04-14T00:00"));
  }

  @Test
  void tenWorkingDaysOverLaoNewYearTakeThreeDaysMore() {
    assertThat(lao.after(at("2026-04-06T10:00"), 10)).isEqualTo(at("2026-04-24T00:00"));
  }

  @Test
  void theSameFeastIsOnOtherDaysInTheOtherCountry() {
    assertThat(lao.counts(LocalDate.of(2026, 4, 13))).isTrue();
    assertThat(thai.counts(LocalDate.of(2026, 4, 13))).isFalse();
    assertThat(lao.counts(LocalDate.of(2026, 4, 16))).isFalse();
    assertThat(thai.counts(LocalDate.of(2026, 4, 16))).isTrue();
    assertThat(lao.counts(LocalDate.of(2026, 3, 3))).isTrue();
    assertThat(thai.counts(LocalDate.of(2026, 3, 3))).isFalse();
  }

  @Test
  void aDayInLieuStopsTheClockOnTheNextWorkingDay() {
    // Labour Day of 2027 is a Saturday; Monday the third is given for it.
    assertThat(lao.after(at("2027-04-30T10:00"), 1)).isEqualTo(at("2027-05-05T00:00"));
  }

  @Test
  void aDoubtfulDayCountsSoThatNoDeadlineIsSilentlyLonger() {
    assertThat(lao.counts(LocalDate.of(2026, 3, 9))).isTrue();
    assertThat(lao.counts(LocalDate.of(2026, 7, 20))).isTrue();
    assertThat(thai.counts(LocalDate.of(2026, 8, 12))).isTrue();
  }

  @Test
  void aDoubtfulDayOnTheWayIsNamedInAWarning() {
    assertThat(lao.warnings(at("2026-07-17T10:00"), at("2026-07-21T00:00")))
        .extracting(Holiday::nameEn)
        .containsExactly("Women's Union Day");
    assertThat(thai.warnings(at("2026-08-11T10:00"), at("2026-08-14T00:00")))
        .extracting(Holiday::date)
        .containsExactly(LocalDate.of(2026, 8, 12));
  }

  @Test
  void theWarningIsAboutTheDaysThatCountedAndNoOthers() {
    // The day of the start is not counted, the day that the due date ends is.
    assertThat(lao.warnings(at("2026-07-20T10:00"), at("2026-07-22T00:00"))).isEmpty();
    assertThat(lao.warnings(at("2026-07-16T10:00"), at("2026-07-20T00:00"))).isEmpty();
    assertThat(lao.warnings(at("2026-07-16T10:00"), at("2026-07-21T00:00"))).hasSize(1);
  }

  @Test
  void noWarningForADayOnWhichOfficesAreOpenOrTheClockStoodAnyhow() {
    assertThat(lao.warnings(at("2026-10-05T10:00"), at("2026-10-10T00:00"))).isEmpty();
    // Women's Day itself is a Sunday; only the day in lieu is doubtful.
    assertThat(lao.warnings(at("2026-03-06T10:00"), at("2026-03-11T00:00")))
        .extracting(Holiday::nameEn)
        .containsExactly("In lieu of Women's Day");
    // Visakha Bousa falls on Labour Day, when offices are closed anyhow.
    assertThat(lao.warnings(at("2026-04-30T10:00"), at("2026-05-06T00:00"))).isEmpty();
  }

  @Test
  void anIncompleteListOnlyWarns() {
    PublishedCalendar weekendsOnly =
        calendar(
            "WORKING_DAYS_VN",
            false,
            day("2026-09-02", Offices.CLOSED, Trust.USUAL, "National Day"));
    assertThat(weekendsOnly.counts(LocalDate.of(2026, 9, 2))).isTrue();
    assertThat(weekendsOnly.estimate()).isTrue();
    assertThat(weekendsOnly.warnings(at("2026-09-01T10:00"), at("2026-09-03T00:00"))).hasSize(1);
    assertThat(lao.estimate()).isFalse();
  }

  @Test
  void aDueDateThatFallsOnAHolidayRollsToTheEndOfTheNextWorkingDay() {
    assertThat(lao.rolled(at("2026-12-02T12:00"))).isEqualTo(at("2026-12-04T00:00"));
    assertThat(lao.rolled(at("2026-12-01T12:00"))).isEqualTo(at("2026-12-01T12:00"));
  }

  @Test
  void theVersionIsWrittenAsText() {
    assertThat(lao.version()).isEqualTo("1");
    assertThat(lao.code()).isEqualTo("WORKING_DAYS_LA");
  }

  @Test
  void sixRestDaysAreAWeekButSevenAreNone() {
    List<String> six = List.of("TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");
    PublishedCalendar mondays =
        new PublishedCalendar(
            new PublishedCalendar.Content("X", 1, "Asia/Vientiane", six, true, List.of()));
    assertThat(mondays.after(at("2026-11-16T10:00"), 1)).isEqualTo(at("2026-11-24T00:00"));
    List<String> seven =
        List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");
    assertThatThrownBy(() ->
            new PublishedCalendar(
                new PublishedCalendar.Content("X", 1, "Asia/Vientiane", seven, true, List.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void calendarDaysCountAll() {
    WorkingCalendar every = Calendars.everyDay(VIENTIANE);
    assertThat(every.counts(LocalDate.of(2026, 4, 14))).isTrue();
    assertThat(every.code()).isEqualTo("CALENDAR_DAYS");
    assertThat(Duration.between(at("2026-04-13T00:00"), every.after(at("2026-04-13T10:00"), 5)))
        .isEqualTo(Duration.ofDays(6));
  }

  private static PublishedCalendar calendar(String code, boolean stops, Holiday... days) {
    return new PublishedCalendar(
        new PublishedCalendar.Content(code, 1, "Asia/Vientiane", WEEKEND, stops, List.of(days)));
  }

  private static Holiday day(String date, Offices offices, Trust trust, String name) {
    return new Holiday(LocalDate.parse(date), offices, trust, name, name);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(VIENTIANE).toInstant();
  }
}
