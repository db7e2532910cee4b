/** What victim referral does because of events elsewhere: one line per row of the choreography. */
@NullMarked
package org.saphan.victimreferral.reaction;

import org.jspecify.annotations.NullMarked;
