/** Words and dates for people, in Lao, Thai and English. */
@NullMarked
package org.saphan.foundation.text;

import org.jspecify.annotations.NullMarked;
