package org.saphan.repatriation.returning;

import static org.saphan.repatriation.returning.ReturnStage.*;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Stage;
import org.saphan.lifecycle.Tie;
import org.saphan.repatriation.returning.ReturnEvent.ConsentGiven;
import org.saphan.repatriation.returning.ReturnEvent.OutcomeSent;
import org.saphan.repatriation.returning.ReturnEvent.ReturnScheduled;
import org.saphan.repatriation.returning.ReturnEvent.ReturnUnscheduled;
import org.saphan.repatriation.returning.ReturnState.Hold;
import org.saphan.repatriation.returning.ReturnState.Plan;
import org.saphan.repatriation.terms.Abroad;
import org.saphan.repatriation.terms.Identification;
import org.saphan.repatriation.terms.Track;

/**
 * All that the sending State sees of a return (chapters D.2 and D.3): what it said and did itself,
 * the day that follows from its notice, and the outcomes that it is told. Not where she is or goes,
 * who helps her, what she agreed to, or what a screen found. That she came is told; what became of
 * her then, only by an outcome.
 *
 * @param holds those of its own side
 */
public record ReturnAbroad(
    UUID personRef,
    Instant openedAt,
    @Nullable Track track,
    AgencyCode openedBy,
    CountryCode returningCountry,
    @Nullable Identification identification,
    boolean nationalityConfirmed,
    boolean decided,
    @Nullable Boolean agrees,
    List<Hold> holds,
    @Nullable Plan plan,
    @Nullable Instant departedAt) {
  /** The stages from the border on; the first of them stands for all. */
  public static final Set<Stage> FROM_ARRIVAL =
      Set.of(
          ARRIVED, SCREENING, SCREENED, UNSCREENED, IN_TRANSIT_CARE, REFERRED, PLACED, FOLLOW_UP);

  public ReturnAbroad {
    holds = List.copyOf(holds);
  }

  /**
   * What a reader sees of a return instead of the whole.
   *
   * @param by the ties by which he sees it
   * @param home the country of this node
   * @return empty where he sees it as one of this State
   */
  public static Optional<ReturnAbroad> of(ReturnState state, Set<Tie> by, CountryCode home) {
    if (!Abroad.isOneOf(by, home)) {
      return Optional.empty();
    }
    return Optional.of(
        new ReturnAbroad(
            state.personRef(),
            state.openedAt(),
            state.track(),
            state.openedBy(),
            state.returningCountry(),
            state.identification(),
            state.nationalityConfirmed(),
            state.decided(),
            state.agrees(),
            state.holds().stream()
                .filter(hold -> Abroad.isOfTheirState(hold.placedBy(), by))
                .toList(),
            state.plan(),
            state.departedAt()));
  }

  /**
   * Whether its history is told abroad by this event. A consent is not, whoever wrote it down: it
   * names those who help.
   *
   * @param theirs whether somebody of the reader's State did it
   */
  public static boolean isToldBy(Object event, boolean theirs) {
    return !(event instanceof ConsentGiven)
        && (theirs
            || event instanceof ReturnScheduled
            || event instanceof ReturnUnscheduled
            || event instanceof OutcomeSent);
  }
}
