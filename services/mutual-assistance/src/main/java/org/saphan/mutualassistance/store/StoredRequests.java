package org.saphan.mutualassistance.store;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saphan.foundation.personal.personrecord.PersonRecordTable;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Tie;
import org.saphan.mutualassistance.terms.Direction;
import org.saphan.mutualassistance.terms.ParentRequest;
import org.saphan.mutualassistance.terms.ParentRequest.Item;
import org.saphan.mutualassistance.terms.Requests;
import org.saphan.mutualassistance.terms.Urgency;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The requests as the ledger keeps them, in the transaction of whoever asks. */
public final class StoredRequests implements Requests {
  private static final String OUTGOING = "outgoing-request";
  private static final String INCOMING = "incoming-request";

  private final JdbcTemplate jdbc;
  private final JsonMapper json;

  public StoredRequests(JdbcTemplate jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  }

  /** What the states of requests of both directions have in common, of what is asked for here. */
  record Kept(Urgency urgency, List<Item> items) {}

  @Override
  public Optional<ParentRequest> find(UUID requestId) {
    return jdbc
        .query(
            "select lifecycle, case_ref, created_at, ties, state from aggregate"
                + " where id = ? and lifecycle in (?, ?)",
            (row, no) -> request(row),
            requestId,
            OUTGOING,
            INCOMING)
        .stream()
        .findFirst();
  }

  @Override
  public Optional<UUID> caseOf(UUID personRef) {
    return jdbc
        .query(
            "select case_ref from aggregate where id = ? and lifecycle = ?",
            (row, no) -> row.getObject(1, UUID.class),
            personRef,
            PersonRecordTable.NAME)
        .stream()
        .findFirst();
  }

  private ParentRequest request(ResultSet row) throws SQLException {
    Kept state = json.readValue(row.getString("state"), Kept.class);
    return new ParentRequest(
        row.getObject("case_ref", UUID.class),
        row.getString("lifecycle").equals(OUTGOING) ? Direction.OUTGOING : Direction.INCOMING,
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        state.urgency(),
        state.items(),
        ties((String[]) row.getArray("ties").getArray()));
  }

  private static Set<Tie> ties(String[] written) {
    return Arrays.stream(written).map(StoredRequests::tie).collect(toUnmodifiableSet());
  }

  /** Reads what {@link Tie#toString} writes. */
  private static Tie tie(String written) {
    int colon = written.indexOf(':');
    return new Relation(written.substring(0, colon)).to(written.substring(colon + 1));
  }
}
