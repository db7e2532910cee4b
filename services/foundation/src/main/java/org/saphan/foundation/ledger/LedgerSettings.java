package org.saphan.foundation.ledger;

import org.saphan.lifecycle.CountryCode;

/**
 * What the ledger must know of its service.
 *
 * @param service the name, such as {@code mutual-assistance}: the first part of its topics
 * @param country the node's country
 * @param practice whether nothing here is real; written on every event
 */
public record LedgerSettings(String service, CountryCode country, boolean practice) {
  /**
   * Most streams that one decision may touch: a notice of 200 lines with a return and a person
   * record each, and a hundred that go.
   */
  public static final int MAX_STREAMS = 500;

  /** How often a decision is taken anew when another was quicker. */
  public static final int MAX_ATTEMPTS = 5;

  /** How long the answer to an accepted command is kept, in days. */
  public static final int ANSWERS_KEPT_DAYS = 90;

  /** The topic of a collection. */
  public String topic(String collection) {
    return service + "." + collection + ".v1";
  }
}
