/** Questionnaires of signs of trafficking, by version, and what their answers come to (C.2). */
@NullMarked
package org.saphan.victimreferral.indicator;

import org.jspecify.annotations.NullMarked;
