/** What mutual assistance reads for its rules: the service's own copy of the reference data. */
@NullMarked
package org.saphan.mutualassistance.store;

import org.jspecify.annotations.NullMarked;
