/** How quick the ledger and the relay are, measured against the same work done by hand. */
@NullMarked
package org.saphan.proof.bench;

import org.jspecify.annotations.NullMarked;
