package org.saphan.foundation.emergency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps emergency accesses and what was found of them. Only added to, never changed. */
public final class EmergencyAccesses {
  /** How long one lasts. */
  public static final Duration LEASE = Duration.ofHours(3);

  /** Most that are listed at once, the newest first. */
  public static final int LISTED = 200;

  private static final String SELECT =
      """
      select e.*, a.reference, r.reviewed_by, r.agency as reviewed_by_agency, r.finding,
        r.reviewed_at
      from emergency_access e join aggregate a on a.id = e.aggregate_id
      left join emergency_review r on r.id = e.id where \
      """;

  private final JdbcTemplate jdbc;

  public EmergencyAccesses(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The cases that are open to this account by an access that has not ended. */
  public Set<UUID> openCases(String account, Instant now) {
    return jdbc
        .query(
            "select case_ref from emergency_access where account = ? and ends_at > ?",
            (row, no) -> row.getObject(1, UUID.class),
            account,
            time(now))
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Makes others of this account wait until the caller's transaction ends. */
  public void lock(String account) {
    jdbc.query(
        "select pg_advisory_xact_lock(hashtextextended('saphan emergency ' || current_schema()"
            + " || ?, 0))",
        (row, no) -> no,
        account);
  }

  public Optional<EmergencyAccess> find(UUID id) {
    return list("e.id = ?", id).stream().findFirst();
  }

  /** Those of an account that nobody looked into. */
  public List<EmergencyAccess> unreviewedOf(String account) {
    return list("e.account = ? and r.id is null", account);
  }

  /** Those of all accounts that nobody looked into. */
  public List<EmergencyAccess> unreviewed() {
    return list("r.id is null");
  }

  public List<EmergencyAccess> of(String account) {
    return list("e.account = ?", account);
  }

  public List<EmergencyAccess> ofCase(UUID caseRef) {
    return list("e.case_ref = ?", caseRef);
  }

  /** Begins one, in the caller's transaction. */
  public EmergencyAccess begin(
      UUID id,
      Actor who,
      String lifecycle,
      UUID aggregateId,
      UUID caseRef,
      EmergencyReason reason,
      boolean words,
      Instant now) {
    jdbc.update(
        """
        insert into emergency_access
          (id, account, agency, lifecycle, aggregate_id, case_ref, reason, words, began_at, ends_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        id,
        who.user(),
        who.agency().value(),
        lifecycle,
        aggregateId,
        caseRef,
        reason.name(),
        words,
        time(now),
        time(now.plus(LEASE)));
    return find(id).orElseThrow();
  }

  /**
   * Keeps what was found of one.
   *
   * @return whether this is the first finding; a later one changes nothing
   */
  public boolean review(UUID id, Actor reviewer, EmergencyFinding finding, Instant now) {
    return jdbc.update(
            """
            insert into emergency_review (id, reviewed_by, agency, finding, reviewed_at)
            values (?, ?, ?, ?, ?) on conflict do nothing\
            """,
            id,
            reviewer.user(),
            reviewer.agency().value(),
            finding.name(),
            time(now))
        == 1;
  }

  private List<EmergencyAccess> list(String condition, Object... values) {
    return jdbc.query(
        SELECT + condition + " order by e.began_at desc, e.id limit " + LISTED,
        EmergencyAccesses::read,
        values);
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static EmergencyAccess read(ResultSet row, int number) throws SQLException {
    String finding = row.getString("finding");
    String reviewedByAgency = row.getString("reviewed_by_agency");
    return new EmergencyAccess(
        row.getObject("id", UUID.class),
        row.getString("account"),
        new AgencyCode(row.getString("agency")),
        row.getString("lifecycle"),
        row.getObject("aggregate_id", UUID.class),
        row.getString("reference"),
        row.getObject("case_ref", UUID.class),
        EmergencyReason.valueOf(row.getString("reason")),
        row.getBoolean("words"),
        Objects.requireNonNull(instant(row, "began_at")),
        Objects.requireNonNull(instant(row, "ends_at")),
        row.getString("reviewed_by"),
        reviewedByAgency == null ? null : new AgencyCode(reviewedByAgency),
        finding == null ? null : EmergencyFinding.valueOf(finding),
        instant(row, "reviewed_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
