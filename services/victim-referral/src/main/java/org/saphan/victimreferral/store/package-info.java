/** Answers to the rules from what this service keeps. */
@NullMarked
package org.saphan.victimreferral.store;

import org.jspecify.annotations.NullMarked;
