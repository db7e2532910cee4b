package org.saphan.victimreferral.referral;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.saphan.lifecycle.FollowOn;
import org.saphan.lifecycle.Moment;
import org.saphan.victimreferral.referral.ReferralCommand.*;
import org.saphan.victimreferral.referral.ReferralEvent.*;
import org.saphan.victimreferral.referral.ReferralState.Offer;
import org.saphan.victimreferral.referral.ReferralState.Place;
import org.saphan.victimreferral.referral.ReferralState.Transfer;
import org.saphan.victimreferral.shelter.ShelterCommand;
import org.saphan.victimreferral.shelter.ShelterCommand.*;
import org.saphan.victimreferral.shelter.ShelterTable;
import org.saphan.victimreferral.terms.AgeBand;
import org.saphan.victimreferral.terms.KnownVictim;
import org.saphan.victimreferral.terms.ReferralOutcome;
import org.saphan.victimreferral.terms.ReferralUrgency;
import org.saphan.victimreferral.terms.WithdrawReason;

/** What the events of a referral say, and what goes with them in shelters and other referrals. */
final class ReferralFacts {
  /** Where the person of a transfer has no place yet: the new referral ends with it. */
  private static final Set<ReferralStage> ENDED =
      Set.of(
          ReferralStage.WITHDRAWN,
          ReferralStage.TRANSFERRED,
          ReferralStage.DISCHARGED,
          ReferralStage.CLOSED);

  private ReferralFacts() {}

  /** How long a shelter has for its answer (D-F02). */
  static Duration timeToAnswer(ReferralUrgency urgency) {
    return switch (urgency) {
      case IMMEDIATE -> Duration.ofHours(1);
      case SAME_DAY -> Duration.ofHours(4);
      case ROUTINE -> Duration.ofHours(24);
    };
  }

  static ReferralCreated created(
      Moment<ReferralState, ReferralView> moment, CreateReferral command) {
    TransferOf transfer = command.transfer();
    return new ReferralCreated(
        moment.id(),
        command.victimCaseId(),
        moment.reference().victim(command.victimCaseId()).map(KnownVictim::returnId).orElse(null),
        transfer == null ? null : transfer.parentReferralId(),
        command.needGroups().stream().distinct().toList(),
        command.urgency(),
        command.constraints());
  }

  static ReferralOffered offered(
      Moment<ReferralState, ReferralView> moment, OfferReferral command) {
    ReferralState state = moment.state();
    return new ReferralOffered(
        moment.id(),
        state.offers().size() + 1,
        command.shelterCode(),
        moment.occurredAt().plus(timeToAnswer(state.urgency())),
        state.urgency(),
        state.constraints().sexUnit(),
        moment
            .reference()
            .victim(state.victimCaseId())
            .map(KnownVictim::ageBand)
            .orElse(AgeBand.UNKNOWN),
        state.constraints().childrenWith(),
        state.needGroups(),
        command.disclosureId());
  }

  static ReferralAccepted accepted(
      Moment<ReferralState, ReferralView> moment, AcceptReferral command) {
    ReferralState state = moment.state();
    return new ReferralAccepted(
        moment.id(),
        offer(state).offerNo(),
        offer(state).shelterCode(),
        command.unit(),
        state.bedsNeeded(),
        state.returnId());
  }

  static List<FollowOn> reserved(
      Moment<ReferralState, ReferralView> moment, AcceptReferral command) {
    return inHouse(
        moment, new ReserveBeds(moment.id(), command.unit(), moment.state().bedsNeeded()));
  }

  static ReferralDeclined declined(
      Moment<ReferralState, ReferralView> moment, DeclineReferral command) {
    Offer offer = offer(moment.state());
    return new ReferralDeclined(
        moment.id(),
        offer.offerNo(),
        offer.shelterCode(),
        command.reason(),
        command.suggestedShelter());
  }

  static ReferralExpired expired(Moment<ReferralState, ReferralView> moment, ExpireOffer command) {
    Offer offer = offer(moment.state());
    return new ReferralExpired(moment.id(), offer.offerNo(), offer.shelterCode());
  }

  /** Where nobody is left to be asked, people must look elsewhere at once. */
  static List<FollowOn> exhausted(Moment<ReferralState, ReferralView> moment) {
    return moment.reference().next(moment.state()).isPresent()
        ? List.of()
        : List.of(new FollowOn(ReferralTable.NAME, moment.id(), new ExhaustReferral()));
  }

  static VictimAdmitted admitted(
      Moment<ReferralState, ReferralView> moment, RecordAdmission command) {
    ReferralState state = moment.state();
    return new VictimAdmitted(moment.id(), state.victimCaseId(), state.returnId(), command.at());
  }

