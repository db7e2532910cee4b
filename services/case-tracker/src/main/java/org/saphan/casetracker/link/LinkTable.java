package org.saphan.casetracker.link;

import static org.saphan.casetracker.link.LinkStage.*;
import static org.saphan.casetracker.terms.Office.*;

import java.util.List;
import java.util.Set;
import org.saphan.casetracker.link.LinkCommand.*;
import org.saphan.casetracker.link.LinkEvent.*;
import org.saphan.casetracker.terms.Office;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;

/** The rows of a link between two cases, in the order of chapter D.2 (rows.csv). */
public final class LinkTable {
  private static final int FOLD_VERSION = 1;

  /** No rule of the tables needs reference data here. */
  public record NoReference() {}

  private static final List<Row<LinkState, ?, LinkEvent, NoReference>> ROWS =
      List.of(
          on(Row.creating("L1"), LinkCases.class)
              .to(LINKED)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .by(MLA_REGISTRY, REGISTRY)
              .by(CASE_WORKER, CASE_TEAM)
              .by(IDENT_OFFICER, Relation.ANY)
              .by(DSW_DESK, Relation.ANY)
              .by(Role.SYSTEM, Relation.SYSTEM)
              .emits(
                  CasesLinked.class,
                  (moment, command) ->
                      new CasesLinked(
                          moment.id(),
                          command.fromCaseRef(),
                          command.toCaseRef(),
                          command.linkKind())),
          on(Row.from("L2", LINKED), UnlinkCases.class)
              .to(UNLINKED)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .by(MLA_REGISTRY, REGISTRY)
              .by(CASE_WORKER, CASE_TEAM)
              .by(IDENT_OFFICER, Relation.ANY)
              .by(DSW_DESK, Relation.ANY)
              .emits(
                  CasesUnlinked.class,
                  (moment, command) ->
                      new CasesUnlinked(
                          moment.id(),
                          moment.state().fromCaseRef(),
                          moment.state().toCaseRef(),
                          command.reasonCode())));

  private static final LifeCycle<LinkState, LinkEvent, NoReference> LIFE_CYCLE =
      new LifeCycle<>(
          new LifeCycle.Parts<>(
              "case-link",
              "links",
              "linkId",
              LinkState.class,
              LinkEvent.class,
              FOLD_VERSION,
              List.of(LinkStage.values()),
              Set.of(),
              ROWS,
              List.of(),
              LinkState::fold,
              link -> Office.tiesTo(link.linkedBy().value()),
              (link, reference) -> Holder.NOBODY,
              (link, role, reference) -> link.linkedBy()));

  private LinkTable() {}

  /** The life cycle. */
  public static LifeCycle<LinkState, LinkEvent, NoReference> lifeCycle() {
    return LIFE_CYCLE;
  }

  private static <X> Row<LinkState, X, LinkEvent, NoReference> on(
      Row.Start start, Class<X> command) {
    return start.on(command);
  }
}
