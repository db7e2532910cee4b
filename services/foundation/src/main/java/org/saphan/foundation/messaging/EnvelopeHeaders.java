package org.saphan.foundation.messaging;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.messaging.Envelope.DataClass;
import org.saphan.foundation.messaging.Envelope.Precision;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.Role;

/**
 * The envelope as headers: the Kafka binding of CloudEvents 1.0 with our own attributes. What is
 * empty has no header; lists are separated by commas; times are ISO 8601 with microseconds.
 */
public final class EnvelopeHeaders {
  static final String TYPE = "ce_type";
  static final String SUBJECT = "ce_subject";
  static final String AGGREGATE_VERSION = "ce_aggregateversion";
  static final String RECORDED_AT = "ce_recordedat";
  static final String TRACE = "traceparent";

  private static final DateTimeFormatter MICROS =
      new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

  private EnvelopeHeaders() {}

  /**
   * @param service whose event it is; with the country it is the event's source
   */
  public static Map<String, String> write(Envelope envelope, String service) {
    Map<String, @Nullable String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", envelope.eventId().toString());
    headers.put(TYPE, envelope.eventType());
    headers.put("ce_source", "/" + envelope.originCountry() + "/" + service);
    headers.put("ce_time", MICROS.format(envelope.occurredAt()));
    headers.put(SUBJECT, envelope.aggregateId().toString());
    headers.put(RECORDED_AT, MICROS.format(envelope.recordedAt()));
    headers.put("ce_precision", envelope.precision().name());
    headers.put("ce_aggregatetype", envelope.aggregateType());
    headers.put(AGGREGATE_VERSION, Long.toString(envelope.aggregateVersion()));
    headers.put("ce_caseref", envelope.caseRef().toString());
    headers.put("ce_correlationid", envelope.correlationId().toString());
    headers.put("ce_causationid", envelope.causationId().toString());
    headers.put("ce_actoragency", envelope.actorAgency().value());
    headers.put("ce_actorrole", envelope.actorRole().code());
    headers.put("ce_onbehalfofagency", value(envelope.onBehalfOfAgency()));
    headers.put("ce_origincountry", envelope.originCountry().value());
    headers.put("ce_dataclass", envelope.dataClass().name());
    headers.put("ce_purpose", envelope.purpose());
    headers.put("ce_restrictions", String.join(",", envelope.restrictions()));
    headers.put("ce_transition", envelope.transition());
    headers.put("ce_stagebefore", envelope.stageBefore());
    headers.put("ce_stageafter", envelope.stageAfter());
    headers.put("ce_holderagency", value(envelope.holder().agency()));
    headers.put("ce_holderrole", envelope.holder().role());
    headers.put("ce_practice", Boolean.toString(envelope.practice()));
    headers.put("ce_schemaversion", envelope.schemaVersion());
    Map<String, String> present = new LinkedHashMap<>();
    headers.forEach((name, value) -> {
      if (value != null && !value.isEmpty()) {
        present.put(name, value);
      }
    });
    return present;
  }

  /**
   * @throws UndecodableException if a header is missing or malformed
   */
  public static Envelope read(Map<String, String> headers) {
    try {
      return new Envelope(
          uuid(headers, "ce_id"),
          text(headers, TYPE),
          text(headers, "ce_schemaversion"),
          Instant.parse(text(headers, "ce_time")),
          Precision.valueOf(text(headers, "ce_precision")),
          Instant.parse(text(headers, RECORDED_AT)),
          text(headers, "ce_aggregatetype"),
          uuid(headers, SUBJECT),
          Long.parseLong(text(headers, AGGREGATE_VERSION)),
          uuid(headers, "ce_caseref"),
          uuid(headers, "ce_correlationid"),
          uuid(headers, "ce_causationid"),
          new AgencyCode(text(headers, "ce_actoragency")),
          new Role(text(headers, "ce_actorrole")),
          agency(headers.get("ce_onbehalfofagency")),
          new CountryCode(text(headers, "ce_origincountry")),
          DataClass.valueOf(text(headers, "ce_dataclass")),
          text(headers, "ce_purpose"),
          list(headers.get("ce_restrictions")),
          text(headers, "ce_transition"),
          headers.get("ce_stagebefore"),
          text(headers, "ce_stageafter"),
          new Holder(text(headers, "ce_holderrole"), agency(headers.get("ce_holderagency"))),
          bool(headers, "ce_practice"));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UndecodableException("A header of the envelope is malformed");
    }
  }

  private static String text(Map<String, String> headers, String name) {
    String value = headers.get(name);
    if (value == null) {
      throw new UndecodableException("The envelope lacks " + name);
    }
    return value;
  }

  /** Nothing but these two words: an event of practice must never be taken for a real one. */
  private static boolean bool(Map<String, String> headers, String name) {
    return switch (text(headers, name)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new UndecodableException("The envelope's " + name + " is malformed");
    };
  }

  private static UUID uuid(Map<String, String> headers, String name) {
    return UUID.fromString(text(headers, name));
  }

  private static @Nullable AgencyCode agency(@Nullable String value) {
    return value == null ? null : new AgencyCode(value);
  }

  private static @Nullable String value(@Nullable AgencyCode agency) {
    return agency == null ? null : agency.value();
  }

  private static List<String> list(@Nullable String value) {
    return value == null ? List.of() : List.of(value.split(",", -1));
  }
}
