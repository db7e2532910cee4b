/** The return of one person, from the first letter to the follow-up. */
@NullMarked
package org.saphan.repatriation.returning;

import org.jspecify.annotations.NullMarked;
