package org.saphan.foundation.clock;

import java.time.LocalDate;

/**
 * A day with a name, and what is known about the offices on it.
 *
 * @param nameLocal in the language of the country
 */
public record Holiday(
    LocalDate date, Offices offices, Trust trust, String nameEn, String nameLocal) {
  /** What offices of the State do on the day. */
  public enum Offices {
    CLOSED,
    /** A holiday for others, such as banks. */
    OPEN,
    /** Open with fewer people. */
    PARTIAL,
    UNSURE,
    UNKNOWN_TO_READER
  }

  /** How well the day is known. */
  public enum Trust {
    VERIFIED,
    USUAL,
    UNSURE,
    UNKNOWN_TO_READER
  }

  /** Whether the source is good enough to keep a deadline from running on this day. */
  boolean stopsTheClock() {
    return offices == Offices.CLOSED && (trust == Trust.VERIFIED || trust == Trust.USUAL);
  }
}
