/** Sheets of a paper register, read line by line, for requests that ran before the system. */
@NullMarked
package org.saphan.mutualassistance.web.register;

import org.jspecify.annotations.NullMarked;
