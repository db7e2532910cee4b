/** Takes what the services publish and folds it into the timelines. */
@NullMarked
package org.saphan.casetracker.timeline.reaction;

import org.jspecify.annotations.NullMarked;
