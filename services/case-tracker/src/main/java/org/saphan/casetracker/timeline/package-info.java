/**
 * One timeline per case: a fold over facts from Kafka that can be dropped and built anew, and that
 * knows no life cycle.
 */
@NullMarked
package org.saphan.casetracker.timeline;

import org.jspecify.annotations.NullMarked;
