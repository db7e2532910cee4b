package org.saphan.foundation.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The answers to accepted commands, so that a command that comes again gets the same one. */
final class AnswerLog {
  private final JdbcTemplate jdbc;
  private final JsonMapper json;

  AnswerLog(JdbcTemplate jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * An answer that was given before.
   *
   * @param keyHolder the account that gave the command, or the device that wrote it
   */
  record Answered(String keyHolder, byte[] bodyHash, Outcome.Accepted answer) {}

  Optional<Answered> to(UUID commandId) {
    return jdbc
        .query(
            "select actor_user, body_hash, answer from command_log where command_id = ?",
            (row, no) ->
                new Answered(
                    row.getString(1),
                    row.getBytes(2),
                    json.readValue(row.getString(3), Outcome.Accepted.class)),
            commandId)
        .stream()
        .findFirst();
  }

  void keep(
      UUID commandId, String keyHolder, byte[] bodyHash, Outcome.Accepted answer, Instant now) {
    jdbc.update(
        "insert into command_log (command_id, actor_user, body_hash, answer, accepted_at)"
            + " values (?, ?, ?, ?::jsonb, ?)",
        commandId,
        keyHolder,
        bodyHash,
        json.writeValueAsString(answer),
        Streams.time(now));
  }

  int forgetBefore(Instant time) {
    return jdbc.update("delete from command_log where accepted_at < ?", Streams.time(time));
  }
}
