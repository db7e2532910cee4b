/** Victim identification: who may be a victim, who decides, and what follows (chapter C.8). */
@NullMarked
package org.saphan.victimreferral.victim;

import org.jspecify.annotations.NullMarked;
