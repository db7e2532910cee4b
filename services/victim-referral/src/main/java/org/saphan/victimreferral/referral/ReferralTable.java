package org.saphan.victimreferral.referral;

import static org.saphan.lifecycle.Relation.ANY;
import static org.saphan.victimreferral.referral.ReferralPolicies.*;
import static org.saphan.victimreferral.referral.ReferralStage.*;
import static org.saphan.victimreferral.terms.VictimRelation.CASE_TEAM;
import static org.saphan.victimreferral.terms.VictimRelation.OWN_SHELTER;
import static org.saphan.victimreferral.terms.VictimRole.*;

import java.util.List;
import java.util.Set;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;
import org.saphan.victimreferral.ranking.House;
import org.saphan.victimreferral.referral.ReferralCommand.*;
import org.saphan.victimreferral.referral.ReferralEvent.*;
import org.saphan.victimreferral.shelter.ShelterCommand.FreeBedsOfNotArrived;
import org.saphan.victimreferral.shelter.ShelterCommand.FreeBedsOfTransferred;
import org.saphan.victimreferral.shelter.ShelterCommand.FreeBedsOfWithdrawn;
import org.saphan.victimreferral.shelter.ShelterEvent.BedOccupied;
import org.saphan.victimreferral.shelter.ShelterEvent.BedReleased;
import org.saphan.victimreferral.shelter.ShelterEvent.BedReserved;

/** The rows of a referral, in the order of chapter C.9 (rows.csv). */
public final class ReferralTable {
  /** The name of the life cycle. */
  public static final String NAME = "referral";

  private static final int FOLD_VERSION = 2;

  private static final List<Row<ReferralState, ?, ReferralEvent, ReferralView>> ROWS =
      List.of(
          on(Row.creating("F1"), CreateReferral.class)
              .to(DRAFT)
              .by(CASE_WORKER, CASE_TEAM)
              .by(Role.SYSTEM, Relation.SYSTEM)
              .emits(ReferralCreated.class, ReferralFacts::created),
          on(Row.from("F2", DRAFT, DECLINED, EXPIRED, NOT_ARRIVED, EXHAUSTED), OfferReferral.class)
              .to(OFFERED)
              .by(CASE_WORKER, CASE_TEAM)
              .by(Role.SYSTEM, Relation.SYSTEM)
              .check(CONSENT_REFERRAL)
              .check(ELIGIBLE)
              .check(NOT_SAME_DECLINE)
              .emits(ReferralOffered.class, ReferralFacts::offered),
          on(Row.from("F3", OFFERED), AcceptReferral.class)
              .to(ACCEPTED)
              .by(SHELTER_MANAGER, OWN_SHELTER)
              .check(CAPACITY)
              .emits(ReferralAccepted.class, ReferralFacts::accepted)
              .also(BedReserved.class, ReferralFacts::reserved),
          on(Row.from("F4", OFFERED), DeclineReferral.class)
              .to(DECLINED)
              .by(SHELTER_MANAGER, OWN_SHELTER)
              .emits(ReferralDeclined.class, ReferralFacts::declined)
              .also((moment, command) -> ReferralFacts.exhausted(moment)),
          on(Row.from("F5", OFFERED), ExpireOffer.class)
              .to(EXPIRED)
              .by(Role.SYSTEM, Relation.SYSTEM)
              .emits(ReferralExpired.class, ReferralFacts::expired)
              .also((moment, command) -> ReferralFacts.exhausted(moment)),
          on(Row.from("F6", DRAFT, DECLINED, EXPIRED, NOT_ARRIVED), ExhaustReferral.class)
              .to(EXHAUSTED)
              .by(Role.SYSTEM, Relation.SYSTEM)
              .by(CASE_WORKER, CASE_TEAM)
              .emits(
                  ReferralExhausted.class,
                  (moment, command) ->
                      new ReferralExhausted(
                          moment.id(), moment.state().tried(), moment.state().returnId())),
          on(
                  Row.from(
                      "F7", DRAFT, OFFERED, ACCEPTED, DECLINED, EXPIRED, NOT_ARRIVED, EXHAUSTED),
                  WithdrawReferral.class)
              .to(WITHDRAWN)
              .by(CASE_WORKER, CASE_TEAM)
              .by(Role.SYSTEM, Relation.SYSTEM)
              .emits(
                  ReferralWithdrawn.class,
                  (moment, command) ->
                      new ReferralWithdrawn(
                          moment.id(), command.reason(), moment.state().returnId()))
              .also(
                  BedReleased.class,
                  (moment, command) ->
                      ReferralFacts.freed(moment, new FreeBedsOfWithdrawn(moment.id()))),
          on(Row.from("F8", ACCEPTED, NOT_ARRIVED), RecordAdmission.class)
              .to(ADMITTED)
              .by(SHELTER_WORKER, OWN_SHELTER)
              .emits(VictimAdmitted.class, ReferralFacts::admitted)
              .also(BedOccupied.class, ReferralFacts::occupied),
          on(Row.from("F9", ACCEPTED), RecordNotArrived.class)
              .to(NOT_ARRIVED)
              .by(SHELTER_MANAGER, OWN_SHELTER)
              .by(Role.SYSTEM, Relation.SYSTEM)
              .emits(
                  VictimNotArrived.class,
                  (moment, command) ->
                      new VictimNotArrived(
                          moment.id(), moment.state().victimCaseId(), command.at()))
              .also(
                  BedReleased.class,
                  (moment, command) ->
                      ReferralFacts.freed(moment, new FreeBedsOfNotArrived(moment.id()))),
          on(Row.from("F10", ADMITTED), RequestTransfer.class)
              .to(TRANSFER_PENDING)
              .by(SHELTER_MANAGER, OWN_SHELTER)
              .check(CONSENT_TO_TRANSFER)
              .emits(TransferRequested.class, ReferralFacts::transferRequested)
              .also(ReferralCreated.class, ReferralFacts::newReferral),
          on(Row.from("F11", TRANSFER_PENDING), CompleteTransfer.class)
              .to(TRANSFERRED)
              .by(SHELTER_WORKER, OWN_SHELTER)
              .by(Role.SYSTEM, Relation.SYSTEM)
              .emits(TransferCompleted.class, ReferralFacts::transferCompleted)
              .also(
                  BedReleased.class,
                  (moment, command) ->
                      ReferralFacts.freed(moment, new FreeBedsOfTransferred(moment.id()))),
          on(Row.from("F12", TRANSFER_PENDING), CancelTransfer.class)
              .to(ADMITTED)
              .by(SHELTER_MANAGER, OWN_SHELTER)
              .emits(TransferCancelled.class, ReferralFacts::transferCancelled)
              .also((moment, command) -> ReferralFacts.newReferralWithdrawn(moment)),
          on(Row.from("F13", ADMITTED, TRANSFER_PENDING), DischargeFromShelter.class)
              .to(DISCHARGED)
              .by(SHELTER_MANAGER, OWN_SHELTER)
              .emits(VictimDischarged.class, ReferralFacts::discharged)
              .also(BedReleased.class, ReferralFacts::afterDischarge),
          on(
                  Row.from("F14", DISCHARGED, TRANSFERRED, WITHDRAWN, EXHAUSTED, NOT_ARRIVED),
                  CloseReferral.class)
              .to(CLOSED)
              .by(CASE_WORKER, CASE_TEAM)
              .emits(
                  ReferralClosed.class,
                  (moment, command) ->
                      new ReferralClosed(
                          moment.id(),
                          ReferralFacts.outcome((ReferralStage) moment.stage()),
                          moment.state().returnId())),
          on(Row.from("F15", NOT_ARRIVED), RecordSafetyCheck.class)
              .by(CASE_WORKER, CASE_TEAM)
              .by(SHELTER_WORKER, OWN_SHELTER)
              .emits(
                  SafetyCheckRecorded.class,
                  (moment, command) -> new SafetyCheckRecorded(moment.id(), command.result())),
          on(Row.from("F16", ADMITTED), RecordIndividualPlan.class)
              .by(SHELTER_WORKER, OWN_SHELTER)
              .by(CASE_WORKER, CASE_TEAM)
              .emits(
                  IndividualPlanRecorded.class,
                  (moment, command) ->
                      new IndividualPlanRecorded(moment.id(), command.plan().docId())),
          on(Row.from("F17", EXHAUSTED), RecordFallback.class)
              .by(CASE_WORKER, CASE_TEAM)
              .by(DSW_DESK, ANY)
              .emits(
                  FallbackArranged.class,
                  (moment, command) -> new FallbackArranged(moment.id(), command.fallback())));

