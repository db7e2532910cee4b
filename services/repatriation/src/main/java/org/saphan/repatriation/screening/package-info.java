/** The screen of the first contact and how it is weighed (chapter C.2). */
@NullMarked
package org.saphan.repatriation.screening;

import org.jspecify.annotations.NullMarked;
