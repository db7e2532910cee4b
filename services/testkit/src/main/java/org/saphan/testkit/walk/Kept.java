package org.saphan.testkit.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.saphan.testkit.Story;

/**
 * What a service keeps at one moment, so that a refusal can be seen to leave no trace.
 *
 * @param history lines of all histories: nothing else of these changes without one more
 * @param ofTheCommand lines that the command caused, and answers that were kept for it
 * @param rest aggregates, deadlines, documents, claims, answers, and the numbers given away
 * @param unsent the newest row that waits to be published; 0 if none waits
 */
record Kept(long history, long ofTheCommand, String rest, long unsent) {
  /** One statement, and so one moment, whatever the service does beside it. */
  private static final String QUERY =
      """
      select (select count(*) from history),
             (select count(*) from history where causation_id = ?)
               + (select count(*) from command_log where command_id = ?),
             concat_ws(' ',
               'aggregates', (select count(*) from aggregate),
               'versions', (select coalesce(sum(version), 0) from aggregate),
               'deadlines', (select count(*) from deadline),
               'documents', (select count(*) from document),
               'claims', (select count(*) from claim),
               'answers', (select count(*) from command_log),
               'numbers', (select coalesce(sum(last), 0) from reference_number)),
             (select coalesce(max(id), 0) from outbox)
      """;

  /** What there is now. */
  static Kept by(Story story, UUID command) {
    try (Connection connection = story.bean(DataSource.class).getConnection();
        PreparedStatement query = connection.prepareStatement(QUERY)) {
      query.setObject(1, command);
      query.setObject(2, command);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return new Kept(row.getLong(1), row.getLong(2), row.getString(3), row.getLong(4));
      }
    } catch (SQLException unable) {
      throw new IllegalStateException(unable);
    }
  }

  /**
   * Checks that a refused command changed nothing since this moment.
   *
   * @return whether all could be compared: the service may have decided something by itself
   *     meanwhile, such as a reaction to an event
   */
  boolean isUntouched(Kept after, String what) {
    assertThat(after.ofTheCommand).as(what).isZero();
    if (after.history != history) {
      return false;
    }
    assertThat(after.rest).as(what).isEqualTo(rest);
    assertThat(after.unsent).as("%s: published", what).isLessThanOrEqualTo(unsent);
    return true;
  }
}
