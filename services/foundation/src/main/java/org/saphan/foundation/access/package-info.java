/** Who is asking, and which paths are open at all. */
@NullMarked
package org.saphan.foundation.access;

import org.jspecify.annotations.NullMarked;