  static List<FollowOn> occupied(
      Moment<ReferralState, ReferralView> moment, RecordAdmission command) {
    Place place = moment.state().place();
    return place == null
        ? List.of()
        : inHouse(moment, new OccupyBeds(moment.id(), place.unit(), place.beds()));
  }

  static TransferRequested transferRequested(
      Moment<ReferralState, ReferralView> moment, RequestTransfer command) {
    return new TransferRequested(moment.id(), command.toShelterCode(), command.newReferralId());
  }

  /** The new one is for the same party; what she needs lies in the vault already. */
  static List<FollowOn> newReferral(
      Moment<ReferralState, ReferralView> moment, RequestTransfer command) {
    ReferralState state = moment.state();
    return List.of(
        new FollowOn(
            ReferralTable.NAME,
            command.newReferralId(),
            new CreateReferral(
                state.victimCaseId(),
                state.needGroups(),
                state.urgency(),
                state.constraints(),
                List.of(),
                new TransferOf(moment.id()))));
  }

  static TransferCompleted transferCompleted(
      Moment<ReferralState, ReferralView> moment, CompleteTransfer command) {
    return new TransferCompleted(
        moment.id(),
        transfer(moment.state()).toShelterCode(),
        transfer(moment.state()).newReferralId());
  }

  static TransferCancelled transferCancelled(
      Moment<ReferralState, ReferralView> moment, CancelTransfer command) {
    return new TransferCancelled(moment.id(), transfer(moment.state()).newReferralId());
  }

  /** Nobody waits for her there any more; if she is there, the transfer is not to be cancelled. */
  static List<FollowOn> newReferralWithdrawn(Moment<ReferralState, ReferralView> moment) {
    UUID newReferralId = transfer(moment.state()).newReferralId();
    return moment
        .reference()
        .houses()
        .stage(newReferralId)
        .filter(stage -> !ENDED.contains(stage))
        .map(stage ->
            new FollowOn(
                ReferralTable.NAME,
                newReferralId,
                new WithdrawReferral(WithdrawReason.NO_LONGER_NEEDED)))
        .stream()
        .toList();
  }

  static VictimDischarged discharged(
      Moment<ReferralState, ReferralView> moment, DischargeFromShelter command) {
    ReferralState state = moment.state();
    return new VictimDischarged(
        moment.id(),
        state.victimCaseId(),
        state.returnId(),
        command.at(),
        command.reason(),
        command.placement(),
        command.province());
  }

  /** Beds are given back, and a transfer under way ends unless she is in the new place already. */
  static List<FollowOn> afterDischarge(
      Moment<ReferralState, ReferralView> moment, DischargeFromShelter command) {
    List<FollowOn> all = new ArrayList<>(freed(moment, new FreeBedsOfDischarged(moment.id())));
    Transfer transfer = moment.state().transfer();
    if (transfer != null
        && moment
            .reference()
            .houses()
            .stage(transfer.newReferralId())
            .filter(
                stage -> stage != ReferralStage.ADMITTED && stage != ReferralStage.TRANSFER_PENDING)
            .isPresent()) {
      all.addAll(newReferralWithdrawn(moment));
    }
    return all;
  }

  /** How it ended stands in its stage. */
  static ReferralOutcome outcome(ReferralStage stage) {
    return switch (stage) {
      case TRANSFERRED -> ReferralOutcome.TRANSFERRED;
      case WITHDRAWN -> ReferralOutcome.WITHDRAWN;
      case EXHAUSTED -> ReferralOutcome.FALLBACK;
      case NOT_ARRIVED -> ReferralOutcome.NOT_ARRIVED;
      case DRAFT,
          OFFERED,
          ACCEPTED,
          DECLINED,
          EXPIRED,
          ADMITTED,
          TRANSFER_PENDING,
          DISCHARGED,
          CLOSED ->
          ReferralOutcome.COMPLETED;
    };
  }

  /** Gives back what the party has, if it has anything. */
  static List<FollowOn> freed(Moment<ReferralState, ReferralView> moment, FreeBeds command) {
    return moment.reference().houses().hasBeds(moment.id()) ? inHouse(moment, command) : List.of();
  }

  private static List<FollowOn> inHouse(
      Moment<ReferralState, ReferralView> moment, ShelterCommand command) {
    return ReferralPolicies.house(moment.state(), moment.reference()).stream()
        .map(house -> new FollowOn(ShelterTable.NAME, house.id(), command))
        .toList();
  }

  private static Offer offer(ReferralState state) {
    return state.offers().getLast();
  }

  private static Transfer transfer(ReferralState state) {
    Transfer transfer = state.transfer();
    if (transfer == null) {
      throw new IllegalStateException("No transfer is under way");
    }
    return transfer;
  }
}
