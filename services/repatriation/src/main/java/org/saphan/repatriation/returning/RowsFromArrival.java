package org.saphan.repatriation.returning;

import static org.saphan.lifecycle.Relation.ANY;
import static org.saphan.repatriation.returning.ReturnPolicies.*;
import static org.saphan.repatriation.returning.ReturnStage.*;
import static org.saphan.repatriation.returning.ReturnTable.on;
import static org.saphan.repatriation.terms.ReturnRelation.*;
import static org.saphan.repatriation.terms.ReturnRole.*;

import java.util.List;
import java.util.Set;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.repatriation.returning.ReturnCommand.*;
import org.saphan.repatriation.returning.ReturnEvent.*;
import org.saphan.repatriation.terms.ReturnOutcomeCode;

/** The rows of a return from the arrival to the closing (R12 to R22). */
final class RowsFromArrival {
  private RowsFromArrival() {}

  static List<Row<ReturnState, ?, ReturnEvent, ReturnView>> all() {
    return List.of(
        on(
                Row.from(
                    "R12",
                    OPENED,
                    TRACING,
                    TRACED,
                    NATIONALITY_NOT_CONFIRMED,
                    READY,
                    ON_HOLD,
                    SCHEDULED,
                    DEPARTED,
                    NO_SHOW,
                    CANCELLED,
                    DECLINED_BY_PERSON),
                RecordArrival.class)
            .to(ARRIVED)
            .by(CHECKPOINT_OFFICER, OWN_CHECKPOINT)
            .emits(ReturneeArrived.class, ArrivalFacts::arrived)
            .mayEmit(ArrivedDespiteHold.class, ArrivalFacts::arrivedAgainst)
            .also(Consequences::ofArrival),
        on(Row.creating("R13"), RecordUnannouncedArrival.class)
            .to(ARRIVED)
            .by(CHECKPOINT_OFFICER, OWN_CHECKPOINT)
            .emits(UnannouncedArrivalRecorded.class, ArrivalFacts::unannounced)
            .also(Consequences::ofUnannouncedArrival),
        on(Row.from("R14", ARRIVED, UNSCREENED, SCREENED, IN_TRANSIT_CARE), StartScreening.class)
            .toOneOf(
                Set.of(ARRIVED, UNSCREENED, SCREENED, IN_TRANSIT_CARE, SCREENING),
                (moment, command) ->
                    moment.stage() == IN_TRANSIT_CARE ? IN_TRANSIT_CARE : SCREENING)
            .by(CHECKPOINT_OFFICER, OWN_CHECKPOINT)
            .by(LWU_PROVINCE, ASSIGNED)
            .by(NGO_PARTNER, ASSIGNED)
            .emits(
                ScreeningStarted.class,
                (moment, command) ->
                    new ScreeningStarted(
                        moment.id(),
                        command.separated(),
                        command.private_(),
                        command.interpreter())),
        on(Row.from("R15", SCREENING, IN_TRANSIT_CARE), RecordFirstContactScreen.class)
            .toOneOf(
                Set.of(SCREENING, IN_TRANSIT_CARE, SCREENED),
                (moment, command) -> moment.stage() == IN_TRANSIT_CARE ? IN_TRANSIT_CARE : SCREENED)
            .by(CHECKPOINT_OFFICER, OWN_CHECKPOINT)
            .by(LWU_PROVINCE, ASSIGNED)
            .by(NGO_PARTNER, ASSIGNED)
            .when(SCREENING_OPEN)
            .emits(FirstContactScreened.class, ArrivalFacts::screened)
            .also((moment, command) -> Consequences.lineOfReport(moment, true)),
        on(Row.from("R16", ARRIVED, SCREENING), RecordUnscreenedRelease.class)
            .to(UNSCREENED)
            .by(CHECKPOINT_SUPERVISOR, OWN_CHECKPOINT)
            .emits(
                ReturneeReleasedUnscreened.class,
                (moment, command) ->
                    new ReturneeReleasedUnscreened(
                        moment.id(),
                        command.reason(),
                        command.checkpoint(),
                        moment.state().childFlag()))
            .mayEmit(ChildReleasedUnscreenedAlert.class, ArrivalFacts::childReleased)
            .also((moment, command) -> Consequences.lineOfReport(moment, false)),
        on(Row.from("R17", ARRIVED, SCREENED, UNSCREENED, REFERRED), AdmitToTransit.class)
            .to(IN_TRANSIT_CARE)
            .by(TRANSIT_MANAGER, OWN_SHELTER)
            .check(CONSENT_SERVICE)
            .emits(TransitStayStarted.class, ArrivalFacts::admitted)
            .mayEmit(
                ConsentGiven.class,
                (moment, command) -> ReturnFacts.consents(moment, command.consents())),
        on(Row.from("R18", IN_TRANSIT_CARE), ExtendTransitStay.class)
            .by(TRANSIT_MANAGER, OWN_SHELTER)
            .check(MAX_7_DAYS)
            .mayEmit(TransitStayExtended.class, ArrivalFacts::stayExtended),
        on(
                Row.from("R19", ARRIVED, SCREENING, SCREENED, UNSCREENED, IN_TRANSIT_CARE),
                RequestReferral.class)
            .to(REFERRED)
            .by(CHECKPOINT_OFFICER, OWN_CHECKPOINT)
            .by(TRANSIT_MANAGER, OWN_SHELTER)
            .when(NEEDS_REFERRAL)
            .check(CONSENT_REFERRAL)
            .emits(ReferralRequested.class, ArrivalFacts::referral)
            .mayEmit(
                ConsentGiven.class,
                (moment, command) -> ReturnFacts.consents(moment, command.consents())),
        on(Row.from("R20", SCREENED, IN_TRANSIT_CARE, REFERRED), RecordPlacement.class)
            .to(PLACED)
            .by(DSW_DESK, ANY)
            .by(PROVINCIAL_DSW, ASSIGNED)
            .by(Role.SYSTEM, Relation.SYSTEM)
            .emits(
                ReturneePlaced.class,
                (moment, command) ->
                    new ReturneePlaced(moment.id(), command.placement(), command.province()))
            .mayEmit(TransitStayEnded.class, (moment, command) -> ArrivalFacts.stayEnded(moment))
            .also((moment, command) -> Consequences.told(moment, ReturnOutcomeCode.PLACED)),
        on(Row.from("R21", PLACED), LinkFollowUp.class)
            .to(FOLLOW_UP)
            .by(Role.SYSTEM, Relation.SYSTEM)
            .emits(
                ReturnFollowUpLinked.class,
                (moment, command) -> new ReturnFollowUpLinked(moment.id(), command.planId())),
        on(
                Row.from(
                    "R22",
                    SCREENED,
                    UNSCREENED,
                    REFERRED,
                    PLACED,
                    FOLLOW_UP,
                    NO_SHOW,
                    DECLINED_BY_PERSON,
                    CANCELLED,
                    NATIONALITY_NOT_CONFIRMED),
                CloseReturnCase.class)
            .to(CLOSED)
            .by(DSW_DESK, ANY)
            .by(CHECKPOINT_SUPERVISOR, OWN_CHECKPOINT)
            .by(Role.SYSTEM, Relation.SYSTEM)
            .when(CLOSABLE)
            .emits(
                ReturnCaseClosed.class,
                (moment, command) ->
                    new ReturnCaseClosed(moment.id(), ArrivalFacts.closing(moment)))
            .also((moment, command) -> Consequences.told(moment, ReturnOutcomeCode.CLOSED)));
  }
}
