/** Records that may be of one person, for those who decide. */
@NullMarked
package org.saphan.casetracker.match.web;

import org.jspecify.annotations.NullMarked;
