package org.saphan.foundation.ledger;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.OnBehalfOf;

/**
 * One command on its way in.
 *
 * @param commandId the idempotency key
 * @param body what the caller sent, as bytes that are the same for the same request
 * @param lifecycle the name of the life cycle
 * @param id the aggregate; for a creating command the id it is to have
 * @param command the command as a record
 * @param onBehalfOf whose word is typed in, null if the actor speaks for himself
 * @param occurredAt when it happened in the world
 * @param precision how exactly {@code occurredAt} is known
 * @param caseRef for a creating command the case it belongs to, null for a new one
 * @param expectedVersion the version the caller saw, null if it does not matter
 * @param correlationId what ties everything together that came of one first cause
 * @param causationId the event that caused it, null where a person did
 */
@RecordBuilder
public record Submission(
    UUID commandId,
    byte[] body,
    String lifecycle,
    UUID id,
    Object command,
    Actor actor,
    @Nullable OnBehalfOf onBehalfOf,
    Instant occurredAt,
    Envelope.Precision precision,
    @Nullable UUID caseRef,
    @Nullable Long expectedVersion,
    UUID correlationId,
    @Nullable UUID causationId)
    implements SubmissionBuilder.With {
  /** Microseconds: history keeps no more, and a fold must give the same state again. */
  public Submission {
    occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
  }
}
