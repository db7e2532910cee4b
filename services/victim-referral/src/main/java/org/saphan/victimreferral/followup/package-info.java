/** Visits after the stay (chapter C.9). */
@NullMarked
package org.saphan.victimreferral.followup;

import org.jspecify.annotations.NullMarked;
