/** What the tracker has heard of persons, for the rules of matches. */
@NullMarked
package org.saphan.casetracker.match.store;

import org.jspecify.annotations.NullMarked;
