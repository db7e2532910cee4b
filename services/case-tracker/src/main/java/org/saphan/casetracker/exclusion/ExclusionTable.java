package org.saphan.casetracker.exclusion;

import static org.saphan.casetracker.exclusion.ExclusionStage.*;
import static org.saphan.casetracker.terms.Office.*;

import java.util.List;
import java.util.Set;
import org.saphan.casetracker.exclusion.ExclusionCommand.*;
import org.saphan.casetracker.exclusion.ExclusionEvent.*;
import org.saphan.casetracker.terms.Office;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.RejectionCode;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Row;
import org.saphan.lifecycle.When;

/** The rows of an exclusion, in the order of chapter D.2 (rows.csv). */
public final class ExclusionTable {
  private static final int FOLD_VERSION = 1;

  /** No rule of the tables needs reference data here. */
  public record NoReference() {}

  private enum Code implements RejectionCode {
    FOUR_EYES;

    @Override
    public int status() {
      return 403;
    }
  }

  /** Nobody lets himself in again. */
  static final When<ExclusionState, NoReference> NOT_SAME_PERSON =
      new When<>(
          "NOT_SAME_PERSON",
          Code.FOUR_EYES,
          moment -> !moment.actor().account().equals(moment.state().excludedAccount()));

  private static final List<Row<ExclusionState, ?, ExclusionEvent, NoReference>> ROWS =
      List.of(
          on(Row.creating("W1"), ExcludeFromCase.class)
              .to(ACTIVE)
              .by(MLA_REGISTRY, REGISTRY)
              .by(CA_APPROVER, CENTRAL_AUTHORITY_OF_BASIS)
              .by(IDENT_OFFICER, Relation.ANY)
              .by(DSW_DESK, Relation.ANY)
              .by(CHECKPOINT_SUPERVISOR, OWN_CHECKPOINT)
              .emits(
                  CaseExclusionPlaced.class,
                  (moment, command) ->
                      new CaseExclusionPlaced(
                          moment.id(), command.excludedAccount().number(), command.reasonCode())),
          on(Row.from("W2", ACTIVE), EndExclusion.class)
              .to(ENDED)
              .by(MLA_REGISTRY, REGISTRY)
              .by(CA_APPROVER, CENTRAL_AUTHORITY_OF_BASIS)
              .by(IDENT_OFFICER, Relation.ANY)
              .by(DSW_DESK, Relation.ANY)
              .when(NOT_SAME_PERSON)
              .emits(
                  CaseExclusionEnded.class,
                  (moment, command) ->
                      new CaseExclusionEnded(moment.id(), moment.state().excludedAccount())));

  private static final LifeCycle<ExclusionState, ExclusionEvent, NoReference> LIFE_CYCLE =
      new LifeCycle<>(
          new LifeCycle.Parts<>(
              "exclusion",
              "exclusions",
              "exclusionId",
              ExclusionState.class,
              ExclusionEvent.class,
              FOLD_VERSION,
              List.of(ExclusionStage.values()),
              Set.of(),
              ROWS,
              List.of(),
              ExclusionState::fold,
              exclusion -> Office.tiesTo(exclusion.placedBy().value()),
              (exclusion, reference) -> Holder.NOBODY,
              (exclusion, role, reference) -> exclusion.placedBy()));

  private ExclusionTable() {}

  /** The life cycle. */
  public static LifeCycle<ExclusionState, ExclusionEvent, NoReference> lifeCycle() {
    return LIFE_CYCLE;
  }

  private static <X> Row<ExclusionState, X, ExclusionEvent, NoReference> on(
      Row.Start start, Class<X> command) {
    return start.on(command);
  }
}
