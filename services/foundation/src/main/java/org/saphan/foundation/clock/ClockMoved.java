package org.saphan.foundation.clock;

import java.time.Instant;

/**
 * Somebody moved the clock of a practice node: whoever looks at the time now and then looks at it
 * at once.
 */
public record ClockMoved(Instant now) {}
