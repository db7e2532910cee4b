package org.saphan.victimreferral.referral;

import java.util.Optional;
import org.saphan.lifecycle.Check;
import org.saphan.lifecycle.Refusal;
import org.saphan.victimreferral.ranking.House;
import org.saphan.victimreferral.ranking.Ranking;
import org.saphan.victimreferral.referral.ReferralCommand.*;
import org.saphan.victimreferral.referral.ReferralState.Offer;
import org.saphan.victimreferral.referral.ReferralState.OfferAnswer;
import org.saphan.victimreferral.terms.ShelterCode;
import org.saphan.victimreferral.terms.VictimRejection;

/** The guards of a referral (codes.csv, Guard). */
final class ReferralPolicies {
  private ReferralPolicies() {}

  /** F2: no shelter learns of a person who has not agreed. */
  static final Check<ReferralState, OfferReferral, ReferralView> CONSENT_REFERRAL =
      Check.that(
          "CONSENT_REFERRAL",
          VictimRejection.CONSENT,
          (moment, command) ->
              moment
                  .reference()
                  .mayLearn(
                      moment.state().victimCaseId(),
                      command.shelterCode(),
                      command.disclosureId(),
                      moment.recordedAt()));

  /** F10: nor does the next one. */
  static final Check<ReferralState, RequestTransfer, ReferralView> CONSENT_TO_TRANSFER =
      Check.that(
          "CONSENT_REFERRAL",
          VictimRejection.CONSENT,
          (moment, command) ->
              moment
                  .reference()
                  .mayLearn(
                      moment.state().victimCaseId(),
                      command.toShelterCode(),
                      null,
                      moment.recordedAt()));

  /** F2: the hard criteria of the shelter. */
  static final Check<ReferralState, OfferReferral, ReferralView> ELIGIBLE =
      Check.that(
          "ELIGIBLE",
          VictimRejection.NOT_ELIGIBLE,
          (moment, command) ->
              moment
                  .reference()
                  .houses()
                  .house(command.shelterCode())
                  .filter(house ->
                      Ranking.hindrances(moment.reference().party(moment.state()), house).isEmpty())
                  .isPresent());

  /** F2: who declined is not asked again while the reason holds. */
  static final Check<ReferralState, OfferReferral, ReferralView> NOT_SAME_DECLINE =
      Check.that(
          "NOT_SAME_DECLINE",
          Refusal.STATE,
          (moment, command) ->
              !stillDeclines(moment.state(), command.shelterCode(), moment.reference()));

  /** F3: free beds of the unit, which must be one for her, are enough for the whole party. */
  static final Check<ReferralState, AcceptReferral, ReferralView> CAPACITY =
      Check.that(
          "CAPACITY",
          VictimRejection.NO_CAPACITY,
          (moment, command) ->
              house(moment.state(), moment.reference())
                  .filter(house ->
                      house.hasRoom(moment.reference().party(moment.state()), command.unit()))
                  .isPresent());

  static Optional<House> house(ReferralState referral, ReferralView view) {
    return Optional.ofNullable(referral.shelterCode()).flatMap(view.houses()::house);
  }

  /**
   * Whether the last decline of this shelter still holds. Being full, short of people or otherwise
   * hindered holds until it gave beds back or counted them again; who the person is does not
   * change.
   */
  static boolean stillDeclines(ReferralState referral, ShelterCode shelter, ReferralView view) {
    return referral.offers().stream()
        .filter(offer -> offer.shelterCode().equals(shelter))
        .filter(offer -> offer.answer() == OfferAnswer.DECLINED)
        .reduce((earlier, later) -> later)
        .filter(declined -> holds(declined, view))
        .isPresent();
  }

  private static boolean holds(Offer declined, ReferralView view) {
    if (declined.reason() == null) {
      return true;
    }
    return switch (declined.reason()) {
      case FULL, STAFFING, OTHER ->
          view.houses()
              .house(declined.shelterCode())
              .filter(house -> house.changedAt().isAfter(declined.at()))
              .isEmpty();
      case NOT_ELIGIBLE_SEX,
          NOT_ELIGIBLE_AGE,
          CANNOT_MEET_MEDICAL,
          SECURITY,
          NO_LANGUAGE,
          CONFLICT ->
          true;
    };
  }
}
