package org.saphan.foundation.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.lifecycle.Holder;

/**
 * The public half of one line of history, for reading.
 *
 * @param event the event as its record
 * @param standIn who acted for whom, for readers of the acting agency; null where nobody stood in
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoryLine(
    long version,
    UUID eventId,
    String eventType,
    Object event,
    String transition,
    @Nullable String stageBefore,
    String stageAfter,
    Holder holder,
    String actorAgency,
    String actorRole,
    @Nullable String onBehalfOfAgency,
    Instant occurredAt,
    Envelope.Precision precision,
    Instant recordedAt,
    @Nullable StandIn standIn)
    implements HistoryLineBuilder.With {
  /** A deputy and the one who was away, by their accounts. */
  public record StandIn(String account, String actedFor) {}
}
