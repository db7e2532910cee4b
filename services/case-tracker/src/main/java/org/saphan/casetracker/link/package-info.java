/** Cases that belong together, and who said so. */
@NullMarked
package org.saphan.casetracker.link;

import org.jspecify.annotations.NullMarked;
