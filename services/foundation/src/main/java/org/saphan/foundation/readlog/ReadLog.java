package org.saphan.foundation.readlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who looked at a case, was refused, or opened one of its documents. Written before anything is
 * shown, never changed, and kept for {@link #KEPT_YEARS}.
 */
public final class ReadLog {
  /**
   * How long a line is kept, in years (chapter D.4: audit log). The database holds it too: it lets
   * nothing younger be deleted.
   */
  public static final int KEPT_YEARS = 5;

  /** Most lines that are shown at once, the newest first. */
  public static final int LISTED = 500;

  /** What came of it. */
  public enum Look {
    /** Shown to somebody who is related to it. */
    SHOWN,
    /** Shown to somebody who was not related to it and said why he must see it. */
    EMERGENCY,
    /** Not shown. */
    REFUSED,
    /** One of its documents, or of the person whom it is about, was opened. */
    DOCUMENT
  }

  /**
   * One line.
   *
   * @param account who looked
   * @param roles with which he came
   * @param at to the minute; for documents exactly
   */
  public record Line(String account, AgencyCode agency, List<String> roles, Look look, Instant at) {
    public Line {
      roles = List.copyOf(roles);
    }
  }

  private final JdbcTemplate jdbc;

  public ReadLog(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes a look down: the same again within a minute is one line. */
  public void note(Actor reader, UUID caseRef, UUID aggregateId, Look look) {
    String roles =
        reader.roles().stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    jdbc.update(
        "insert into case_read (aggregate_id, case_ref, reader_user, reader_agency, reader_roles,"
            + " outcome) values (?, ?, ?, ?, ?, ?) on conflict do nothing",
        aggregateId,
        caseRef,
        reader.user(),
        reader.agency().value(),
        roles,
        look.name());
  }

  /** All that is kept of one aggregate and of the person whom it names, the newest first. */
  public List<Line> of(UUID aggregateId) {
    return jdbc.query(
        """
        select reader_user, reader_agency, reader_roles, outcome, read_at from case_read
          where aggregate_id = ? or aggregate_id =
            (select (state ->> 'personRef')::uuid from aggregate where id = ?)
        union all select reader_user, reader_agency, reader_roles, 'DOCUMENT', read_at
          from vault_read where owner = ? or owner =
            (select (state ->> 'personRef')::uuid from aggregate where id = ?)
        order by read_at desc, reader_user limit ?
        """,
        ReadLog::line,
        aggregateId,
        aggregateId,
        aggregateId,
        aggregateId,
        LISTED);
  }

  /**
   * Deletes what is older than {@link #KEPT_YEARS}, by the time of the database.
   *
   * @return how many looks
   */
  public int forget() {
    Long _ = jdbc.queryForObject("select forget_vault_reads()", Long.class);
    String old = " < now() - make_interval(years => " + KEPT_YEARS + ")";
    return jdbc.update("delete from case_read where read_at" + old)
        + jdbc.update("delete from emergency_access where ends_at" + old);
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        row.getString("reader_user"),
        new AgencyCode(row.getString("reader_agency")),
        List.of(row.getString("reader_roles").split(",")),
        Look.valueOf(row.getString("outcome")),
        row.getObject("read_at", OffsetDateTime.class).toInstant());
  }
}
