/** Breaks rules on purpose: canaries for the architecture rules. */
@NullMarked
package org.saphan.canary.foundation.ledger;

import org.jspecify.annotations.NullMarked;
