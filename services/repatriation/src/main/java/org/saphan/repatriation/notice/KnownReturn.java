package org.saphan.repatriation.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a notice needs of a return.
 *
 * @param schedulable whether its own gates let it be put on a day now (guards of row R10)
 * @param plannedBy the notice that put it on a day, null where none did
 */
public record KnownReturn(
    UUID id, UUID personRef, Standing standing, boolean schedulable, @Nullable UUID plannedBy) {
  /** How far it is, as the count of a notice goes. */
  public enum Standing {
    /** On no day yet. */
    OPEN,
    /** On hold, with a day or without. */
    HELD,
    /** On a day. */
    SCHEDULED,
    /** On the way. */
    DEPARTED,
    /** The person came, whatever followed. */
    ARRIVED,
    /** The person did not come. */
    NO_SHOW,
    /** Cancelled or declined. */
    ENDED
  }

  boolean hasArrived() {
    return standing == Standing.ARRIVED;
  }

  /** Whether it is known if the person comes. */
  boolean isSettled() {
    return switch (standing) {
      case ARRIVED, NO_SHOW, ENDED -> true;
      case OPEN, HELD, SCHEDULED, DEPARTED -> false;
    };
  }

  /** Whether row R26 takes it off its day for this notice. */
  boolean isUnscheduledWith(UUID noticeId) {
    return (standing == Standing.SCHEDULED || standing == Standing.HELD)
        && noticeId.equals(plannedBy);
  }

  /** Whether row R23 records that the person did not come. */
  boolean isMissed() {
    return standing == Standing.SCHEDULED || standing == Standing.DEPARTED;
  }
}