  private static final LifeCycle<ReferralState, ReferralEvent, ReferralView> LIFE_CYCLE =
      new LifeCycle<>(
          new LifeCycle.Parts<>(
              NAME,
              "referrals",
              "referralId",
              ReferralState.class,
              ReferralEvent.class,
              FOLD_VERSION,
              List.of(ReferralStage.values()),
              Set.of(),
              ROWS,
              ReferralDeadlines.all(),
              ReferralFold::fold,
              ReferralTable::ties,
              ReferralTable::holder,
              ReferralTable::agencyOf),
          (referral, view) -> view.ties(referral));

  private ReferralTable() {}

  /** The life cycle. */
  public static LifeCycle<ReferralState, ReferralEvent, ReferralView> lifeCycle() {
    return LIFE_CYCLE;
  }

  private static <X> Row<ReferralState, X, ReferralEvent, ReferralView> on(
      Row.Start start, Class<X> command) {
    return start.on(command);
  }

  /** Who asked for the place is of the team. */
  private static Set<Tie> ties(ReferralState referral) {
    return Set.of(CASE_TEAM.to(referral.openedBy().value()));
  }

  private static Holder holder(Snapshot<ReferralState> referral, ReferralView view) {
    return switch ((ReferralStage) referral.stage()) {
      case DRAFT, DECLINED, EXPIRED, WITHDRAWN, NOT_ARRIVED, TRANSFERRED, DISCHARGED, EXHAUSTED ->
          new Holder(CASE_WORKER.code(), agencyOf(referral.state(), CASE_WORKER, view));
      case OFFERED, ACCEPTED, ADMITTED, TRANSFER_PENDING ->
          new Holder(SHELTER_MANAGER.code(), agencyOf(referral.state(), SHELTER_MANAGER, view));
      case CLOSED -> Holder.NOBODY;
    };
  }

  /** The operator of the house that has it in hand; those of the case who have the role. */
  private static AgencyCode agencyOf(ReferralState referral, Role role, ReferralView view) {
    return role.equals(SHELTER_MANAGER) || role.equals(SHELTER_WORKER)
        ? house(referral, view).map(House::operator).orElse(referral.openedBy())
        : view.care()
            .amongThem(referral.openedBy(), referral.victimCaseId(), role)
            .orElseGet(() -> view.care().law().deskFor(role, referral.openedAt()));
  }
}
