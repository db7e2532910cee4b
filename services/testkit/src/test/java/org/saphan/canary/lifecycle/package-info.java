/** Breaks rules on purpose: canaries for the architecture rules. */
@NullMarked
package org.saphan.canary.lifecycle;

import org.jspecify.annotations.NullMarked;
