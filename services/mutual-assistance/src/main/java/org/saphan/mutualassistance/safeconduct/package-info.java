/** The life of one safe conduct: a witness comes freely, may not be held, and may leave. */
@NullMarked
package org.saphan.mutualassistance.safeconduct;

import org.jspecify.annotations.NullMarked;
