/** The 22 sections of a request and what is missing in them (chapter A.4). */
@NullMarked
package org.saphan.mutualassistance.request.content;

import org.jspecify.annotations.NullMarked;
