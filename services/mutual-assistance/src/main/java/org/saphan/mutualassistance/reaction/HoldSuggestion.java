package org.saphan.mutualassistance.reaction;

import java.util.List;
import java.util.function.Predicate;
import org.saphan.foundation.ledger.Effect;
import org.saphan.lifecycle.Snapshot;
import org.saphan.mutualassistance.hearing.HearingEvent.VideoHearingHeld;
import org.saphan.mutualassistance.incoming.IncomingEvent.IncomingMlaClosed;
import org.saphan.mutualassistance.incoming.IncomingEvent.IncomingMlaItemExecuted;
import org.saphan.mutualassistance.incoming.IncomingEvent.IncomingMlaItemWithdrawn;
import org.saphan.mutualassistance.incoming.IncomingEvent.IncomingMlaRefused;
import org.saphan.mutualassistance.incoming.IncomingEvent.IncomingMlaWithdrawn;
import org.saphan.mutualassistance.incoming.IncomingState;
import org.saphan.mutualassistance.request.RequestEvent.MlaDraftRejected;
import org.saphan.mutualassistance.request.RequestEvent.MlaItemResultRecorded;
import org.saphan.mutualassistance.request.RequestEvent.MlaRequestClosed;
import org.saphan.mutualassistance.request.RequestEvent.MlaRequestRefused;
import org.saphan.mutualassistance.request.RequestEvent.MlaRequestWithdrawn;
import org.saphan.mutualassistance.request.RequestState;

/**
 * The second half of row X18: what a person was needed for is done, so the central authority's
 * officer is to suggest that the hold of her return be lifted. Only the side that placed it may
 * (row R7). The task ends when it was lifted, or when somebody says that it is done.
 */
public final class HoldSuggestion implements Effect {
  private final HoldBook book;

  public HoldSuggestion(HoldBook book) {
    this.book = book;
  }

  @Override
  public void of(Object event, Snapshot<?> after) {
    switch (event) {
      case VideoHearingHeld held -> book.suggestLifting(held.requestId());
      case MlaItemResultRecorded recorded -> suggestIfNobodyIsNeeded(after);
      case MlaDraftRejected rejected -> book.suggestLifting(after.id());
      case MlaRequestRefused refused -> book.suggestLifting(after.id());
      case MlaRequestWithdrawn withdrawn -> book.suggestLifting(after.id());
      case MlaRequestClosed closed -> book.suggestLifting(after.id());
      case IncomingMlaItemExecuted executed -> suggestIfNobodyIsNeeded(after);
      case IncomingMlaItemWithdrawn withdrawn -> suggestIfNobodyIsNeeded(after);
      case IncomingMlaRefused refused -> book.suggestLifting(after.id());
      case IncomingMlaWithdrawn withdrawn -> book.suggestLifting(after.id());
      case IncomingMlaClosed closed -> book.suggestLifting(after.id());
      default -> {
        // of another life cycle, or nothing that is done with it
      }
    }
  }

  private void suggestIfNobodyIsNeeded(Snapshot<?> request) {
    boolean over =
        switch (request.state()) {
          case RequestState outgoing ->
              isOver(
                  outgoing.items(),
                  RequestState.ItemState::victimConcerned,
                  item -> item.result() != null);
          case IncomingState incoming ->
              isOver(
                  incoming.items(),
                  IncomingState.ItemState::victimConcerned,
                  item -> item.result() != null);
          default -> throw new IllegalStateException("No request: " + request.id());
        };
    if (over) {
      book.suggestLifting(request.id());
    }
  }

  /** The items about victims have results; where none is about a victim, all have. */
  private static <T> boolean isOver(List<T> items, Predicate<T> ofVictim, Predicate<T> answered) {
    List<T> theirs = items.stream().filter(ofVictim).toList();
    return (theirs.isEmpty() ? items : theirs).stream().allMatch(answered);
  }
}
