package org.saphan.casetracker.timeline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.casetracker.timeline.CaseTimeline.DeadlineNow;
import org.saphan.casetracker.timeline.Tie;
import org.saphan.casetracker.timeline.Viewer;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Holder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every statement for a viewer begins with, and how the columns are read. */
final class Visible {
  /**
   * Who does not see the whole sees an aggregate as its last entry for him shows it. The sending
   * State is told codes, and not in which stage they were sent or who holds it then. What belongs
   * to a person's case is shown whole to the team of her victim case, and its services and consents
   * to the house where she lives, whoever wrote them.
   */
  private static final String VISIBLE =
      """
      with here as (select side from timeline_serving),
      open as not materialized (
        select a.* from timeline_aggregate a
        where a.side = (select side from here)
          and not exists (select from exclusion e where e.account = :account and e.case_ref = a.case_ref)
      ),
      file as materialized (
        select v.part_of || v.id ids, cast(:partsForTeam as text[]) types from open v
        where v.type = 'victim-case' and v.ties && cast(:team as text[])
        union all
        select v.part_of || v.id, cast(:partsForHouse as text[])
        from open r join open v on v.service = r.service and v.id = any(r.part_of)
        where r.type = 'referral' and r.stage = any(cast(:residing as text[])) and v.type = 'victim-case'
          and r.ties && cast(:houses as text[])
        union all
        select array[q.id], cast(:partsForAsking as text[]) from open q
        where q.type = 'outgoing-request' and q.ties && cast(:asking as text[])
      ),
      part as materialized (
        select distinct p.service, p.id from file join open p on p.part_of && file.ids and p.type = any(file.types)
      ),
      known as not materialized (
        select a.*, a.ties && cast(:wholeTies as text[]) whole from open a
        where a.ties && cast(:ties as text[]) and (a.service, a.id) not in (select service, id from part)
        union all
        select a.*, true from part join open a on a.service = part.service and a.id = part.id
      ),
      shown_fact as not materialized (
        select f.*, v.whole,
          case when told then 'TOLD_' || (f.fields #>> '{outcomeCode,code}') else f.stage_after end shown_stage,
          case when told then null else f.stage_before end shown_before,
          case when told then 'NOBODY' else f.holder_role end shown_role,
          case when told then null else f.holder_agency end shown_agency
        from timeline_fact f join known v on v.service = f.service and v.id = f.aggregate_id
        cross join lateral (select f.event_type = 'OutcomeSent' and not v.whole told) t
        where f.side = (select side from here) and (v.whole or f.ties && cast(:ties as text[]))
      ),
      visible as not materialized (
        select a.side, a.id, a.service, a.type, a.case_ref, a.version, a.stage, a.holder_role, a.holder_agency,
          a.since, a.first_at, a.last_occurred_at, a.last_recorded_at, a.origin_country, a.practice, a.whole,
          a.agencies, a.countries
        from known a where a.whole
        union all
        select a.side, a.id, a.service, a.type, a.case_ref, l.version, l.shown_stage, l.shown_role, l.shown_agency,
          coalesce(s.since, l.occurred_at), s.first_at, s.last_occurred_at, s.last_recorded_at, a.origin_country,
          a.practice, a.whole, s.agencies, a.countries
        from known a
        cross join lateral (
          select f.* from shown_fact f where f.service = a.service and f.aggregate_id = a.id
          order by f.version desc limit 1) l
        cross join lateral (
          select min(f.occurred_at) first_at, max(f.occurred_at) last_occurred_at,
            max(f.recorded_at) last_recorded_at,
            max(f.occurred_at) filter (where f.shown_before is distinct from f.shown_stage) since,
            array(select distinct agency from shown_fact g,
                unnest(array[g.actor_agency, g.on_behalf_of_agency, g.shown_agency]) agency
              where g.service = a.service and g.aggregate_id = a.id and agency <> 'SYSTEM' order by 1) agencies
          from shown_fact f where f.service = a.service and f.aggregate_id = a.id) s
        where not a.whole
      ),
      shown_deadline as (
        select d.* from timeline_deadline d join visible v on v.service = d.service and v.id = d.owner_id
        where d.side = (select side from here) and (v.whole or d.responsible_agency = :agency)
      )
      """;

  /** What of a person's case its team sees: all but mutual assistance (D.2). */
  private static final List<String> PARTS_FOR_TEAM =
      List.of("referral", "consent", "service-episode", "follow-up-plan", "return");

  /** What of it the house sees where she lives. */
  private static final List<String> PARTS_FOR_HOUSE = List.of("consent", "service-episode");

  /** What of a request is shown to the agency that asks: when and where somebody is heard (D.2). */
  private static final List<String> PARTS_FOR_ASKING = List.of("video-hearing");

  /** Stages of a referral in which she lives there. */
  private static final List<String> RESIDING = List.of("ADMITTED", "TRANSFER_PENDING");

  private final JdbcClient jdbc;

  Visible(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A statement that sees {@code visible}, {@code shown_fact} and {@code shown_deadline}. */
  JdbcClient.StatementSpec statement(Viewer viewer, String select) {
    return jdbc.sql(VISIBLE + select)
        .param("ties", array(viewer.ties()))
        .param("wholeTies", array(viewer.wholeTies()))
        .param("team", array(viewer.ties(Tie.TEAM)))
        .param("houses", array(viewer.ties(Tie.SHELTER)))
        .param("partsForTeam", array(PARTS_FOR_TEAM))
        .param("partsForHouse", array(PARTS_FOR_HOUSE))
        .param("partsForAsking", array(PARTS_FOR_ASKING))
        .param("asking", array(viewer.ties(Tie.REQUESTING)))
        .param("residing", array(RESIDING))
        .param("agency", viewer.agency())
        .param("account", viewer.account());
  }

  private static String[] array(List<String> words) {
    return words.toArray(String[]::new);
  }

  static DeadlineNow deadline(ResultSet row, int number) throws SQLException {
    return new DeadlineNow(
        row.getObject("id", UUID.class),
        row.getString("service"),
        row.getObject("owner_id", UUID.class),
        row.getString("kind"),
        row.getString("status"),
        instant(row, "starts_at"),
        instant(row, "due_at"),
        maybe(row, "paused_at"),
        maybe(row, "ended_at"),
        row.getString("responsible_role"),
        row.getString("responsible_agency"),
        row.getString("escalate_to"),
        row.getBoolean("late"),
        row.getInt("breaches"));
  }

  static Holder holder(ResultSet row, String roleColumn, String agencyColumn) throws SQLException {
    String agency = row.getString(agencyColumn);
    return new Holder(row.getString(roleColumn), agency == null ? null : new AgencyCode(agency));
  }

  static List<String> words(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
