package org.saphan.casetracker.timeline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.casetracker.timeline.Account;
import org.saphan.casetracker.timeline.CaseFilter;
import org.saphan.casetracker.timeline.CasePage;
import org.saphan.casetracker.timeline.CasePage.CaseRow;
import org.saphan.casetracker.timeline.CaseTimeline;
import org.saphan.casetracker.timeline.CaseTimeline.DeadlineNow;
import org.saphan.casetracker.timeline.CaseTimeline.Entry;
import org.saphan.casetracker.timeline.CaseTimeline.Protection;
import org.saphan.casetracker.timeline.Standing;
import org.saphan.casetracker.timeline.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the side that serves. Every statement begins with the same {@code visible}: what a viewer
 * may not see is not counted, listed or found.
 */
@Repository
@Transactional(readOnly = true)
public class Cases {
  /** How long a missing message may take before its case is shown as incomplete. */
  public static final Duration GAP_SHOWN_AFTER = Duration.ofMinutes(10);

  /** Most entries of one case that are read. */
  public static final int MAX_ENTRIES = 5_000;

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private static final String STANDING =
      """
      select v.*,
        (select min(d.due_at) from shown_deadline d
          where d.service = v.service and d.owner_id = v.id and d.status = 'RUNNING') due_at,
        exists (select from shown_deadline d
          where d.service = v.service and d.owner_id = v.id and d.status = 'BREACHED') overdue,
        exists (select from parked p
          where p.consumer = :consumer and p.source = v.service
            and (p.aggregate_id = v.id or p.aggregate_id in (
              select d.id from timeline_deadline d
              where d.side = v.side and d.service = v.service and d.owner_id = v.id))
            and p.parked_at < clock_timestamp() - make_interval(secs => :gapSeconds)) incomplete
      from visible v
      """;

  private final JdbcClient jdbc;
  private final Visible visible;
  private final Generations generations;
  private final JsonMapper json;

  public Cases(JdbcClient jdbc, Generations generations, JsonMapper json) {
    this.jdbc = jdbc;
    this.visible = new Visible(jdbc);
    this.generations = generations;
    this.json = json;
  }

  /** One page of the cases that the viewer may see and that the filter lets through. */
  public CasePage list(Viewer viewer, CaseFilter filter) {
    List<UUID> refs =
        visible
            .statement(
                viewer,
                """
                select distinct v.case_ref from visible v
                where (cast(:after as uuid) is null or v.case_ref < :after)
                  and (cast(:stage as text) is null or v.stage = :stage)
                  and (cast(:holderRole as text) is null or v.holder_role = :holderRole)
                  and (cast(:holderAgency as text) is null or v.holder_agency = :holderAgency)
                  and (cast(:involved as text) is null or :involved = any(v.agencies))
                  and (cast(:country as text) is null or :country = any(v.countries))
                  and (cast(:overdue as boolean) is null or :overdue = exists (
                    select from shown_deadline d
                    where d.service = v.service and d.owner_id = v.id and d.status = 'BREACHED'))
                order by v.case_ref desc limit :limit
                """)
            .param("after", filter.after())
            .param("stage", filter.stage())
            .param("holderRole", filter.holderRole())
            .param("holderAgency", filter.holderAgency())
            .param("involved", filter.agency())
            .param("country", filter.country())
            .param("overdue", filter.overdue())
            .param("limit", filter.size() + 1)
            .query((row, number) -> row.getObject("case_ref", UUID.class))
            .list();
    boolean more = refs.size() > filter.size();
    List<UUID> page = more ? refs.subList(0, filter.size()) : refs;
    Map<UUID, List<Standing>> rows = new LinkedHashMap<>();
    page.forEach(ref -> rows.put(ref, new ArrayList<>()));
    standings(viewer, page)
        .forEach(one -> rows.computeIfAbsent(one.caseRef(), ref -> new ArrayList<>()).add(one));
    return new CasePage(
        rows.entrySet().stream().map(row -> new CaseRow(row.getKey(), row.getValue())).toList(),
        more ? page.getLast() : null);
  }

  /** One case, or nothing: also when it exists but is not this viewer's. */
  public Optional<CaseTimeline> find(Viewer viewer, UUID caseRef) {
    List<Standing> aggregates = standings(viewer, List.of(caseRef));
    if (aggregates.isEmpty()) {
      return Optional.empty();
    }
    List<Entry> entries = entries(viewer, caseRef);
    return Optional.of(
        new CaseTimeline(
            caseRef,
            aggregates.stream().anyMatch(Standing::incomplete),
            aggregates,
            entries,
            deadlines(viewer, caseRef),
            restrictions(viewer, caseRef),
            Account.of(aggregates, entries),
            viewer.seesProtection() ? protection(caseRef) : null));
  }

  /** Whether somebody is still being helped in this case; null if nobody is or was. */
  private @Nullable Protection protection(UUID caseRef) {
    return jdbc.sql(
            """
            select bool_or(holder_role <> 'NOBODY') from timeline_aggregate
            where side = (select side from timeline_serving) and case_ref = :caseRef
              and type in ('notice', 'return', 'victim-case', 'referral')
            """)
        .param("caseRef", caseRef)
        .query((row, number) ->
            Optional.ofNullable(row.getObject(1, Boolean.class))
                .map(active -> active ? Protection.ACTIVE : Protection.CLOSED))
        .single()
        .orElse(null);
  }

