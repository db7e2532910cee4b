/** Who stands in for somebody who is away, with which role and how long. */
@NullMarked
package org.saphan.foundation.deputy;

import org.jspecify.annotations.NullMarked;
