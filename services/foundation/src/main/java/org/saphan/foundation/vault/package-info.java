/** Keeps documents about persons and cases, sealed with a key per owner that can be destroyed. */
@NullMarked
package org.saphan.foundation.vault;

import org.jspecify.annotations.NullMarked;
