/** Who is kept away from a case because of a conflict of interest, and by whom. */
@NullMarked
package org.saphan.casetracker.exclusion;

import org.jspecify.annotations.NullMarked;
