package org.saphan.foundation.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Dates and times for people: Lao and English in the Common Era, Thai in the Buddhist Era with its
 * name, always on the 24-hour clock and in the node's zone. Machines get ISO 8601 from elsewhere.
 */
public final class Dates {
  private final Wording words;
  private final ZoneId zone;

  /**
   * @param zone in which the readers live
   */
  public Dates(Wording words, ZoneId zone) {
    this.words = words;
    this.zone = zone;
  }

  /** A day, such as 21 ພະຈິກ 2026 or 21 พฤศจิกายน พ.ศ. 2569. */
  public String date(LocalDate date) {
    return isThai()
        ? formatter("d MMMM '" + era() + "' y").format(ThaiBuddhistDate.from(date))
        : formatter("d MMMM y").format(date);
  }

  /** The day on which something happened. */
  public String date(Instant at) {
    return date(LocalDate.ofInstant(at, zone));
  }

  /** A month of a year. */
  public String month(YearMonth month) {
    return isThai()
        ? formatter("MMMM '" + era() + "' y").format(ThaiBuddhistDate.from(month.atDay(1)))
        : formatter("MMMM y").format(month);
  }

  /** A year with its era where that is not the common one. */
  public String year(int year) {
    return isThai()
        ? formatter("'" + era() + "' y").format(ThaiBuddhistDate.from(LocalDate.of(year, 7, 1)))
        : Integer.toString(year);
  }

  /** A time of day, such as 14:30 ໂມງ or 14.30 น. */
  public String time(LocalTime time) {
    return switch (words.tag()) {
      case "lo" -> formatter("HH:mm 'ໂມງ'").format(time);
      case "th" -> formatter("HH.mm 'น.'").format(time);
      default -> formatter("HH:mm").format(time);
    };
  }

  /** Day and time. */
  public String dateTime(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    String comma = isThai() ? " " : ", ";
    return date(local.toLocalDate()) + comma + time(local.toLocalTime());
  }

  /** Day and time with the name of the zone, wherever two countries read the same page. */
  public String dateTimeWithZone(Instant at) {
    return words.say("date.withZone", dateTime(at), zoneName());
  }

  /** How many midnights lie between; 0 on the same day, and where the second is not later. */
  public long days(Instant from, Instant until) {
    return Math.max(
        0,
        ChronoUnit.DAYS.between(LocalDate.ofInstant(from, zone), LocalDate.ofInstant(until, zone)));
  }

  /** No more exact than it is known. */
  public String moment(Instant at, Exactness exactness) {
    LocalDate day = LocalDate.ofInstant(at, zone);
    return switch (exactness) {
      case EXACT, HOUR -> dateTime(at);
      case DAY -> date(day);
      case MONTH -> month(YearMonth.from(day));
      case YEAR -> year(day.getYear());
    };
  }

  /** How exactly a moment is known: the codes of the envelope's field precision. */
  public enum Exactness {
    EXACT,
    HOUR,
    DAY,
    MONTH,
    YEAR
  }

  /** The name of the zone, such as Vientiane time. */
  public String zoneName() {
    return words
        .find("date.zone." + zone.getId().replace('/', '_'))
        .orElseGet(() -> words.say("date.zone.other", zone.getId()));
  }

  private boolean isThai() {
    return words.tag().equals(Languages.THAI.getLanguage());
  }

  private String era() {
    return words.say("date.era.BE");
  }

  private DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, words.locale());
  }
}
