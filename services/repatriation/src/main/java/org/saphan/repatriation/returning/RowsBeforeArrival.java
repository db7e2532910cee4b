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

/** The rows of a return from the first letter to the departure (R1 to R11). */
final class RowsBeforeArrival {
  private RowsBeforeArrival() {}

  static List<Row<ReturnState, ?, ReturnEvent, ReturnView>> all() {
    return List.of(
        on(Row.creating("R1"), OpenReturnCase.class)
            .to(OPENED)
            .by(HOST_CASE_OFFICER, ISSUER)
            .by(EMBASSY, ANY)
            .by(DSW_DESK, ANY)
            .emits(ReturnCaseOpened.class, ReturnFacts::opened)
            .also((moment, command) -> Consequences.recordOf(command.personRef(), moment)),
        on(Row.from("R2", OPENED), RequestFamilyTracing.class)
            .to(TRACING)
            .by(HOST_CASE_OFFICER, ISSUER)
            .by(DSW_DESK, ANY)
            .check(CONSENT_CONTACT_FAMILY)
            .emits(
                FamilyTracingRequested.class,
                (moment, command) -> new FamilyTracingRequested(moment.id(), command.province()))
            .mayEmit(
                ConsentGiven.class,
                (moment, command) -> ReturnFacts.consents(moment, command.consents())),
        on(
                Row.from("R3", TRACING, TRACED, NATIONALITY_NOT_CONFIRMED),
                RecordNationalityVerification.class)
            .toOneOf(
                Set.of(TRACING, TRACED, NATIONALITY_NOT_CONFIRMED), ReturnFacts::afterVerification)
            .by(CONSULAR, ANY)
            .by(EMBASSY, ANY)
            .by(DSW_DESK, ANY)
            .mayEmit(NationalityVerified.class, ReturnFacts::verified)
            .mayEmit(NationalityNotConfirmed.class, ReturnFacts::notConfirmed)
            .mayEmit(NationalityInconclusive.class, ReturnFacts::inconclusive),
        on(Row.from("R4", TRACING), RecordFamilyAssessment.class)
            .to(TRACED)
            .by(PROVINCIAL_DSW, ASSIGNED)
            .by(LWU_PROVINCE, ASSIGNED)
            .emits(
                FamilyAssessmentRecorded.class,
                (moment, command) ->
                    new FamilyAssessmentRecorded(
                        moment.id(),
                        command.familyFound(),
                        command.suitability(),
                        command.risk(),
                        command.traffickerNear())),
        on(Row.from("R5", TRACED), RecordReturnDecision.class)
            .toOneOf(Set.of(READY, ON_HOLD, CANCELLED), ReturnFacts::afterDecision)
            .by(CASE_MEETING, CASE_TEAM)
            .when(NATIONALITY)
            .check(BEST_INTEREST)
            .check(MINUTES)
            .emits(
                ReturnDecisionRecorded.class,
                (moment, command) ->
                    new ReturnDecisionRecorded(
                        moment.id(),
                        command.decision(),
                        command.placementPlan(),
                        command.bestInterestNote()))
            .mayEmit(ReturnHoldPlaced.class, ReturnFacts::heldByMeeting)
            .mayEmit(ReturnCancelled.class, ReturnFacts::cancelledByMeeting),
        on(
                Row.from(
                    "R6",
                    OPENED,
                    TRACING,
                    TRACED,
                    NATIONALITY_NOT_CONFIRMED,
                    READY,
                    SCHEDULED,
                    ON_HOLD),
                PlaceReturnHold.class)
            .to(ON_HOLD)
            .by(HOST_CASE_OFFICER, ISSUER)
            .by(DSW_DESK, ANY)
            .by(LEGAL_OFFICER, CASE_TEAM)
            .emits(
                ReturnHoldPlaced.class,
                (moment, command) -> ReturnFacts.placed(moment, command.holdKind())),
        on(Row.from("R7", ON_HOLD), LiftReturnHold.class)
            .back(OPENED, Set.of(ON_HOLD, READY), ReturnFacts::afterLifting)
            .by(HOST_CASE_OFFICER, ISSUER)
            .by(DSW_DESK, ANY)
            .by(LEGAL_OFFICER, CASE_TEAM)
            .by(PROTECTION_OFFICER, CASE_TEAM)
            .when(SAME_SIDE_LIFTS)
            .check(TWO_FOR_PROTECTION)
            .emits(ReturnHoldLifted.class, ReturnFacts::lifted),
        on(
                Row.from(
                    "R8",
                    OPENED,
                    TRACING,
                    TRACED,
                    NATIONALITY_NOT_CONFIRMED,
                    READY,
                    ON_HOLD,
                    SCHEDULED,
                    DECLINED_BY_PERSON),
                RecordPersonDecision.class)
            .toOneOf(
                Set.of(
                    OPENED,
                    TRACING,
                    TRACED,
                    NATIONALITY_NOT_CONFIRMED,
                    READY,
                    ON_HOLD,
                    SCHEDULED,
                    DECLINED_BY_PERSON),
                ReturnFacts::afterPersonsWord)
            .by(HOST_CASE_OFFICER, ISSUER)
            .by(EMBASSY, ANY)
            .by(DSW_DESK, ANY)
            .check(PROOF)
            .emits(
                PersonDecisionRecorded.class,
                (moment, command) ->
                    new PersonDecisionRecorded(moment.id(), command.agrees(), command.informedIn()))
            .mayEmit(ReturnDeclinedByPerson.class, ReturnFacts::declined),
        on(Row.from("R9", OPENED, TRACED, READY, SCHEDULED), IssueTravelDocument.class)
            .by(EMBASSY, ANY)
            .emits(
                TravelDocumentIssued.class,
                (moment, command) ->
                    new TravelDocumentIssued(moment.id(), command.docType(), command.validUntil())),
        on(
                Row.creatingOrFrom("R10", OPENED, TRACED, READY, SCHEDULED, NO_SHOW),
                ScheduleReturn.class)
            .to(SCHEDULED)
            .by(Role.SYSTEM, Relation.SYSTEM)
            .check(PERSON_AGREED)
            .check(DECIDED)
            .emits(ReturnScheduled.class, ReturnFacts::scheduled),
        on(
                Row.from(
                    "R11",
                    OPENED,
                    TRACING,
                    TRACED,
                    NATIONALITY_NOT_CONFIRMED,
                    READY,
                    ON_HOLD,
                    SCHEDULED,
                    NO_SHOW,
                    CANCELLED,
                    DECLINED_BY_PERSON),
                RecordDeparture.class)
            .to(DEPARTED)
            .by(NOTICE_ISSUER, ISSUER)
            .by(HOST_CASE_OFFICER, ISSUER)
            .by(EMBASSY, ANY)
            .by(DSW_DESK, ANY)
            .by(DOI_DESK, ANY)
            .emits(
                ReturneeDeparted.class,
                (moment, command) -> new ReturneeDeparted(moment.id(), command.at()))
            .mayEmit(DepartedDespiteHold.class, ReturnFacts::departedAgainst));
  }
}
