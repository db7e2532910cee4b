/** Who may work on what the case tracker keeps itself. */
@NullMarked
package org.saphan.casetracker.terms;

import org.jspecify.annotations.NullMarked;
