/** Breaks rules on purpose: canaries for the architecture rules. */
@NullMarked
package org.saphan.canary.bird.util;

import org.jspecify.annotations.NullMarked;
