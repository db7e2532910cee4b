package org.saphan.casetracker.timeline.reaction;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.casetracker.timeline.Side;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.lifecycle.AgencyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Folds one event into one side of the read model, in the transaction in which its number was seen.
 * What is folded depends on the events alone and not on when or in which order topics were read, so
 * that a rebuilt side equals the one that grew.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TimelineFold {
  private static final String DEADLINE_CONTEXT = "saphan.deadlines.";
  private static final String RECORD_ERASED = "RecordErased";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final DeadlineFold deadlines;

  public TimelineFold(JdbcClient jdbc, JsonMapper json, DeadlineFold deadlines) {
    this.jdbc = jdbc;
    this.json = json;
    this.deadlines = deadlines;
  }

  /**
   * @param service whose event it is
   * @param fields all that the event says
   */
  public void apply(Side side, String service, Envelope envelope, Map<String, Object> fields) {
    UUID person = uuid(fields, "personRef");
    UUID owner = uuid(fields, "ownerAggregateId");
    if (name(envelope).equals(RECORD_ERASED)) {
      erase(side, service, envelope, person == null ? envelope.aggregateId() : person);
    } else if (isErased(side, service, owner)
        || (envelope.aggregateId().equals(person) && isErased(side, service, person))) {
      drop(side, service, envelope);
    } else if (envelope.eventType().startsWith(DEADLINE_CONTEXT)) {
      keep(side, service, envelope, fields, new String[0]);
      deadlines.apply(side, service, envelope, fields);
    } else {
      String[] ties = advance(side, service, envelope, fields);
      if (isErased(side, service, person)) {
        drop(side, service, envelope);
      } else {
        keep(side, service, envelope, fields, ties);
      }
    }
  }

  static String name(Envelope envelope) {
    return envelope.eventType().substring(envelope.eventType().lastIndexOf('.') + 1);
  }

  /** Moves the aggregate on, unless it is farther already; whose ties show this event. */
  private String[] advance(
      Side side, String service, Envelope envelope, Map<String, Object> fields) {
    Involved involved = Involved.in(service, envelope, fields);
    jdbc.sql(
            """
            insert into timeline_aggregate as a (side, id, service, type, case_ref, version, stage, holder_role,
              holder_agency, since, first_at, last_occurred_at, last_recorded_at, origin_country, practice,
              ties, part_of, agencies, countries)
            values (:side, :id, :service, :type, :caseRef, :version, :stage, :holderRole, :holderAgency,
              :occurredAt, :occurredAt, :occurredAt, :recordedAt, :country, :practice,
              :ties, :partOf, :agencies, :countries)
            on conflict (side, service, id) do update set
              version = excluded.version,
              stage = excluded.stage,
              since = case when a.stage = excluded.stage then a.since else excluded.since end,
              holder_role = excluded.holder_role,
              holder_agency = excluded.holder_agency,
              first_at = least(a.first_at, excluded.first_at),
              last_occurred_at = greatest(a.last_occurred_at, excluded.last_occurred_at),
              last_recorded_at = greatest(a.last_recorded_at, excluded.last_recorded_at),
              practice = a.practice or excluded.practice,
              ties = array(
                select tie from unnest(a.ties) tie where tie not like all (cast(:lost as text[]))
                union select unnest(excluded.ties) order by 1),
              part_of = array(select distinct unnest(a.part_of || excluded.part_of) order by 1),
              agencies = array(select distinct unnest(a.agencies || excluded.agencies) order by 1),
              countries = array(select distinct unnest(a.countries || excluded.countries) order by 1)
            where excluded.version > a.version
            """)
        .param("side", side.name())
        .param("id", envelope.aggregateId())
        .param("service", service)
        .param("type", envelope.aggregateType())
        .param("caseRef", envelope.caseRef())
        .param("version", envelope.aggregateVersion())
        .param("stage", envelope.stageAfter())
        .param("holderRole", envelope.holder().role())
        .param("holderAgency", code(envelope.holder().agency()))
        .param("occurredAt", time(envelope.occurredAt()))
        .param("recordedAt", time(envelope.recordedAt()))
        .param("country", envelope.originCountry().value())
        .param("practice", envelope.practice())
        .param("ties", Involved.array(involved.ties()))
        .param("partOf", involved.parents())
        .param("lost", Involved.array(involved.lost()))
        .param("agencies", Involved.array(involved.agencies()))
        .param("countries", Involved.array(involved.countries()))
        .update();
    String[] all =
        jdbc.sql(
                "select ties from timeline_aggregate"
                    + " where side = :side and service = :service and id = :id")
            .param("side", side.name())
            .param("service", service)
            .param("id", envelope.aggregateId())
            .query((row, number) -> (String[]) row.getArray("ties").getArray())
            .single();
    return involved.showing(all);
  }

  private void keep(
      Side side, String service, Envelope envelope, Map<String, Object> fields, String[] ties) {
    jdbc.sql(
            """
            insert into timeline_fact (side, event_id, event_type, schema_version, service, aggregate_type,
              aggregate_id, version, owner_id, case_ref, correlation_id, causation_id, occurred_at, precision,
              recorded_at, received_at, actor_agency, actor_role, on_behalf_of_agency, origin_country,
              data_class, purpose, restrictions, transition, stage_before, stage_after, holder_role,
              holder_agency, practice, ties, fields, person_ref)
            values (:side, :eventId, :eventType, :schemaVersion, :service, :aggregateType,
              :aggregateId, :version, :owner, :caseRef, :correlationId, :causationId, :occurredAt, :precision,
              :recordedAt, clock_timestamp(), :actorAgency, :actorRole, :onBehalfOf, :country,
              :dataClass, :purpose, :restrictions, :transition, :stageBefore, :stageAfter, :holderRole,
              :holderAgency, :practice, :ties, cast(:fields as jsonb), :person)
            on conflict do nothing
            """)
        .param("side", side.name())
        .param("eventId", envelope.eventId())
        .param("eventType", name(envelope))
        .param("schemaVersion", envelope.schemaVersion())
        .param("service", service)
        .param("aggregateType", envelope.aggregateType())
        .param("aggregateId", envelope.aggregateId())
        .param("version", envelope.aggregateVersion())
        .param("owner", uuid(fields, "ownerAggregateId"))
        .param("caseRef", envelope.caseRef())
        .param("correlationId", envelope.correlationId())
        .param("causationId", envelope.causationId())
        .param("occurredAt", time(envelope.occurredAt()))
        .param("precision", envelope.precision().name())
        .param("recordedAt", time(envelope.recordedAt()))
        .param("actorAgency", envelope.actorAgency().value())
        .param("actorRole", envelope.actorRole().code())
        .param("onBehalfOf", code(envelope.onBehalfOfAgency()))
        .param("country", envelope.originCountry().value())
        .param("dataClass", envelope.dataClass().name())
        .param("purpose", envelope.purpose())
        .param("restrictions", envelope.restrictions().toArray(String[]::new))
        .param("transition", envelope.transition())
        .param("stageBefore", envelope.stageBefore())
        .param("stageAfter", envelope.stageAfter())
        .param("holderRole", envelope.holder().role())
        .param("holderAgency", code(envelope.holder().agency()))
        .param("practice", envelope.practice())
        .param("ties", ties)
        .param("fields", json.writeValueAsString(shown(fields)))
        .param("person", uuid(fields, "personRef"))
        .update();
  }

  /** A vault has destroyed a person's record: what came from it goes, and only its number stays. */
  private void erase(Side side, String vault, Envelope envelope, UUID person) {
    jdbc.sql("insert into timeline_erased values (:side, :person, :vault) on conflict do nothing")
        .param("side", side.name())
        .param("person", person)
        .param("vault", vault)
        .update();
    jdbc.sql(
            """
            with gone as (
              delete from timeline_fact where side = :side and service = :vault
                and (person_ref = :person or owner_id = :person)
              returning event_id, event_type)
            insert into timeline_dropped select :side, event_id, event_type, :vault from gone
            on conflict do nothing
            """)
        .param("side", side.name())
        .param("person", person)
        .param("vault", vault)
        .update();
    for (String table :
        List.of("timeline_aggregate where id", "timeline_deadline where owner_id")) {
      jdbc.sql(
              "delete from "
                  + table
                  + " in (:record, :person) and service = :vault and side = :side")
          .param("vault", vault)
          .param("record", envelope.aggregateId())
          .param("person", person)
          .param("side", side.name())
          .update();
    }
    drop(side, vault, envelope);
  }

  private boolean isErased(Side side, String vault, @Nullable UUID person) {
    return person != null
        && jdbc.sql(
                "select exists (select from timeline_erased"
                    + " where side = :side and person_ref = :person and vault = :vault)")
            .param("side", side.name())
            .param("person", person)
            .param("vault", vault)
            .query(Boolean.class)
            .single();
  }

  private void drop(Side side, String vault, Envelope envelope) {
    jdbc.sql(
            "insert into timeline_dropped values (:side, :event, :type, :vault) on conflict do"
                + " nothing")
        .param("side", side.name())
        .param("event", envelope.eventId())
        .param("type", name(envelope))
        .param("vault", vault)
        .update();
  }

  /** What people may want to read: no machine's ids, and no reference to a person. */
  private static Map<String, Object> shown(Map<String, Object> fields) {
    Map<String, Object> shown = new LinkedHashMap<>();
    fields.forEach((name, value) -> {
      Object kept = shown(value);
      if (kept != null) {
        shown.put(name, kept);
      }
    });
    return shown;
  }

  private static @Nullable Object shown(Object value) {
    return switch (value) {
      case UUID id -> null;
      case List<?> list when list.stream().anyMatch(UUID.class::isInstance) -> null;
      case List<?> list ->
          list.stream().map(one -> one instanceof Map<?, ?> map ? inner(map) : one).toList();
      case Map<?, ?> map -> inner(map);
      default -> value;
    };
  }

  @SuppressWarnings("unchecked") // nested fields have names too
  private static Map<String, Object> inner(Map<?, ?> fields) {
    return shown((Map<String, Object>) fields);
  }

  private static @Nullable UUID uuid(Map<String, Object> fields, String name) {
    return fields.get(name) instanceof UUID id ? id : null;
  }

  private static @Nullable String code(@Nullable AgencyCode agency) {
    return agency == null ? null : agency.value();
  }

  static Timestamp time(Instant instant) {
    return Timestamp.from(instant);
  }
}
