package org.saphan.mutualassistance.incoming;

import static org.saphan.mutualassistance.incoming.IncomingStage.*;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.Stage;
import org.saphan.mutualassistance.incoming.IncomingCommand.*;
import org.saphan.mutualassistance.incoming.IncomingEvent.*;
import org.saphan.mutualassistance.incoming.IncomingPart.AssignedItem;
import org.saphan.mutualassistance.incoming.IncomingState.ItemState;
import org.saphan.mutualassistance.request.RequestPart.DefectAt;
import org.saphan.mutualassistance.terms.MlaReference;

/** Item by item: who executes what, what came of it, and where that leads. */
final class IncomingResults {
  /** Where the report on an item may lead (row I14). */
  static final Set<Stage> REPORT_STAGES = Set.of(ACCEPTED, ASSIGNED, IN_EXECUTION, RESULT_REVIEW);

  /** Where the withdrawal of an item may lead (row I38). */
  static final Set<Stage> WITHDRAWAL_STAGES =
      Set.of(
          ACKNOWLEDGED,
          ASSESSMENT,
          INFO_REQUESTED,
          CONSULTATION,
          ACCEPTED,
          ASSIGNED,
          IN_EXECUTION,
          POSTPONED,
          RESULT_REVIEW,
          WITHDRAWN);

  private IncomingResults() {}

  /**
   * What was asked stands in the request, not in the order; that a victim is concerned may be found
   * out later, and is never taken back.
   */
  static IncomingMlaAssigned assigned(
      Moment<IncomingState, MlaReference> moment, AssignIncomingMla command) {
    IncomingState state = moment.state();
    return new IncomingMlaAssigned(
        moment.id(),
        state.foreignRef(),
        state.requestingCountry(),
        command.items().stream().flatMap(item -> assigned(state, item).stream()).toList());
  }

  private static Optional<AssignedItem> assigned(IncomingState state, AssignedItem order) {
    return state
        .item(order.itemNo())
        .filter(ItemState::isOpen)
        .map(item ->
            new AssignedItem(
                item.itemNo(),
                item.type(),
                order.competentAuthority(),
                order.dueAt(),
                item.victimConcerned() || order.victimConcerned()));
  }

  /** An item that nobody had comes from the central authority itself. */
  static IncomingMlaItemReassigned reassigned(
      Moment<IncomingState, MlaReference> moment, ReassignIncomingItem command) {
    IncomingState state = moment.state();
    return new IncomingMlaItemReassigned(
        moment.id(),
        state.foreignRef(),
        state.requestingCountry(),
        command.itemNo(),
        Objects.requireNonNullElse(
            IncomingPolicies.authority(moment, command.itemNo()), moment.actor().agency()),
        command.toAgency(),
        command.dueAt());
  }

  static IncomingMlaItemExecuted executed(
      Moment<IncomingState, MlaReference> moment, ReportItemExecution command) {
    IncomingState state = moment.state();
    List<DocumentRef> documents = Objects.requireNonNullElse(command.docs(), List.of());
    return new IncomingMlaItemExecuted(
        moment.id(),
        state.foreignRef(),
        state.requestingCountry(),
        command.itemNo(),
        state.item(command.itemNo()).orElseThrow().type(),
        command.result(),
        command.procedureFollowed(),
        command.reasonCode(),
        documents.stream().map(DocumentRef::docId).toList(),
        command.personsHeard());
  }

  /** Before the order the rest is still to be assigned; after it a report means work (row I14). */
  static Stage stageAfterReport(
      Moment<IncomingState, MlaReference> moment, ReportItemExecution command) {
    if (!moment.state().hasOpenItem()) {
      return RESULT_REVIEW;
    }
    return moment.stage() == ACCEPTED ? ACCEPTED : IN_EXECUTION;
  }

  static IncomingMlaResultReturned returned(
      Moment<IncomingState, MlaReference> moment, ReturnResultToAuthority command) {
    IncomingState state = moment.state();
    return new IncomingMlaResultReturned(
        moment.id(),
        state.foreignRef(),
        state.requestingCountry(),
        command.itemNos(),
        command.defects().stream()
            .map(defect -> new DefectAt(defect.section(), defect.code()))
            .toList());
  }

  static IncomingMlaResultApproved approved(
      Moment<IncomingState, MlaReference> moment, ApproveIncomingResult command) {
    IncomingState state = moment.state();
    return new IncomingMlaResultApproved(
        moment.id(),
        state.foreignRef(),
        state.requestingCountry(),
        state.itemsDone(),
        state.items().size(),
        Objects.requireNonNull(command.redactions(), "checked by REDACTION"));
  }

  /** EXECUTED if all items are done, else PARTIALLY_EXECUTED, also when none is (row I16). */
  static Stage stageAfterApproval(
      Moment<IncomingState, MlaReference> moment, ApproveIncomingResult command) {
    IncomingState state = moment.state();
    return state.itemsDone() == state.items().size() ? EXECUTED : PARTIALLY_EXECUTED;
  }

  static IncomingMlaResultTransmitted transmitted(
      Moment<IncomingState, MlaReference> moment, TransmitIncomingResult command) {
    IncomingState state = moment.state();
    return new IncomingMlaResultTransmitted(
        moment.id(),
        state.foreignRef(),
        state.requestingCountry(),
        state.handling().parcels() + 1,
        command.sentAt(),
        command.channel(),
        command.evidence());
  }

  static IncomingMlaPartialResultTransmitted partlyTransmitted(
      Moment<IncomingState, MlaReference> moment, TransmitPartialResult command) {
    IncomingState state = moment.state();
    return new IncomingMlaPartialResultTransmitted(
        moment.id(),
        state.foreignRef(),
        state.requestingCountry(),
        state.handling().parcels() + 1,
        command.itemNos(),
        command.evidenceIds(),
        Objects.requireNonNull(command.redactions(), "checked by REDACTION"));
  }

  /** All withdrawn: nothing is left. All final: what there is is reviewed (row I38). */
  static Stage stageAfterWithdrawal(
      Moment<IncomingState, MlaReference> moment, RecordItemWithdrawal command) {
    IncomingState state = moment.state();
    if (state.hasOpenItem()) {
      return moment.stage();
    }
    return state.items().stream().allMatch(ItemState::isWithdrawn) ? WITHDRAWN : RESULT_REVIEW;
  }
}
