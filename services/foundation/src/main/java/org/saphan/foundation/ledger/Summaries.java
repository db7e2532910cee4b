package org.saphan.foundation.ledger;

import static org.saphan.foundation.ledger.Streams.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Holder;

/** Reads what lists show of aggregates. */
final class Summaries {
  /** Whether a deadline of an aggregate {@code a} is breached and not met. */
  static final String OVERDUE =
      "exists (select 1 from deadline d where d.owner_id = a.id and d.status = 'BREACHED')";

  /** What a list shows of an aggregate {@code a}. */
  static final String COLUMNS =
      "a.id, a.lifecycle, a.reference, a.case_ref, a.version, a.stage, a.holder_role,"
          + " a.holder_agency, a.created_at, a.changed_at, (select min(d.due_at) from deadline d"
          + " where d.owner_id = a.id and d.status = 'RUNNING') as due_at, "
          + OVERDUE
          + " as overdue";

  private Summaries() {}

  static Summary read(ResultSet row) throws SQLException {
    OffsetDateTime dueAt = row.getObject("due_at", OffsetDateTime.class);
    return new Summary(
        row.getObject("id", UUID.class),
        row.getString("lifecycle"),
        row.getString("reference"),
        row.getObject("case_ref", UUID.class),
        row.getLong("version"),
        row.getString("stage"),
        holder(row),
        instant(row, "created_at"),
        instant(row, "changed_at"),
        dueAt == null ? null : dueAt.toInstant(),
        row.getBoolean("overdue"));
  }

  static Holder holder(ResultSet row) throws SQLException {
    String agency = row.getString("holder_agency");
    return new Holder(row.getString("holder_role"), agency == null ? null : new AgencyCode(agency));
  }
}