  /** How many aggregates the viewer may see in each stage. */
  public List<StageCount> counts(Viewer viewer) {
    return visible
        .statement(
            viewer,
            """
            select v.type, v.stage, count(*) as aggregates,
              count(*) filter (where exists (
                select from shown_deadline d
                where d.service = v.service and d.owner_id = v.id and d.status = 'BREACHED')) as overdue
            from visible v group by v.type, v.stage order by v.type, v.stage
            """)
        .query((row, number) ->
            new StageCount(
                row.getString("type"),
                row.getString("stage"),
                row.getLong("aggregates"),
                row.getLong("overdue")))
        .list();
  }

  /** What the filters of this viewer can be set to. */
  public Choices choices(Viewer viewer) {
    return visible
        .statement(
            viewer,
            """
            select
              array(select distinct holder_role from visible order by 1) holder_roles,
              array(select distinct holder_agency from visible where holder_agency is not null order by 1)
                holder_agencies,
              array(select distinct unnest(agencies) from visible order by 1) agencies,
              array(select distinct unnest(countries) from visible order by 1) countries
            """)
        .query((row, number) ->
            new Choices(
                Visible.words(row, "holder_roles"),
                Visible.words(row, "holder_agencies"),
                Visible.words(row, "agencies"),
                Visible.words(row, "countries")))
        .single();
  }

  private List<Standing> standings(Viewer viewer, List<UUID> caseRefs) {
    return visible
        .statement(
            viewer,
            STANDING
                + " where v.case_ref = any(cast(:refs as uuid[])) order by v.first_at, v.id,"
                + " v.service")
        .param("refs", caseRefs.toArray(UUID[]::new))
        .param("consumer", generations.serving().consumer())
        .param("gapSeconds", GAP_SHOWN_AFTER.toSeconds())
        .query(Cases::standing)
        .list();
  }

  private List<Entry> entries(Viewer viewer, UUID caseRef) {
    return visible
        .statement(
            viewer,
            """
            select f.* from shown_fact f where f.case_ref = :caseRef
            order by f.occurred_at, f.recorded_at, f.aggregate_id, f.version limit :limit
            """)
        .param("caseRef", caseRef)
        .param("limit", MAX_ENTRIES)
        .query((row, number) ->
            new Entry(
                row.getObject("event_id", UUID.class),
                row.getString("event_type"),
                row.getString("service"),
                row.getString("aggregate_type"),
                row.getObject("aggregate_id", UUID.class),
                row.getLong("version"),
                Visible.instant(row, "occurred_at"),
                row.getString("precision"),
                Visible.instant(row, "recorded_at"),
                row.getString("transition"),
                row.getString("shown_before"),
                row.getString("shown_stage"),
                Visible.holder(row, "shown_role", "shown_agency"),
                row.getString("actor_agency"),
                row.getString("actor_role"),
                row.getString("on_behalf_of_agency"),
                row.getBoolean("practice"),
                viewer.shown(json.readValue(row.getString("fields"), FIELDS))))
        .list();
  }

  private List<DeadlineNow> deadlines(Viewer viewer, UUID caseRef) {
    return visible
        .statement(
            viewer,
            """
            select d.* from shown_deadline d where d.case_ref = :caseRef
            order by d.ended_at is not null, d.due_at, d.id
            """)
        .param("caseRef", caseRef)
        .query(Visible::deadline)
        .list();
  }

  private List<String> restrictions(Viewer viewer, UUID caseRef) {
    return visible
        .statement(
            viewer,
            """
            select distinct unnest(f.restrictions) word from shown_fact f where f.case_ref = :caseRef order by 1
            """)
        .param("caseRef", caseRef)
        .query((row, number) -> row.getString("word"))
        .list();
  }

  private static Standing standing(ResultSet row, int number) throws SQLException {
    return new Standing(
        row.getObject("id", UUID.class),
        row.getString("service"),
        row.getString("type"),
        row.getObject("case_ref", UUID.class),
        row.getLong("version"),
        row.getString("stage"),
        Visible.holder(row, "holder_role", "holder_agency"),
        Visible.instant(row, "since"),
        Visible.instant(row, "first_at"),
        Visible.instant(row, "last_occurred_at"),
        Visible.instant(row, "last_recorded_at"),
        row.getString("origin_country"),
        row.getBoolean("practice"),
        Visible.words(row, "agencies"),
        Visible.words(row, "countries"),
        Visible.maybe(row, "due_at"),
        row.getBoolean("overdue"),
        row.getBoolean("incomplete"));
  }

  /** How many aggregates of one kind are in one stage. */
  public record StageCount(String type, String stage, long aggregates, long overdue) {}

  /** The values that occur in what a viewer may see. */
  public record Choices(
      List<String> holderRoles,
      List<String> holderAgencies,
      List<String> agencies,
      List<String> countries) {}
}
