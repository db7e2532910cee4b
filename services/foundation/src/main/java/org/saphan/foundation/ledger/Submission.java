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
 * @param device the device that wrote it without a line, null where a person sent it himself: the
 *     key is the device's then, whoever brings it in
 * @param sentAs the id under which it was sent, where it turned out to be meant for another
 *     aggregate; null where it is the same
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
    @Nullable UUID causationId,
    @Nullable UUID device,
    @Nullable UUID sentAs)
    implements SubmissionBuilder.With {
  /** Microseconds: history keeps no more, and a fold must give the same state again. */
  public Submission {
    occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
  }

  /** One that was sent at once, to what it is meant for. */
  public Submission(
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
      @Nullable UUID causationId) {
    this(
        commandId,
        body,
        lifecycle,
        id,
        command,
        actor,
        onBehalfOf,
        occurredAt,
        precision,
        caseRef,
        expectedVersion,
        correlationId,
        causationId,
        null,
        null);
  }

  /** Who may ask for the answer again with the same key. */
  String keyHolder() {
    return device == null ? actor.user() : "device:" + device;
  }

  /** The same command to the aggregate that it met. */
  Submission meeting(UUID existing) {
    return with(next -> next.id(existing).sentAs(id));
  }
}
