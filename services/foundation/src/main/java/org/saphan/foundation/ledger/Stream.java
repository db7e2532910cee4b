package org.saphan.foundation.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Snapshot;

/**
 * One aggregate as it is kept.
 *
 * @param lifecycle the name of its life cycle
 * @param reference the number for people
 * @param createdAt null while it is being created
 * @param stageSince when it came into its stage
 */
record Stream<S>(
    String lifecycle,
    String reference,
    UUID caseRef,
    Snapshot<S> snapshot,
    @Nullable Instant createdAt,
    Instant stageSince) {}
