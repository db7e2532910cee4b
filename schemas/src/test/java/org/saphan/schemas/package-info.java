/** Guards of the published language. */
@NullMarked
package org.saphan.schemas;

import org.jspecify.annotations.NullMarked;
