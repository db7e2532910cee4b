package org.saphan.foundation.ledger;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Holder;

/**
 * One aggregate as a list shows it.
 *
 * @param dueAt the earliest due date that runs, null if none
 * @param overdue whether a deadline is breached and not met
 */
@RecordBuilder
public record Summary(
    UUID id,
    String lifecycle,
    String reference,
    UUID caseRef,
    long version,
    String stage,
    Holder holder,
    Instant createdAt,
    Instant changedAt,
    @Nullable Instant dueAt,
    boolean overdue)
    implements SummaryBuilder.With {}
