/**
 * What requests do because of events of the other services: one line per row of the choreography.
 */
@NullMarked
package org.saphan.mutualassistance.reaction;

import org.jspecify.annotations.NullMarked;
