/** Two records that may be of one person: proposed, and decided by people. */
@NullMarked
package org.saphan.casetracker.match;

import org.jspecify.annotations.NullMarked;
