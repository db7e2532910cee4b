/** Where the timelines are read from, and which copy of them serves. */
@NullMarked
package org.saphan.casetracker.timeline.store;

import org.jspecify.annotations.NullMarked;
