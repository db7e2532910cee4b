/** Finds records that may be of one person, by tokens that vaults give. */
@NullMarked
package org.saphan.casetracker.match.reaction;

import org.jspecify.annotations.NullMarked;
