package org.saphan.foundation.ledger;

/**
 * What only one aggregate of a life cycle may have, such as another State's number of a request.
 * Kept as a keyed hash.
 *
 * @param guard the guard of the tables that it stands for; a refusal carries its name
 * @param kind keeps values of different kinds apart
 * @param whileHeld whether another may have it once this one does not; otherwise who has it first
 *     keeps it for ever, also when he has a newer one
 */
public record Claim(String guard, String kind, String value, boolean whileHeld) {
  /** A claim for ever. */
  public Claim(String guard, String kind, String value) {
    this(guard, kind, value, false);
  }

  /** A claim that ends when the aggregate does not make it any more. */
  public static Claim whileHeld(String guard, String kind, String value) {
    return new Claim(guard, kind, value, true);
  }
}
