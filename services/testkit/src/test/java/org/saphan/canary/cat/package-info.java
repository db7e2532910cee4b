/** Breaks rules on purpose: canaries for the architecture rules. */
@NullMarked
package org.saphan.canary.cat;

import org.jspecify.annotations.NullMarked;
