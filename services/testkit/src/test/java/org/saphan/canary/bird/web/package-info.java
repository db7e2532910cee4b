/** Breaks rules on purpose: canaries for the architecture rules. */
@NullMarked
package org.saphan.canary.bird.web;

import org.jspecify.annotations.NullMarked;
