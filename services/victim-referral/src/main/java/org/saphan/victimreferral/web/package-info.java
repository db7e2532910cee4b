/** What is added by hand to the pages of victim referral. */
@NullMarked
package org.saphan.victimreferral.web;

import org.jspecify.annotations.NullMarked;
