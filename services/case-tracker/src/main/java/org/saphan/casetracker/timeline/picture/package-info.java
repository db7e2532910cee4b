/** The timeline as a picture: where bars, lines and marks stand, in pure arithmetic. */
@NullMarked
package org.saphan.casetracker.timeline.picture;

import org.jspecify.annotations.NullMarked;
