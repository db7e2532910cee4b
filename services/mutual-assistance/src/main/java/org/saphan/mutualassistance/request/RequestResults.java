package org.saphan.mutualassistance.request;

import static org.saphan.mutualassistance.request.RequestStage.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.Stage;
import org.saphan.mutualassistance.request.RequestCommand.*;
import org.saphan.mutualassistance.request.RequestEvent.*;
import org.saphan.mutualassistance.request.RequestState.ItemState;
import org.saphan.mutualassistance.terms.AssistanceType;
import org.saphan.mutualassistance.terms.ItemResult;
import org.saphan.mutualassistance.terms.MlaOutcome;
import org.saphan.mutualassistance.terms.MlaReason;
import org.saphan.mutualassistance.terms.MlaReference;

/** What results of single items make of the whole request (rows O23, O40). */
final class RequestResults {
  /** Where an item's result may lead (rows O23, O40). */
  static final Set<Stage> ITEM_RESULT_STAGES =
      Set.of(
          TRANSMITTED,
          ACKNOWLEDGED,
          INFO_REQUESTED,
          IN_EXECUTION,
          CONSULTATION,
          POSTPONED,
          EXECUTED,
          PARTIALLY_EXECUTED,
          REFUSED,
          WITHDRAWN);

  private static final Set<RequestStage> SIDE_STAGES =
      EnumSet.of(INFO_REQUESTED, CONSULTATION, POSTPONED);

  private RequestResults() {}

  static MlaItemResultRecorded itemResult(
      Moment<RequestState, MlaReference> moment, RecordItemResult command) {
    return new MlaItemResultRecorded(
        moment.id(),
        command.itemNo(),
        type(moment, command.itemNo()),
        command.result(),
        command.procedureFollowed(),
        command.reasonCode());
  }

  static MlaItemResultRecorded itemWithdrawn(
      Moment<RequestState, MlaReference> moment, WithdrawMlaItem command) {
    return new MlaItemResultRecorded(
        moment.id(),
        command.itemNo(),
        type(moment, command.itemNo()),
        ItemResult.WITHDRAWN,
        null,
        null);
  }

  private static AssistanceType type(Moment<RequestState, MlaReference> moment, int itemNo) {
    return moment.state().item(itemNo).orElseThrow().type();
  }

  static Optional<MlaRequestExecuted> executed(
      Moment<RequestState, MlaReference> moment, Object command) {
    return end(moment.state())
        .filter(EXECUTED::equals)
        .map(end -> {
          RequestState state = moment.state();
          return new MlaRequestExecuted(
              moment.id(), state.itemsDone(), state.items().size(), RequestFacts.daysOut(moment));
        });
  }

  static Optional<MlaRequestPartiallyExecuted> partiallyExecuted(
      Moment<RequestState, MlaReference> moment, Object command) {
    return end(moment.state())
        .filter(PARTIALLY_EXECUTED::equals)
        .map(end -> {
          RequestState state = moment.state();
          return new MlaRequestPartiallyExecuted(
              moment.id(), state.itemsDone(), state.items().size(), RequestFacts.daysOut(moment));
        });
  }

  /** Refused item by item: no reasons for the whole were given, so it may be challenged. */
  static Optional<MlaRequestRefused> everyItemRefused(
      Moment<RequestState, MlaReference> moment, Object command) {
    return end(moment.state())
        .filter(REFUSED::equals)
        .map(end -> new MlaRequestRefused(moment.id(), List.of(), false, false, true));
  }

  static Optional<MlaRequestWithdrawn> everyItemWithdrawn(
      Moment<RequestState, MlaReference> moment, Object command) {
    return end(moment.state())
        .filter(WITHDRAWN::equals)
        .map(end ->
            new MlaRequestWithdrawn(
                moment.id(), MlaReason.NO_LONGER_NEEDED, true, MlaOutcome.WITHDRAWN));
  }

  /** While an item is open work goes on; a side stage stays (row O23). */
  static Stage stageAfterItemResult(
      Moment<RequestState, MlaReference> moment, RecordItemResult command) {
    RequestStage now = (RequestStage) moment.stage();
    return end(moment.state()).orElse(SIDE_STAGES.contains(now) ? now : IN_EXECUTION);
  }

  /** While an item is open the stage stays (row O40). */
  static Stage stageAfterItemWithdrawal(
      Moment<RequestState, MlaReference> moment, WithdrawMlaItem command) {
    return end(moment.state()).orElse((RequestStage) moment.stage());
  }

  /** Where it ends when the last item is final (row O23). */
  private static Optional<RequestStage> end(RequestState state) {
    if (state.hasOpenItem()) {
      return Optional.empty();
    }
    if (state.allItems(ItemState::isDone)) {
      return Optional.of(EXECUTED);
    }
    if (state.allItems(item -> item.result() == ItemResult.REFUSED)) {
      return Optional.of(REFUSED);
    }
    return Optional.of(
        state.allItems(item -> item.result() == ItemResult.WITHDRAWN)
            ? WITHDRAWN
            : PARTIALLY_EXECUTED);
  }
}
