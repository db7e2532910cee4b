package org.saphan.victimreferral.shelter;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.saphan.victimreferral.terms.Unit;

/**
 * The beds of one unit.
 *
 * @param occupied by who is inside, also by people whom nobody referred
 * @param reserved for parties that were accepted and are not there yet
 * @param held for groups that were announced
 */
@RecordBuilder
public record Beds(Unit unit, int bedsTotal, int occupied, int reserved, int held)
    implements BedsBuilder.With {
  /** A unit without anything. */
  static Beds none(Unit unit) {
    return new Beds(unit, 0, 0, 0, 0);
  }

  /** How many nobody has; a unit that took somebody in above its number has none. */
  public int free() {
    return Math.max(0, bedsTotal - occupied - reserved - held);
  }

  /** Whether anything is in it or waited for. */
  boolean isUsed() {
    return occupied > 0 || reserved > 0 || held > 0;
  }
}
