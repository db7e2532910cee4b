package org.saphan.proof.bench;

import java.util.Locale;

/**
 * What a ratio must at least be.
 *
 * @param name of what was measured
 * @param ratio what it was
 * @param least what it must be
 */
record Floor(String name, double ratio, double least) {
  /** Of the ledger to the same statements sent by hand. */
  static final double LEDGER = 0.8;

  /** Of commands over HTTP to the same statements sent by hand. */
  static final double HTTP = 0.3;

  /** Of the relay to a bare producer of the same records. */
  static final double RELAY = 0.5;

  /** Of pairs of names that are matched: how many are of one person. */
  static final double PRECISION = 0.95;

  /** Of pairs of names of one person: how many are matched. */
  static final double RECALL = 0.9;

  boolean isMissed() {
    return ratio < least;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s is %.2f, must be %.1f", name, ratio, least);
  }
}
