/**
 * The words that the life cycles of mutual assistance share: codes of the tables and small types.
 */
@NullMarked
package org.saphan.mutualassistance.terms;

import org.jspecify.annotations.NullMarked;
