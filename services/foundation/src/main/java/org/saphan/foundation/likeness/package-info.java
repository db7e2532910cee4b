/** How alike two names are that were written by different hands in Lao, Thai or Latin letters. */
@NullMarked
package org.saphan.foundation.likeness;

import org.jspecify.annotations.NullMarked;
