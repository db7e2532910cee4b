/** Which States prosecute the same offence, and which of them leads (UNTOC 15.5 and 21). */
@NullMarked
package org.saphan.mutualassistance.jurisdiction;

import org.jspecify.annotations.NullMarked;
