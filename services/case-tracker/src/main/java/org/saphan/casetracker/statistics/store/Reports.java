package org.saphan.casetracker.statistics.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.saphan.casetracker.statistics.Count;
import org.saphan.casetracker.statistics.Dimension;
import org.saphan.casetracker.statistics.Report;
import org.saphan.casetracker.statistics.Table;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Counts the side of the timelines that serves, when a month is first asked for, and keeps it. */
@Repository
@Transactional
public class Reports {
  /** What offices and tablets without a line write down comes so much later at most. */
  public static final Duration SETTLED_AFTER = Duration.ofDays(3);

  /** Most months that are offered: three years, since one has so few people (chapter F.4). */
  public static final int MOST_MONTHS = 36;

  private static final TypeReference<Map<Table, List<Count>>> TABLES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final ZoneId zone;

  public Reports(
      JdbcClient jdbc, JsonMapper json, @Value("${saphan.zone:Asia/Vientiane}") ZoneId zone) {
    this.jdbc = jdbc;
    this.json = json;
    this.zone = zone;
  }

  /** The months of which there is a report, or may be, the newest first. */
  @Transactional(readOnly = true)
  public List<YearMonth> months(Instant now) {
    YearMonth last = lastSettled(now);
    return earliest()
        .map(first ->
            Stream.iterate(last, month -> !month.isBefore(first), month -> month.minusMonths(1))
                .limit(MOST_MONTHS)
                .toList())
        .orElse(List.of());
  }

  /**
   * @return empty for a month that is not over, not settled, or before anything was known
   */
  public Optional<Report> of(YearMonth month, Instant now) {
    if (!months(now).contains(month)) {
      return Optional.empty();
    }
    return kept(month)
        .or(() -> {
          keep(count(month, now));
          return kept(month);
        });
  }

  private YearMonth lastSettled(Instant now) {
    return YearMonth.from(now.minus(SETTLED_AFTER).atZone(zone)).minusMonths(1);
  }

  /** The month of the first event, also if that is not held any more. */
  private Optional<YearMonth> earliest() {
    return jdbc.sql(
            """
            select least((select min(occurred_at) from timeline_fact
                where side = (select side from timeline_serving)),
              (select cast(min(month) as timestamp) at time zone :zone from statistics_report))
            """)
        .param("zone", zone.getId())
        .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .single()
        .map(at -> YearMonth.from(at.atZoneSameInstant(zone)));
  }

  private Optional<Report> kept(YearMonth month) {
    return jdbc.sql(
            "select as_of, tables from statistics_report where month = :month and"
                + " definition_version = :version")
        .param("month", month.atDay(1))
        .param("version", Report.DEFINITION_VERSION)
        .query((row, number) ->
            new Report(
                month,
                Report.DEFINITION_VERSION,
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                json.readValue(row.getString("tables"), TABLES)))
        .optional();
  }

  private void keep(Report report) {
    jdbc.sql(
            "insert into statistics_report (month, definition_version, as_of, tables) values"
                + " (:month, :version, :asOf, cast(:tables as jsonb)) on conflict do nothing")
        .param("month", report.month().atDay(1))
        .param("version", report.definitionVersion())
        .param("asOf", report.asOf().atOffset(ZoneOffset.UTC))
        .param("tables", json.writeValueAsString(report.tables()))
        .update();
  }

  private Report count(YearMonth month, Instant now) {
    Map<Table, List<Count>> tables = new EnumMap<>(Table.class);
    for (Table table : Table.values()) {
      tables.put(table, count(table, month));
    }
    return new Report(month, Report.DEFINITION_VERSION, now, tables);
  }

  private List<Count> count(Table table, YearMonth month) {
    List<String> codes = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Dimension dimension : table.dimensions()) {
      codes.add(code(dimension) + " c" + codes.size());
      names.add("coalesce(c" + names.size() + ", '')");
    }
    String by = String.join(", ", names);
    String unit = table.unit() == Table.Unit.EVENT ? "event_id" : "aggregate_id";
    return jdbc.sql(
            """
            select %1$s, count(distinct unit) from (
              select %2$s, f.%3$s unit from timeline_fact f
              left join timeline_deadline d on d.side = f.side and d.id = f.aggregate_id
              where f.side = (select side from timeline_serving) and f.event_type in (:events)
                and f.occurred_at >= :from and f.occurred_at < :until) counted
            group by %1$s order by %1$s
            """
                .formatted(by, String.join(", ", codes), unit))
        .param("events", table.events())
        .param("from", begins(month))
        .param("until", begins(month.plusMonths(1)))
        .query((row, number) -> count(row, names.size()))
        .list();
  }

  private OffsetDateTime begins(YearMonth month) {
    return month.atDay(1).atStartOfDay(zone).toOffsetDateTime();
  }

  private static Count count(ResultSet row, int dimensions) throws SQLException {
    List<String> of = new ArrayList<>();
    for (int column = 1; column <= dimensions; column++) {
      of.add(row.getString(column));
    }
    return new Count(of, row.getLong("count"));
  }

  /** A code is kept with the name of its list, anything else as a plain text. */
  private static String code(Dimension dimension) {
    String field = dimension.field();
    return switch (dimension.from()) {
      case EVENT -> "f.event_type";
      case RESPONSIBLE -> "d.responsible_agency";
      case DEADLINE -> "d.kind";
      case FIELD -> "coalesce(f.fields #>> '{%1$s,code}', f.fields ->> '%1$s')".formatted(field);
      case LIST -> "jsonb_path_query(f.fields, '$.%s[*].code') #>> '{}'".formatted(field);
      case CASE ->
          """
          (select e.fields #>> '{%1$s,code}' from timeline_fact e
            where e.side = f.side and e.case_ref = f.case_ref and e.fields -> '%1$s' is not null
            order by (e.aggregate_id = f.aggregate_id) desc, e.occurred_at desc, e.event_id limit 1)
          """
              .formatted(field);
    };
  }
}
