/** Which shelters may take a party, and which of them is asked first (chapter C.9). */
@NullMarked
package org.saphan.victimreferral.ranking;

import org.jspecify.annotations.NullMarked;
