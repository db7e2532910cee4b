/**
 * How alike two names are that were written by different hands in Lao, Thai or Latin letters: in
 * clear, and as tokens for who may not know them.
 */
@NullMarked
package org.saphan.foundation.likeness;

import org.jspecify.annotations.NullMarked;
