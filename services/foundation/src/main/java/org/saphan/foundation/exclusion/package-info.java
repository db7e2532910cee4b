/** Accounts that are kept away from a case, whatever their role. */
@NullMarked
package org.saphan.foundation.exclusion;

import org.jspecify.annotations.NullMarked;
