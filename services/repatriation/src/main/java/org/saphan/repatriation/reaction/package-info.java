/**
 * What returns do because of events of the other services: one line per row of the choreography.
 */
@NullMarked
package org.saphan.repatriation.reaction;

import org.jspecify.annotations.NullMarked;
