package org.saphan.casetracker.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a table.
 *
 * @param of a code for each dimension of the table; empty text where the events do not say it
 * @param number null where it is hidden; there are no lines for nothing
 */
public record Count(List<String> of, @Nullable Long number) {
  public Count {
    of = List.copyOf(of);
  }

  boolean isHidden() {
    return number == null;
  }
}
