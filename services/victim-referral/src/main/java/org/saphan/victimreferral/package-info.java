/** The service of identification, referral and care of victims. */
@NullMarked
package org.saphan.victimreferral;

import org.jspecify.annotations.NullMarked;
