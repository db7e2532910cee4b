/** What repatriation reads for its rules: the service's own copy of the reference data. */
@NullMarked
package org.saphan.repatriation.store;

import org.jspecify.annotations.NullMarked;
