/** A service's own copy of the reference data, which answers while its publisher is away. */
@NullMarked
package org.saphan.foundation.reference;

import org.jspecify.annotations.NullMarked;
