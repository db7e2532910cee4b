/** The choreography: what a service does by itself because of an event of another one. */
@NullMarked
package org.saphan.foundation.reaction;

import org.jspecify.annotations.NullMarked;
