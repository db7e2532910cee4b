package org.saphan.repatriation.returning;

import static org.saphan.repatriation.returning.ReturnStage.ON_HOLD;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Row;
import org.saphan.repatriation.returning.ReturnCommand.ScheduleReturn;

/** The rows of a return, in the order of chapter B.4 (rows.csv). */
public final class ReturnTable {
  /** The name of the life cycle. */
  public static final String NAME = "return";

  private static final int FOLD_VERSION = 2;

  private static final LifeCycle<ReturnState, ReturnEvent, ReturnView> LIFE_CYCLE =
      new LifeCycle<>(
          new LifeCycle.Parts<>(
              NAME,
              "returns",
              "returnId",
              ReturnState.class,
              ReturnEvent.class,
              FOLD_VERSION,
              List.of(ReturnStage.values()),
              Set.of(ON_HOLD),
              rows(),
              ReturnDeadlines.all(),
              ReturnFold::fold,
              ReturnPeople::ties,
              ReturnPeople::holder,
              ReturnPeople::agencyOf),
          ReturnPeople::tiesFromBeside);

  private ReturnTable() {}

  /** The life cycle. */
  public static LifeCycle<ReturnState, ReturnEvent, ReturnView> lifeCycle() {
    return LIFE_CYCLE;
  }

  /** Whether row R10 puts this return on a day now: it starts here, and its gates are open. */
  public static boolean isSchedulable(ReturnStage stage, ReturnState state) {
    return LIFE_CYCLE.rows().stream()
            .anyMatch(row -> row.command() == ScheduleReturn.class && row.from().contains(stage))
        && ReturnPolicies.mayBeScheduled(state);
  }

  private static List<Row<ReturnState, ?, ReturnEvent, ReturnView>> rows() {
    return Stream.of(RowsBeforeArrival.all(), RowsFromArrival.all(), RowsBesideTheRoad.all())
        .flatMap(List::stream)
        .toList();
  }

  static <X> Row<ReturnState, X, ReturnEvent, ReturnView> on(Row.Start start, Class<X> command) {
    return start.on(command);
  }
}
