/** Services given to one person, inside and outside the shelter (chapter C.9). */
@NullMarked
package org.saphan.victimreferral.episode;

import org.jspecify.annotations.NullMarked;
