/** What time it is for the rules, and which days count. */
@NullMarked
package org.saphan.foundation.clock;

import org.jspecify.annotations.NullMarked;
