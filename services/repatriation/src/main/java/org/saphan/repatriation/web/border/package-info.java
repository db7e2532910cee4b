/** The day of a checkpoint on pages made by hand: who is expected, who came, the first contact. */
@NullMarked
package org.saphan.repatriation.web.border;

import org.jspecify.annotations.NullMarked;
