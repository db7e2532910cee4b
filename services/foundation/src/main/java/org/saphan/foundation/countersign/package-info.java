/** The signature of a second person: made beforehand, bound to one command, used once. */
@NullMarked
package org.saphan.foundation.countersign;

import org.jspecify.annotations.NullMarked;
