package org.saphan.foundation.personal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.exclusion.Exclusions;
import org.saphan.foundation.ledger.Bindings;
import org.saphan.foundation.personal.personrecord.PersonRecordTable;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.Tie;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Until when the records of persons are kept: for the data officers of the vault. */
@Controller
final class RetentionController {
  /** Most that are listed, those first that are erased first. */
  static final int LISTED = 200;

  /**
   * One record.
   *
   * @param keptUntil null while nobody can say
   * @param lookedAt when that was reckoned
   */
  public record Kept(
      UUID personRef,
      String reference,
      String stage,
      @Nullable Instant keptUntil,
      Instant lookedAt) {}

  private final Bindings bindings;
  private final JdbcTemplate jdbc;

  RetentionController(Bindings bindings, JdbcTemplate jdbc) {
    this.bindings = bindings;
    this.jdbc = jdbc;
  }

  @GetMapping(
      path = "/api/${spring.application.name}/retention",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<Kept> list(SignedIn who) {
    var binding = bindings.named(PersonRecordTable.NAME);
    Actor actor = who.actor().with(binding.ties().apply(who.actor()));
    return jdbc.query(
        """
        select r.*, a.reference, a.stage, d.due_at
        from retention r join aggregate a on a.id = r.person_ref
          left join deadline d on d.owner_id = a.id and d.kind = '%s'
            and d.status in ('RUNNING', 'PAUSED', 'BREACHED')
        where a.lifecycle = ? and a.stage in ('KEPT', 'HELD') and a.ties && ?::text[]
          and %s
        order by d.due_at nulls last, a.reference limit ?\
        """
            .formatted(PersonRecordTable.KEPT_UNTIL, Exclusions.NOT_EXCLUDED),
        RetentionController::kept,
        PersonRecordTable.NAME,
        binding.lifecycle().readableBy(actor).stream().map(Tie::toString).toArray(String[]::new),
        actor.account(),
        LISTED);
  }

  @GetMapping(path = "/${spring.application.name}/retention", produces = MediaType.TEXT_HTML_VALUE)
  String show(SignedIn who, Model model) {
    model.addAttribute("records", list(who));
    return "foundation/retention";
  }

  private static Kept kept(ResultSet row, int number) throws SQLException {
    OffsetDateTime until = row.getObject("due_at", OffsetDateTime.class);
    return new Kept(
        row.getObject("person_ref", UUID.class),
        row.getString("reference"),
        row.getString("stage"),
        until == null ? null : until.toInstant(),
        row.getObject("looked_at", OffsetDateTime.class).toInstant());
  }
}
