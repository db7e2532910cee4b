/**
 * What the secretariat counts each month, and what is hidden so that nobody is told of a person.
 */
@NullMarked
package org.saphan.casetracker.statistics;

import org.jspecify.annotations.NullMarked;
