/** Cases that somebody sees for some hours without being related to them, and who looks into it. */
@NullMarked
package org.saphan.foundation.emergency;

import org.jspecify.annotations.NullMarked;
