/** What links ask the timelines. */
@NullMarked
package org.saphan.casetracker.link.store;

import org.jspecify.annotations.NullMarked;
