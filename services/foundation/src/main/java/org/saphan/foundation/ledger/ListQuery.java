package org.saphan.foundation.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which aggregates a list shows. Null means: no matter.
 *
 * @param after the page begins after this reference, null for the first page
 * @param size at most {@link #MAX_SIZE}
 */
public record ListQuery(
    @Nullable String stage,
    @Nullable String holderRole,
    @Nullable String holderAgency,
    @Nullable Boolean overdue,
    @Nullable String after,
    int size) {
  /** Most rows on one page. */
  public static final int MAX_SIZE = 200;

  public ListQuery {
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("A page has 1 to " + MAX_SIZE + " rows, not " + size);
    }
  }

  /** Adds what is asked for to a condition on {@code a}, with its values. */
  void filter(StringBuilder where, List<Object> values) {
    filter(where, values, " and a.stage = ?", stage);
    filter(where, values, " and a.holder_role = ?", holderRole);
    filter(where, values, " and a.holder_agency = ?", holderAgency);
    filter(where, values, " and ? = " + Summaries.OVERDUE, overdue);
  }

  private static void filter(
      StringBuilder where, List<Object> values, String condition, @Nullable Object value) {
    if (value != null) {
      where.append(condition);
      values.add(value);
    }
  }
}
