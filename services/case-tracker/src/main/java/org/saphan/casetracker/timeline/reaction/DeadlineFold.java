package org.saphan.casetracker.timeline.reaction;

import java.time.Instant;
import java.util.Map;
import org.saphan.casetracker.timeline.Side;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.foundation.messaging.EventFields.Code;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Folds the events of deadlines: what they say is in them, nothing is computed again. */
@Component
public class DeadlineFold {
  private final JdbcClient jdbc;

  public DeadlineFold(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void apply(Side side, String service, Envelope envelope, Map<String, Object> fields) {
    switch (envelope.eventType()) {
      case "saphan.deadlines.DeadlineSet" -> begin(side, service, envelope, fields);
      case "saphan.deadlines.DeadlineReminderDue" -> change(side, envelope, fields, "kind = kind");
      case "saphan.deadlines.DeadlineMet" ->
          change(side, envelope, fields, "status = 'MET', paused_at = null, ended_at = :metAt");
      case "saphan.deadlines.DeadlineCancelled" ->
          change(
              side,
              envelope,
              fields,
              "status = 'CANCELLED', paused_at = null, ended_at = :cancelledAt");
      case "saphan.deadlines.DeadlineBreached" ->
          change(
              side,
              envelope,
              fields,
              "status = 'BREACHED', paused_at = null, breaches = :breachNo");
      case "saphan.deadlines.DeadlinePaused" ->
          change(side, envelope, fields, "status = 'PAUSED', paused_at = :pausedAt");
      case "saphan.deadlines.DeadlineResumed" ->
          change(side, envelope, fields, "status = 'RUNNING', paused_at = null, due_at = :dueAt");
      case "saphan.deadlines.DeadlineExtended" ->
          change(
              side,
              envelope,
              fields,
              "due_at = :dueAt,"
                  + " status = case status when 'BREACHED' then 'RUNNING' else status end");
      default -> {
        // an event of a newer producer: kept as a fact, and folded once this build knows it
      }
    }
  }

  /** A repeating deadline is set again after a breach: it runs anew and keeps its breaches. */
  private void begin(Side side, String service, Envelope envelope, Map<String, Object> fields) {
    Map<?, ?> responsible = fields.get("responsible") instanceof Map<?, ?> found ? found : Map.of();
    with(
            side,
            envelope,
            fields,
            """
            insert into timeline_deadline as d (side, service, id, version, owner_id, case_ref, kind, status, starts_at, due_at,
              responsible_role, responsible_agency, escalate_to, late, breaches)
            values (:side, :service, :id, :version, :ownerAggregateId, :caseRef, :deadlineKind, 'RUNNING', :startsAt,
              :dueAt, :role, :agency, :escalateTo, :late, 0)
            on conflict (side, id) do update set
              version = excluded.version, status = excluded.status, starts_at = excluded.starts_at,
              due_at = excluded.due_at, paused_at = null, ended_at = null,
              responsible_role = excluded.responsible_role,
              responsible_agency = excluded.responsible_agency,
              escalate_to = excluded.escalate_to, late = excluded.late
            where excluded.version > d.version
            """)
        .param("service", service)
        .param("caseRef", envelope.caseRef())
        .param("role", responsible.get("role"))
        .param("agency", responsible.get("agency"))
        .update();
  }

  private void change(Side side, Envelope envelope, Map<String, Object> fields, String what) {
    with(
            side,
            envelope,
            fields,
            "update timeline_deadline set version = :version, "
                + what
                + " where side = :side and id = :id and version < :version")
        .update();
  }

  private JdbcClient.StatementSpec with(
      Side side, Envelope envelope, Map<String, Object> fields, String sql) {
    JdbcClient.StatementSpec statement =
        jdbc.sql(sql)
            .param("side", side.name())
            .param("id", envelope.aggregateId())
            .param("version", envelope.aggregateVersion());
    fields.forEach((name, value) -> statement.param(name, plain(value)));
    return statement;
  }

  private static Object plain(Object value) {
    return switch (value) {
      case Instant at -> TimelineFold.time(at);
      case Code code -> code.code();
      default -> value;
    };
  }
}
