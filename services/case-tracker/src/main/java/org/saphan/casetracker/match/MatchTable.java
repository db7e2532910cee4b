package org.saphan.casetracker.match;

import static org.saphan.casetracker.match.MatchStage.*;
import static org.saphan.casetracker.terms.Office.*;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saphan.casetracker.match.MatchCommand.*;
import org.saphan.casetracker.match.MatchEvent.*;
import org.saphan.casetracker.terms.Office;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Check;
import org.saphan.lifecycle.Countersigned;
import org.saphan.lifecycle.Deadline;
import org.saphan.lifecycle.Due;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.RejectionCode;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.lifecycle.Snapshot;

/** The rows of a match of two person records, in the order of chapter D.2 (rows.csv). */
public final class MatchTable {
  /** The name of the life cycle. */
  public static final String NAME = "person-match";

  private static final int FOLD_VERSION = 2;

  /** How long a proposal may wait for a decision (D-L01 [P]). */
  private static final Duration DECISION = Duration.ofDays(7);

  private enum Code implements RejectionCode {
    CONSENT(422),
    FOUR_EYES(403);

    private final int status;

    Code(int status) {
      this.status = status;
    }

    @Override
    public int status() {
      return status;
    }
  }

  /** A match that another country would learn of needs the consent of both (H.3). */
  static final Check<MatchState, ConfirmPersonMatch, MatchReference> CONSENT_CROSS_BORDER =
      Check.that(
          "CONSENT_CROSS_BORDER",
          Code.CONSENT,
          (moment, command) -> {
            MatchReference known = moment.reference();
            List<UUID> both =
                List.of(moment.state().leftPersonRef(), moment.state().rightPersonRef());
            return both.stream().allMatch(known::isKeptHere)
                || both.stream().allMatch(known::agreesAcrossTheBorder);
          });

  private static final List<Row<MatchState, ?, MatchEvent, MatchReference>> ROWS =
      List.of(
          on(Row.creating("L3"), ProposePersonMatch.class)
              .to(PROPOSED)
              .by(Role.SYSTEM, Relation.SYSTEM)
              .by(CHECKPOINT_SUPERVISOR, OWN_CHECKPOINT)
              .by(CASE_WORKER, CASE_TEAM)
              .by(IDENT_OFFICER, Relation.ANY)
              .by(DSW_DESK, Relation.ANY)
              .emits(
                  PersonMatchProposed.class,
                  (moment, command) ->
                      new PersonMatchProposed(
                          moment.id(),
                          command.leftPersonRef(),
                          command.rightPersonRef(),
                          command.score())),
          on(Row.from("L4", PROPOSED), ConfirmPersonMatch.class)
              .to(CONFIRMED)
              .by(CASE_WORKER, CASE_TEAM)
              .by(IDENT_OFFICER, Relation.ANY)
              .by(DSW_DESK, Relation.ANY)
              .check(CONSENT_CROSS_BORDER)
              .emits(
                  PersonMatchConfirmed.class,
                  (moment, command) ->
                      new PersonMatchConfirmed(
                          moment.id(),
                          moment.state().leftPersonRef(),
                          moment.state().rightPersonRef())),
          on(Row.from("L5", PROPOSED), RejectPersonMatch.class)
              .to(REJECTED)
              .by(CASE_WORKER, CASE_TEAM)
              .by(IDENT_OFFICER, Relation.ANY)
              .by(DSW_DESK, Relation.ANY)
              .emits(
                  PersonMatchRejected.class,
                  (moment, command) ->
                      new PersonMatchRejected(
                          moment.id(),
                          moment.state().leftPersonRef(),
                          moment.state().rightPersonRef())),
          on(Row.from("L6", CONFIRMED), RevokePersonMatch.class)
              .to(REJECTED)
              .by(CASE_WORKER, CASE_TEAM)
              .by(IDENT_OFFICER, Relation.ANY)
              .by(DSW_DESK, Relation.ANY)
              .check(Countersigned.bySecondPerson(Code.FOUR_EYES))
              .emits(
                  PersonMatchRevoked.class,
                  (moment, command) ->
                      new PersonMatchRevoked(
                          moment.id(),
                          moment.state().leftPersonRef(),
                          moment.state().rightPersonRef())));

  private static final Deadline<MatchState, MatchEvent, MatchReference> TO_DECIDE =
      Deadline.<MatchState, MatchEvent, MatchReference>named("D-L01")
          .whileIn(PROPOSED)
          .due(start -> Optional.of(new Due.Within(DECISION)))
          .owner(CASE_WORKER, DSW_DESK);

  private static final LifeCycle<MatchState, MatchEvent, MatchReference> LIFE_CYCLE =
      new LifeCycle<>(
          new LifeCycle.Parts<>(
              NAME,
              "person-matches",
              "matchId",
              MatchState.class,
              MatchEvent.class,
              FOLD_VERSION,
              List.of(MatchStage.values()),
              Set.of(),
              ROWS,
              List.of(TO_DECIDE),
              MatchState::fold,
              match -> Office.tiesTo(match.proposedBy().value()),
              MatchTable::holder,
              MatchTable::agencyOf));

  private MatchTable() {}

  /** The life cycle. */
  public static LifeCycle<MatchState, MatchEvent, MatchReference> lifeCycle() {
    return LIFE_CYCLE;
  }

  /** Whether people said that both are one person, and did not take it back. */
  public static boolean isConfirmed(Snapshot<?> match) {
    return match.stage() == CONFIRMED;
  }

  private static <X> Row<MatchState, X, MatchEvent, MatchReference> on(
      Row.Start start, Class<X> command) {
    return start.on(command);
  }

  private static Holder holder(Snapshot<MatchState> match, MatchReference reference) {
    return switch ((MatchStage) match.stage()) {
      case PROPOSED ->
          new Holder(CASE_WORKER.code(), agencyOf(match.state(), CASE_WORKER, reference));
      case CONFIRMED, REJECTED -> Holder.NOBODY;
    };
  }

  /** Who proposed it decides; what the system proposed, and what is late, goes to the desk. */
  private static AgencyCode agencyOf(MatchState match, Role role, MatchReference reference) {
    return match.proposedBy().equals(AgencyCode.SYSTEM) || role.equals(DSW_DESK)
        ? reference.desk()
        : match.proposedBy();
  }
}
