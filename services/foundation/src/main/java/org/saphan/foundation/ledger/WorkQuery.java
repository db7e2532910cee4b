package org.saphan.foundation.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Which part of the work is shown.
 *
 * @param only null for all of it
 * @param page 1 for the most urgent, at most {@link #MAX_PAGE}
 * @param size rows on a page, at most {@link #MAX_SIZE}
 */
public record WorkQuery(@Nullable Only only, int page, int size) {
  /** Most rows on one page. */
  public static final int MAX_SIZE = 200;

  /** Last page: nobody works that far down, and the database counts all rows before it. */
  public static final int MAX_PAGE = 500;

  /** A part of the work. */
  public enum Only {
    /** What the reader holds, or whose deadline he answers for. */
    MINE,
    /** What others let pass. */
    ESCALATED,
    /** What has a deadline that was missed and not met since. */
    OVERDUE
  }

  public WorkQuery {
    if (page < 1 || page > MAX_PAGE) {
      throw new IllegalArgumentException("Pages are 1 to " + MAX_PAGE + ", not " + page);
    } else if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("A page has 1 to " + MAX_SIZE + " rows, not " + size);
    }
  }
}
