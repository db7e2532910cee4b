/** The consent ledger: what a person allowed, to whom, and what was taken back (chapter C.5). */
@NullMarked
package org.saphan.victimreferral.consent;

import org.jspecify.annotations.NullMarked;
