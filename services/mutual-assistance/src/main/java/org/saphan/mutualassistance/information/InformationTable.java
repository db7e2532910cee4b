package org.saphan.mutualassistance.information;

import static org.saphan.mutualassistance.information.InformationStage.*;
import static org.saphan.mutualassistance.terms.MlaRelation.CENTRAL_AUTHORITY_OF_BASIS;
import static org.saphan.mutualassistance.terms.MlaRelation.ISSUER;
import static org.saphan.mutualassistance.terms.MlaRelation.OWN_AGENCY;
import static org.saphan.mutualassistance.terms.MlaRelation.givenBy;
import static org.saphan.mutualassistance.terms.MlaRelation.toAuthoritiesWith;
import static org.saphan.mutualassistance.terms.MlaRole.CA_APPROVER;
import static org.saphan.mutualassistance.terms.MlaRole.CA_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.NCB_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.PARTNER;
import static org.saphan.mutualassistance.terms.MlaRole.PROSECUTOR;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Deadline;
import org.saphan.lifecycle.Due;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;
import org.saphan.mutualassistance.information.InformationCommand.*;
import org.saphan.mutualassistance.information.InformationEvent.*;
import org.saphan.mutualassistance.terms.MlaReference;

/** The rows T1 to T4 and the deadline D-C09 of the tables. */
public final class InformationTable {
  /** D-C09: time to link what came in, or to close it. */
  static final Duration TO_LINK = Duration.ofDays(14);

  private InformationTable() {}

  private static final List<Row<InformationState, ?, InformationEvent, MlaReference>> ROWS =
      List.of(
          on(Row.creating("T1"), ReceiveSpontaneousInformation.class)
              .to(RECEIVED)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .by(NCB_OFFICER, Relation.ANY)
              .by(PARTNER, ISSUER)
              .emits(
                  SpontaneousInformationReceived.class,
                  (moment, command) ->
                      new SpontaneousInformationReceived(
                          moment.id(),
                          command.fromCountry(),
                          command.restrictions(),
                          command.victimsPossible())),
          on(Row.creating("T2"), TransmitSpontaneousInformation.class)
              .to(TRANSMITTED)
              .by(CA_APPROVER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(
                  SpontaneousInformationTransmitted.class,
                  (moment, command) ->
                      new SpontaneousInformationTransmitted(
                          moment.id(), command.toCountry(), command.restrictions())),
          on(Row.from("T3", RECEIVED, LINKED), LinkSpontaneousInformation.class)
              .to(LINKED)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .by(PROSECUTOR, OWN_AGENCY)
              .emits(
                  SpontaneousInformationLinked.class,
                  (moment, command) ->
                      new SpontaneousInformationLinked(
                          moment.id(), command.requestId(), command.linkedCaseRef())),
          on(Row.from("T4", RECEIVED, LINKED, TRANSMITTED), CloseSpontaneousInformation.class)
              .to(CLOSED)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(
                  SpontaneousInformationClosed.class,
                  (moment, command) ->
                      new SpontaneousInformationClosed(moment.id(), command.outcomeCode())));

  private static final Deadline<InformationState, InformationEvent, MlaReference> D_C09 =
      Deadline.<InformationState, InformationEvent, MlaReference>named("D-C09")
          .whileIn(RECEIVED)
          .due(start -> Optional.of(new Due.Within(TO_LINK)))
          .owner(CA_OFFICER, CA_APPROVER);

  private static final LifeCycle<InformationState, InformationEvent, MlaReference> LIFE_CYCLE =
      new LifeCycle<>(
          new LifeCycle.Parts<>(
              "information",
              "information",
              "infoId",
              InformationState.class,
              InformationEvent.class,
              1,
              List.of(InformationStage.values()),
              Set.of(),
              ROWS,
              List.of(D_C09),
              InformationState::fold,
              InformationTable::ties,
              InformationTable::holder,
              InformationTable::agencyOf),
          null,
          Map.of(NCB_OFFICER, OWN_AGENCY)); // what his bureau brought in, not all that came

  /** The life cycle. */
  public static LifeCycle<InformationState, InformationEvent, MlaReference> lifeCycle() {
    return LIFE_CYCLE;
  }

  private static <X> Row<InformationState, X, InformationEvent, MlaReference> on(
      Row.Start start, Class<X> command) {
    return start.on(command);
  }

  /**
   * Information rests on no single basis: every central authority of a basis that binds us and the
   * other State may work on it. A partner sees what his own agency gave, and gives it for his State
   * only.
   */
  private static Set<Tie> ties(InformationState information) {
    Set<Tie> ties = new HashSet<>(toAuthoritiesWith(information.otherState()));
    ties.add(OWN_AGENCY.to(information.recordedBy().value()));
    ties.add(givenBy(information.otherState(), information.recordedBy()));
    return ties;
  }

  private static Holder holder(Snapshot<InformationState> information, MlaReference reference) {
    return switch ((InformationStage) information.stage()) {
      case RECEIVED, TRANSMITTED, LINKED ->
          new Holder(CA_OFFICER.code(), agencyOf(information.state(), CA_OFFICER, reference));
      case CLOSED -> Holder.NOBODY;
    };
  }

  /** The central authority of the first-choice basis with the other State, else the registry. */
  private static AgencyCode agencyOf(
      InformationState information, Role role, MlaReference reference) {
    return reference
        .centralAuthorityWith(information.otherState(), information.since())
        .orElseGet(reference::registry);
  }
}
