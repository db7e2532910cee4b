/** The rules of the house's architecture, each with its reason. */
@NullMarked
package org.saphan.testkit.architecture;

import org.jspecify.annotations.NullMarked;
