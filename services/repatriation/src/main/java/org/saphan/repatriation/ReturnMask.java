package org.saphan.repatriation;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.ledger.HistoryLine;
import org.saphan.foundation.ledger.Mask;
import org.saphan.foundation.ledger.Veil;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;
import org.saphan.repatriation.returning.ReturnAbroad;
import org.saphan.repatriation.returning.ReturnAtTheBorder;
import org.saphan.repatriation.returning.ReturnEvent;
import org.saphan.repatriation.returning.ReturnStage;
import org.saphan.repatriation.returning.ReturnState;
import org.saphan.repatriation.terms.Abroad;
import org.saphan.repatriation.terms.ReturnRole;

/**
 * What the sending State and the border see of returns, here as in the case tracker: a house never
 * crosses a border (chapter D.3, G6), nor does the stage that names one; and a checkpoint learns
 * whether somebody was referred, and no more (chapter D.2).
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

  /** Whoever asks at the border where she is now asks those to whom she was referred. */
  private static final Veil FROM_REFERRAL =
      new Veil(
          ReturnAtTheBorder.FROM_REFERRAL,
          ReturnStage.REFERRED,
          new Holder(ReturnRole.CASE_WORKER.code(), null));

  /** Who acts at the border. */
  private static final Set<String> OF_THE_BORDER =
      Set.of(ReturnRole.CHECKPOINT_OFFICER.code(), ReturnRole.CHECKPOINT_SUPERVISOR.code());

  /** What the border is told of a referral: a place or none; and of who came against a hold. */
  private static final Set<String> TOLD_AT_THE_BORDER =
      Set.of(
          "X8.ReferralAccepted",
          "X9.ReferralExhausted",
          "R11.DepartedDespiteHold",
          "R12.ArrivedDespiteHold");

  @Override
  public Optional<Part> of(Snapshot<ReturnState> snapshot, Set<Tie> by) {
    return ReturnAbroad.of(snapshot.state(), by, home)
        .map(abroad ->
            new Part(abroad, line -> Optional.of(line).filter(one -> isTold(one, by)), false))
        .or(() ->
            ReturnAtTheBorder.isAll(by, home)
                ? Optional.of(atTheBorder(snapshot, by))
                : Optional.empty());
  }

  private static Part atTheBorder(Snapshot<ReturnState> snapshot, Set<Tie> by) {
    return new Part(
        ReturnAtTheBorder.of(snapshot.state()),
        line -> Optional.of(line).filter(one -> isToldAtTheBorder(one, by)),
        ReturnAtTheBorder.THERE.contains(snapshot.stage()),
        TOLD_AT_THE_BORDER::contains);
  }

  private static boolean isToldAtTheBorder(HistoryLine line, Set<Tie> by) {
    return ReturnAtTheBorder.isToldBy(
        (ReturnEvent) line.event(),
        OF_THE_BORDER.contains(line.actorRole())
            || by.stream().anyMatch(tie -> tie.subject().equals(line.actorAgency())),
        isBeyond(line.stageBefore()) && isBeyond(line.stageAfter()));
  }

  private static boolean isBeyond(@Nullable String stage) {
    return stage != null && ReturnAtTheBorder.FROM_REFERRAL.contains(ReturnStage.valueOf(stage));
  }

  private static boolean isTold(HistoryLine line, Set<Tie> by) {
    return ReturnAbroad.isToldBy(
        line.event(),
        Abroad.isOfTheirState(line.actorAgency(), by)
            || Abroad.isOfTheirState(line.onBehalfOfAgency(), by));
  }

  @Override
  public Optional<Veil> veil(Set<Tie> readable) {
    if (Abroad.isOneOf(readable, home)) {
      return Optional.of(FROM_ARRIVAL);
    }
    return ReturnAtTheBorder.isAll(readable, home) ? Optional.of(FROM_REFERRAL) : Optional.empty();
  }
}
