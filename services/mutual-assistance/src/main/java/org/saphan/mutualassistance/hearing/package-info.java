/**
 * The life of one hearing by video, from the wish to hear somebody to the record of the hearing.
 */
@NullMarked
package org.saphan.mutualassistance.hearing;

import org.jspecify.annotations.NullMarked;
