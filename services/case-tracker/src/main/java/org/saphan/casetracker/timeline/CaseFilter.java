package org.saphan.casetracker.timeline;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a list shows: those with an aggregate to which all of this applies. Null means: no
 * matter.
 *
 * @param agency an agency involved in any way
 * @param country a country involved in any way
 * @param overdue whether a deadline is breached and not met
 * @param after the page begins after this case, null for the first page
 * @param size at most {@link #MAX_SIZE} cases
 */
public record CaseFilter(
    @Nullable String stage,
    @Nullable String holderRole,
    @Nullable String holderAgency,
    @Nullable String agency,
    @Nullable String country,
    @Nullable Boolean overdue,
    @Nullable UUID after,
    int size) {
  /** Most cases on one page. */
  public static final int MAX_SIZE = 200;

  /** Cases on a page when nobody asks for another number. */
  public static final int USUAL_SIZE = 50;

  public CaseFilter {
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("A page has 1 to " + MAX_SIZE + " cases, not " + size);
    }
  }

  /** The first page of everything. */
  public static CaseFilter all() {
    return new CaseFilter(null, null, null, null, null, null, null, USUAL_SIZE);
  }
}
