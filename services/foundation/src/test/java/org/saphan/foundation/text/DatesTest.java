package org.saphan.foundation.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.text.Dates.Exactness;

class DatesTest {
  private static final Instant AFTERNOON = Instant.parse("2026-11-21T07:30:00Z");
  private final Texts texts = new Texts("example", new SimpleMeterRegistry());

  @Test
  void laoDatesAreOfTheCommonEra() {
    assertThat(in(Languages.LAO).date(LocalDate.of(2026, 11, 21))).isEqualTo("21 ພະຈິກ 2026");
  }

  @Test
  void thaiDatesAreOfTheBuddhistEraAndSaySo() {
    assertThat(in(Languages.THAI).date(LocalDate.of(2026, 11, 21)))
        .isEqualTo("21 พฤศจิกายน พ.ศ. 2569");
  }

  @Test
  void englishDatesArePlain() {
    assertThat(in(Languages.ENGLISH).date(LocalDate.of(2026, 11, 1))).isEqualTo("1 November 2026");
  }

  @Test
  void laoMonthsAreThoseOfTheGlossary() {
    assertThat(IntStream.rangeClosed(1, 12).mapToObj(this::laoMonth))
        .containsExactly(
            "ມັງກອນ", "ກຸມພາ", "ມີນາ", "ເມສາ", "ພຶດສະພາ", "ມິຖຸນາ", "ກໍລະກົດ", "ສິງຫາ", "ກັນຍາ",
            "ຕຸລາ", "ພະຈິກ", "ທັນວາ");
  }

  @Test
  void timesAreOnTheTwentyFourHourClock() {
    LocalTime time = LocalTime.of(14, 30);
    assertThat(in(Languages.LAO).time(time)).isEqualTo("14:30 ໂມງ");
    assertThat(in(Languages.THAI).time(time)).isEqualTo("14.30 น.");
    assertThat(in(Languages.ENGLISH).time(time)).isEqualTo("14:30");
    assertThat(in(Languages.ENGLISH).time(LocalTime.of(0, 5))).isEqualTo("00:05");
  }

  @Test
  void aMomentIsToldInTheZoneOfTheNodeWithItsName() {
    assertThat(in(Languages.ENGLISH).dateTimeWithZone(AFTERNOON))
        .isEqualTo("21 November 2026, 14:30 (Vientiane time)");
    assertThat(in(Languages.LAO).dateTimeWithZone(AFTERNOON))
        .isEqualTo("21 ພະຈິກ 2026, 14:30 ໂມງ (ເວລານະຄອນຫຼວງວຽງຈັນ)");
    assertThat(
            new Dates(texts.in(Languages.THAI), ZoneId.of("Asia/Bangkok"))
                .dateTimeWithZone(AFTERNOON))
        .isEqualTo("21 พฤศจิกายน พ.ศ. 2569 14.30 น. (เวลากรุงเทพฯ)");
  }

  @Test
  void aMomentIsToldNoMoreExactlyThanItIsKnown() {
    Dates dates = in(Languages.ENGLISH);
    assertThat(dates.moment(AFTERNOON, Exactness.EXACT)).isEqualTo("21 November 2026, 14:30");
    assertThat(dates.moment(AFTERNOON, Exactness.DAY)).isEqualTo("21 November 2026");
    assertThat(dates.moment(AFTERNOON, Exactness.MONTH)).isEqualTo("November 2026");
    assertThat(dates.moment(AFTERNOON, Exactness.YEAR)).isEqualTo("2026");
    assertThat(in(Languages.THAI).moment(AFTERNOON, Exactness.YEAR)).isEqualTo("พ.ศ. 2569");
  }

  @Test
  void theDayIsThatOfTheReadersZone() {
    Instant lateInLondon = Instant.parse("2026-12-31T17:00:00Z");
    assertThat(in(Languages.ENGLISH).date(lateInLondon)).isEqualTo("1 January 2027");
    assertThat(in(Languages.ENGLISH).date(lateInLondon.minusSeconds(1)))
        .isEqualTo("31 December 2026");
  }

  private String laoMonth(int month) {
    return in(Languages.LAO).date(LocalDate.of(2026, month, 1)).split(" ")[1];
  }

  private Dates in(Locale locale) {
    return new Dates(texts.in(locale), ZoneId.of("Asia/Vientiane"));
  }
}
