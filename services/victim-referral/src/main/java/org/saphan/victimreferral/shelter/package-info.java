/** Shelters and their beds (chapter C.7). */
@NullMarked
package org.saphan.victimreferral.shelter;

import org.jspecify.annotations.NullMarked;
