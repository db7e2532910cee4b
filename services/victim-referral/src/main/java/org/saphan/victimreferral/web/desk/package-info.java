/** The desks: what a shelter has to do today, and who still looks for a place. */
@NullMarked
package org.saphan.victimreferral.web.desk;

import org.jspecify.annotations.NullMarked;
