package org.saphan.foundation.ledger;

import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Decision;
import org.saphan.lifecycle.Moment;

/**
 * One stream's part of a decision, decided and not yet written.
 *
 * @param before null when it is created
 */
record Step<S, E, R>(
    Binding<S, E, R> binding,
    Moment<S, R> moment,
    Decision.Accepted<S, E> accepted,
    @Nullable Stream<S> before) {}
