package org.saphan.foundation.messaging;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.Role;

/**
 * What every event says besides its own fields: who, when, of what, in which stage. It travels as
 * headers, so that who reads it needs no life cycle and no schema.
 *
 * <p>Its fields are those of the domain's chapter 0.4; times are in microseconds, and what is finer
 * is cut off.
 *
 * @param eventType the name on the wire, such as {@code saphan.mutual-assistance.MlaRequestDrafted}
 * @param schemaVersion of the event's schema, such as {@code 1}
 * @param aggregateVersion 1 for the first event of the aggregate, without holes
 * @param causationId the command or event that this follows from
 * @param actorRole in which the actor acted
 * @param onBehalfOfAgency whose word it is, if not the actor's own
 * @param purpose what the data may be used for, a code of the domain
 * @param restrictions limits of use, codes of the domain
 * @param transition id of the row of the life cycle, such as {@code O9}
 * @param stageBefore null on creation
 * @param practice whether this happened on a practice node, in practice time
 */
public record Envelope(
    UUID eventId,
    String eventType,
    String schemaVersion,
    Instant occurredAt,
    Precision precision,
    Instant recordedAt,
    String aggregateType,
    UUID aggregateId,
    long aggregateVersion,
    UUID caseRef,
    UUID correlationId,
    UUID causationId,
    AgencyCode actorAgency,
    Role actorRole,
    @Nullable AgencyCode onBehalfOfAgency,
    CountryCode originCountry,
    DataClass dataClass,
    String purpose,
    List<String> restrictions,
    String transition,
    @Nullable String stageBefore,
    String stageAfter,
    Holder holder,
    boolean practice) {
  /** How exactly the time of what happened is known. */
  public enum Precision {
    EXACT,
    HOUR,
    DAY,
    MONTH,
    YEAR
  }

  /** How much harm a leak would do. What is worse than P1 never leaves its vault. */
  public enum DataClass {
    P0,
    P1
  }

  public Envelope {
    occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
    recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
    restrictions = List.copyOf(restrictions);
    if (aggregateVersion < 1) {
      throw new IllegalArgumentException(
          "An aggregate's version is 1 or more, got: " + aggregateVersion);
    }
  }
}
