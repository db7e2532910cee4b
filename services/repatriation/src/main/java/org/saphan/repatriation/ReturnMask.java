package org.saphan.repatriation;

import java.util.Optional;
import java.util.Set;
import org.saphan.foundation.ledger.HistoryLine;
import org.saphan.foundation.ledger.Mask;
import org.saphan.foundation.ledger.Veil;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;
import org.saphan.repatriation.returning.ReturnAbroad;
import org.saphan.repatriation.returning.ReturnStage;
import org.saphan.repatriation.returning.ReturnState;
import org.saphan.repatriation.terms.Abroad;
import org.saphan.repatriation.terms.ReturnRole;

/**
 * What the sending State sees of returns, here as in the case tracker: a house never crosses a
 * border (chapter D.3, G6), nor does the stage that names one.
 *
 * @param home the country of this node
 */
record ReturnMask(CountryCode home) implements Mask<ReturnState> {
  /** Whoever asks from abroad what became of a person asks the desk. */
  private static final Veil FROM_ARRIVAL =
      new Veil(
          ReturnAbroad.FROM_ARRIVAL,
          ReturnStage.ARRIVED,
          new Holder(ReturnRole.DSW_DESK.code(), null));

  @Override
  public Optional<Part> of(Snapshot<ReturnState> snapshot, Set<Tie> by) {
    return ReturnAbroad.of(snapshot.state(), by, home)
        .map(abroad ->
            new Part(abroad, line -> Optional.of(line).filter(one -> isTold(one, by)), false));
  }

  private static boolean isTold(HistoryLine line, Set<Tie> by) {
    return ReturnAbroad.isToldBy(
        line.event(),
        Abroad.isOfTheirState(line.actorAgency(), by)
            || Abroad.isOfTheirState(line.onBehalfOfAgency(), by));
  }

  @Override
  public Optional<Veil> veil(Set<Tie> readable) {
    return Abroad.isAll(readable, home) ? Optional.of(FROM_ARRIVAL) : Optional.empty();
  }
}
