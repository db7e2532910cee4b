package org.saphan.mutualassistance.terms;

import java.time.Duration;
import org.saphan.lifecycle.Due;
import org.saphan.lifecycle.WorkingCalendar;

/** Codes of the tables (codes.csv, Urgency). */
public enum Urgency {
  /** Normal. */
  ROUTINE,
  /** Custody, limitation, trial date. */
  PRIORITY,
  /** Danger to life, evidence vanishing. */
  URGENT;

  private static final Duration SHORTEST = Duration.ofDays(1);

  /** URGENT takes a fifth of the time, PRIORITY half of it, and nothing less than a day (A.7). */
  public int factor() {
    return switch (this) {
      case ROUTINE -> 1;
      case PRIORITY -> 2;
      case URGENT -> 5;
    };
  }

  /** What is left of so many calendar days. */
  public Duration ofDays(int days) {
    Duration time = Duration.ofDays(days).dividedBy(factor());
    return time.compareTo(SHORTEST) < 0 ? SHORTEST : time;
  }

  /** The same as a due date. */
  public Due days(int days) {
    return new Due.Within(ofDays(days));
  }

  /** The same in whole working days. */
  public Due workingDays(int days, WorkingCalendar calendar) {
    return new Due.WorkingDays(Math.max(1, Math.ceilDiv(days, factor())), calendar);
  }
}
