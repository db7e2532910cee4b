/** The way to a safe bed: offers to shelters, one after the other (chapter C.9). */
@NullMarked
package org.saphan.victimreferral.referral;

import org.jspecify.annotations.NullMarked;
