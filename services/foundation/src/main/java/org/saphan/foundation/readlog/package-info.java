/** Who looked at which case, and who tried to. */
@NullMarked
package org.saphan.foundation.readlog;

import org.jspecify.annotations.NullMarked;
