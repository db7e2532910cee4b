package org.saphan.mutualassistance.incoming;

import static org.saphan.mutualassistance.incoming.IncomingStage.ACCEPTED;
import static org.saphan.mutualassistance.incoming.IncomingStage.ASSIGNED;
import static org.saphan.mutualassistance.incoming.IncomingStage.IN_EXECUTION;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.mutualassistance.incoming.IncomingCommand.*;
import org.saphan.mutualassistance.incoming.IncomingPart.AssignedItem;
import org.saphan.mutualassistance.incoming.IncomingState.ItemState;
import org.saphan.mutualassistance.request.RequestPart.Evidence;
import org.saphan.mutualassistance.request.RequestPart.ImportedItem;
import org.saphan.mutualassistance.request.RequestPart.Item;
import org.saphan.mutualassistance.terms.MlaRejection;

/**
 * What no rule of the tables looks at, and what would leave a request where nobody could go on:
 * items that do not exist, a checklist with gaps, a stage that a request on paper cannot be in.
 */
public final class IncomingInput {
  private static final Set<IncomingStage> AT_WORK = EnumSet.of(ACCEPTED, ASSIGNED, IN_EXECUTION);

  private IncomingInput() {}

  /**
   * Why the command cannot be understood, if so.
   *
   * @param state null for a creating command
   */
  public static Optional<Rejection> unfit(@Nullable IncomingState state, Object command) {
    if (command instanceof ReceiveIncomingMla received) {
      return numbers("/items", received.items().stream().map(Item::itemNo).toList(), no -> no > 0);
    }
    if (command instanceof ImportRunningIncoming imported) {
      return numbers(
              "/items", imported.items().stream().map(ImportedItem::itemNo).toList(), no -> no > 0)
          .or(() -> bad("/stage", !canStand(imported)));
    }
    if (command instanceof StartIncomingAssessment started && started.points() != null) {
      return Assessment.open(started.points()).isEmpty()
          ? Optional.empty()
          : Optional.of(Rejection.of(MlaRejection.MISSING, "CHECKLIST").at("/points"));
    }
    return state == null ? Optional.empty() : ofExisting(state, command);
  }

  private static Optional<Rejection> ofExisting(IncomingState state, Object command) {
    if (command instanceof RequestIncomingInfo asked) {
      return numbers(
          "/questions", asked.questions().stream().map(WordedQuestion::no).toList(), no -> no > 0);
    }
    if (command instanceof AssignIncomingMla order) {
      List<Integer> items = order.items().stream().map(AssignedItem::itemNo).toList();
      return numbers("/items", items, state::isOpen);
    }
    if (command instanceof ReturnResultToAuthority back) {
      return numbers("/itemNos", back.itemNos(), no -> isReported(state, no));
    }
    if (command instanceof TransmitPartialResult part) {
      return numbers("/itemNos", part.itemNos(), no -> isReported(state, no));
    }
    if (command instanceof TransmitIncomingResult sent) {
      boolean known =
          sent.evidence().stream().map(Evidence::itemNo).allMatch(no -> state.item(no).isPresent());
      return bad("/evidence", !known);
    }
    return Optional.empty();
  }

  /** At least one, none twice, each one fit. */
  private static Optional<Rejection> numbers(
      String pointer, List<Integer> numbers, IntPredicate fits) {
    boolean good =
        !numbers.isEmpty()
            && Set.copyOf(numbers).size() == numbers.size()
            && numbers.stream().allMatch(fits::test);
    return bad(pointer, !good);
  }

  private static Optional<Rejection> bad(String pointer, boolean is) {
    return is
        ? Optional.of(Rejection.of(Refusal.INVALID, "BAD_VALUE").at(pointer))
        : Optional.empty();
  }

  /** Work goes on only while something is open. */
  private static boolean canStand(ImportRunningIncoming imported) {
    boolean open = imported.items().stream().anyMatch(item -> item.result() == null);
    return IncomingFacts.IMPORT_STAGES.contains(imported.stage())
        && (open || !AT_WORK.contains(imported.stage()));
  }

  private static boolean isReported(IncomingState state, int itemNo) {
    return state
        .item(itemNo)
        .filter(item -> !item.isOpen())
        .filter(item -> !item.isWithdrawn())
        .map(ItemState::itemNo)
        .isPresent();
  }
}
