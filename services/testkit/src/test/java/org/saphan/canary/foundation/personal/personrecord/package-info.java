/** Breaks rules on purpose: canaries for the architecture rules. */
@NullMarked
package org.saphan.canary.foundation.personal.personrecord;

import org.jspecify.annotations.NullMarked;
