package org.saphan.casetracker.statistics;

/** For whom a report is (chapter F.4): what is smaller could tell of one person and is hidden. */
public enum Audience {
  /** Agencies of the government: 1 to 4 are hidden. */
  GOVERNMENT(5),
  /** Everybody: 1 to 10 are hidden. */
  PUBLIC(11);

  private final long smallest;

  Audience(long smallest) {
    this.smallest = smallest;
  }

  /** The smallest number that is shown. */
  public long smallest() {
    return smallest;
  }
}
