/** Walks a whole life cycle and compares it with the law's tables, never with itself. */
@NullMarked
package org.saphan.testkit.walk;

import org.jspecify.annotations.NullMarked;
