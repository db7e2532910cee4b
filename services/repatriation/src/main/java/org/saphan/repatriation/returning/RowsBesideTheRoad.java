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

/** The rows of a return that leave the road or only note something (R23 to R32). */
final class RowsBesideTheRoad {
  private RowsBesideTheRoad() {}

  static List<Row<ReturnState, ?, ReturnEvent, ReturnView>> all() {
    return List.of(
        on(Row.from("R23", SCHEDULED, DEPARTED), RecordNoShow.class)
            .to(NO_SHOW)
            .by(CHECKPOINT_SUPERVISOR, OWN_CHECKPOINT)
            .by(Role.SYSTEM, Relation.SYSTEM)
            .emits(
                ReturneeNoShow.class,
                (moment, command) ->
                    new ReturneeNoShow(
                        moment.id(), command.noticeId(), command.checkedWithIssuer()))
            .also(Consequences::ofNoShow),
        on(
                Row.from(
                    "R24",
                    OPENED,
                    TRACING,
                    TRACED,
                    NATIONALITY_NOT_CONFIRMED,
                    READY,
                    ON_HOLD,
                    SCHEDULED,
                    DEPARTED,
                    NO_SHOW,
                    DECLINED_BY_PERSON),
                CancelReturn.class)
            .to(CANCELLED)
            .by(NOTICE_ISSUER, ISSUER)
            .by(HOST_CASE_OFFICER, ISSUER)
            .by(DSW_DESK, ANY)
            .emits(
                ReturnCancelled.class,
                (moment, command) -> new ReturnCancelled(moment.id(), command.reasonCode())),
        on(
                Row.from(
                    "R25",
                    ARRIVED,
                    SCREENING,
                    SCREENED,
                    UNSCREENED,
                    IN_TRANSIT_CARE,
                    REFERRED,
                    PLACED,
                    FOLLOW_UP,
                    NO_SHOW,
                    CLOSED),
                SendOutcome.class)
            .by(DSW_DESK, ANY)
            .by(Role.SYSTEM, Relation.SYSTEM)
            .check(CONSENT_CROSS_BORDER)
            .emits(
                OutcomeSent.class,
                (moment, command) ->
                    new OutcomeSent(
                        moment.id(),
                        command.outcomeCode(),
                        command.toCountry(),
                        command.toAgency())),
        on(Row.from("R26", SCHEDULED, ON_HOLD), UnscheduleReturn.class)
            .toOneOf(
                Set.of(SCHEDULED, ON_HOLD, READY, OPENED, CANCELLED),
                ReturnFacts::afterUnscheduling)
            .by(Role.SYSTEM, Relation.SYSTEM)
            .emits(
                ReturnUnscheduled.class,
                (moment, command) -> new ReturnUnscheduled(moment.id(), command.noticeId()))
            .mayEmit(ReturnCancelled.class, ReturnFacts::cancelledWithNotice),
        on(Row.from("R27", SCREENED, IN_TRANSIT_CARE, REFERRED), RecordHelpRefused.class)
            .by(CHECKPOINT_OFFICER, OWN_CHECKPOINT)
            .by(TRANSIT_MANAGER, OWN_SHELTER)
            .by(LWU_PROVINCE, ASSIGNED)
            .when(ADULT)
            .emits(
                HelpRefused.class,
                (moment, command) ->
                    new HelpRefused(moment.id(), command.informedIn(), command.hotlineCardGiven())),
        on(Row.from("R28", REFERRED), NoteReferralEnded.class)
            .toOneOf(
                Set.of(SCREENED, UNSCREENED, IN_TRANSIT_CARE),
                (moment, command) -> ArrivalFacts.afterReferral(moment.state()))
            .by(Role.SYSTEM, Relation.SYSTEM)
            .emits(
                ReturnReferralEnded.class,
                (moment, command) -> new ReturnReferralEnded(moment.id(), command.referralId())),
        on(Row.from("R29", REFERRED, IN_TRANSIT_CARE), NoteShelterAdmission.class)
            .to(REFERRED)
            .by(Role.SYSTEM, Relation.SYSTEM)
            .emits(
                ReturnAdmissionNoted.class,
                (moment, command) ->
                    new ReturnAdmissionNoted(moment.id(), command.referralId(), command.at()))
            .mayEmit(TransitStayEnded.class, (moment, command) -> ArrivalFacts.stayEnded(moment)),
        on(Row.from("R30", IN_TRANSIT_CARE), EndTransitStay.class)
            .toOneOf(
                Set.of(SCREENED, UNSCREENED),
                (moment, command) -> ArrivalFacts.backToWork(moment.state()))
            .by(TRANSIT_MANAGER, OWN_SHELTER)
            .mayEmit(TransitStayEnded.class, (moment, command) -> ArrivalFacts.stayEnded(moment)),
        on(Row.from("R31", ReturnStage.values()), MarkVictimReturn.class)
            .by(Role.SYSTEM, Relation.SYSTEM)
            .emits(
                ReturnMarkedVictim.class,
                (moment, command) -> new ReturnMarkedVictim(moment.id(), command.victimCaseId())),
        on(
                Row.from(
                    "R32",
                    OPENED,
                    TRACING,
                    TRACED,
                    NATIONALITY_NOT_CONFIRMED,
                    READY,
                    ON_HOLD,
                    SCHEDULED,
                    DEPARTED,
                    ARRIVED,
                    SCREENING,
                    SCREENED,
                    UNSCREENED,
                    IN_TRANSIT_CARE,
                    REFERRED,
                    PLACED,
                    FOLLOW_UP,
                    CANCELLED,
                    DECLINED_BY_PERSON,
                    NO_SHOW),
                SetTreatAsChild.class)
            .by(CHECKPOINT_OFFICER, OWN_CHECKPOINT)
            .by(TRANSIT_MANAGER, OWN_SHELTER)
            .by(Role.SYSTEM, Relation.SYSTEM)
            .emits(ReturnTreatAsChildSet.class, ArrivalFacts::treatAsChild));
  }
}
