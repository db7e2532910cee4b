/** Breaks rules on purpose: canaries for the architecture rules. */
@NullMarked
package org.saphan.canary.foundation.loft;

import org.jspecify.annotations.NullMarked;
