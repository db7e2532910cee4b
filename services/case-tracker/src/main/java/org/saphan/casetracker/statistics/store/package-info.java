/** Counts what the timelines hold, once for each month, and keeps it. */
@NullMarked
package org.saphan.casetracker.statistics.store;

import org.jspecify.annotations.NullMarked;
