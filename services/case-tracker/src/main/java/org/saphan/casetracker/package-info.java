/** The service that shows, by what the others have published, where every case stands. */
@NullMarked
package org.saphan.casetracker;

import org.jspecify.annotations.NullMarked;
