/** What follows for links of what happens in other services. */
@NullMarked
package org.saphan.casetracker.link.reaction;

import org.jspecify.annotations.NullMarked;
