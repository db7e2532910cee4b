package org.saphan.victimreferral.referral;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Line;
import org.saphan.victimreferral.referral.ReferralEvent.*;
import org.saphan.victimreferral.referral.ReferralState.Offer;
import org.saphan.victimreferral.referral.ReferralState.OfferAnswer;
import org.saphan.victimreferral.referral.ReferralState.Place;
import org.saphan.victimreferral.referral.ReferralState.Transfer;
import org.saphan.victimreferral.terms.DeclineReason;

/** Folds what happened to a referral. */
final class ReferralFold {
  private ReferralFold() {}

  static ReferralState fold(@Nullable ReferralState before, Line<ReferralEvent> line) {
    if (line.event() instanceof ReferralCreated created) {
      return new ReferralState(
          created.victimCaseId(),
          created.returnId(),
          created.parentReferralId(),
          line.agency(),
          line.occurredAt(),
          created.needGroups(),
          created.urgency(),
          created.constraints(),
          List.of(),
          null,
          null,
          null);
    }
    if (before == null) {
      throw new IllegalStateException("A referral does not begin with " + line.event());
    }
    return switch (line.event()) {
      case ReferralCreated created -> before;
      case ReferralOffered offered -> offered(before, offered, line);
      case ReferralAccepted accepted ->
          answered(before, OfferAnswer.ACCEPTED, null, line)
              .withPlace(new Place(accepted.unit(), accepted.beds()));
      case ReferralDeclined declined ->
          answered(before, OfferAnswer.DECLINED, declined.reason(), line).withShelterCode(null);
      case ReferralExpired expired ->
          answered(before, OfferAnswer.EXPIRED, null, line).withShelterCode(null);
      case ReferralExhausted exhausted -> before.with(next -> next.shelterCode(null).place(null));
      case ReferralWithdrawn withdrawn -> withdrawn(before, line);
      case VictimAdmitted admitted -> before;
      case VictimNotArrived late -> before;
      case TransferRequested asked ->
          before.withTransfer(new Transfer(asked.toShelterCode(), asked.newReferralId()));
      case TransferCompleted completed -> before;
      case TransferCancelled cancelled -> before;
      case VictimDischarged discharged -> before;
      case ReferralClosed closed -> before;
      case SafetyCheckRecorded checked -> before;
      case IndividualPlanRecorded plan -> before;
      case FallbackArranged fallback -> before;
    };
  }

  /** Asked anew, a place that was not taken is another's. */
  private static ReferralState offered(
      ReferralState before, ReferralOffered offered, Line<ReferralEvent> line) {
    List<Offer> all = new ArrayList<>(before.offers());
    all.add(
        new Offer(
            offered.offerNo(),
            offered.shelterCode(),
            offered.disclosureId(),
            OfferAnswer.OPEN,
            null,
            line.occurredAt()));
    return before.with(
        next -> next.offers(List.copyOf(all)).shelterCode(offered.shelterCode()).place(null));
  }

  /** Who was promised a place still sees that nobody comes. */
  private static ReferralState withdrawn(ReferralState before, Line<ReferralEvent> line) {
    return before.place() == null
        ? answered(before, OfferAnswer.WITHDRAWN, null, line).withShelterCode(null)
        : before;
  }

  private static ReferralState answered(
      ReferralState before,
      OfferAnswer answer,
      @Nullable DeclineReason reason,
      Line<ReferralEvent> line) {
    List<Offer> all = new ArrayList<>(before.offers());
    if (!all.isEmpty() && all.getLast().answer() == OfferAnswer.OPEN) {
      Offer open = all.removeLast();
      all.add(open.with(next -> next.answer(answer).reason(reason).at(line.occurredAt())));
    }
    return before.withOffers(List.copyOf(all));
  }
}
