/** The monthly statistics for people and for machines. */
@NullMarked
package org.saphan.casetracker.statistics.web;

import org.jspecify.annotations.NullMarked;
