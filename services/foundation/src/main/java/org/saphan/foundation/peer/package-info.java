/**
 * How one service of the node asks another for something sealed, by id: signed questions, answers
 * that only the asking service can open.
 */
@NullMarked
package org.saphan.foundation.peer;

import org.jspecify.annotations.NullMarked;
