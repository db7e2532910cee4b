package org.saphan.foundation.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The time of decisions and deadlines, in microseconds as PostgreSQL and Avro keep it. On a
 * practice node it can be moved forward, so that people see deadlines run out without waiting.
 * Security, HTTP, Kafka and ids use the system's time, never this.
 */
public final class BusinessClock {
  /** Where the clock remembers, over restarts, how far it is ahead of the system's time. */
  public interface Memory {
    /** How far ahead the clock was left; zero if it was never moved. */
    Duration ahead();

    void keep(Duration ahead);
  }

  private final Clock system;
  private final boolean practice;
  private final Memory memory;
  private volatile Duration ahead;

  /**
   * @param practice whether nothing here is real, so that time may be moved
   * @throws IllegalStateException if time was moved here and this is not a practice node
   */
  public BusinessClock(Clock system, boolean practice, Memory memory) {
    this.system = system;
    this.practice = practice;
    this.memory = memory;
    this.ahead = memory.ahead();
    if (!practice && !ahead.isZero()) {
      throw new IllegalStateException(
          "The time of this data was moved forward: it can only be used with saphan.practice=true");
    }
  }

  /** The present time of the rules. */
  public Instant now() {
    return system.instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
  }

  /** Whether this is a practice node, on which {@link #forwardTo} may be called. */
  public boolean practice() {
    return practice;
  }

  /**
   * Moves the clock forward, for this service and after its restarts.
   *
   * @throws IllegalStateException if this is not a practice node
   * @throws IllegalArgumentException if the moment is past: time never goes back, since history
   *     would contradict itself
   */
  public synchronized void forwardTo(Instant moment) {
    if (!practice) {
      throw new IllegalStateException("Time can be moved on a practice node only");
    }
    Instant before = now();
    if (moment.isBefore(before)) {
      throw new IllegalArgumentException("It is already " + before + ", later than " + moment);
    }
    Duration further = ahead.plus(Duration.between(before, moment.truncatedTo(ChronoUnit.MICROS)));
    memory.keep(further);
    ahead = further;
  }
}
