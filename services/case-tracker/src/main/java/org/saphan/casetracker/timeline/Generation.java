package org.saphan.casetracker.timeline;

/**
 * One life of the read model, from its first event until a rebuild has replaced it.
 *
 * @param number 1 for the first; odd ones live on side A, even ones on side B
 */
public record Generation(long number) {
  /** Which copy of the tables it is written into. */
  public Side side() {
    return number % 2 == 1 ? Side.A : Side.B;
  }

  /** The name under which it reads from Kafka; a new name begins with the first event. */
  public String consumer() {
    return "case-tracker.timeline-" + number;
  }

  /** The one that replaces it. */
  public Generation next() {
    return new Generation(number + 1);
  }
}
