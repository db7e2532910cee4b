/** The life of one transfer of a detained person to testify, from proposal to return and credit. */
@NullMarked
package org.saphan.mutualassistance.custody;

import org.jspecify.annotations.NullMarked;
