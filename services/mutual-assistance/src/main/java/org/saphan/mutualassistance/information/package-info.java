/** Information that one State gives another without being asked (UNTOC 18.4 and 18.5). */
@NullMarked
package org.saphan.mutualassistance.information;

import org.jspecify.annotations.NullMarked;
