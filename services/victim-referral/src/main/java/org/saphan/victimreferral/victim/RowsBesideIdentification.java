package org.saphan.victimreferral.victim;

import static org.saphan.victimreferral.terms.VictimRelation.*;
import static org.saphan.victimreferral.terms.VictimRole.*;
import static org.saphan.victimreferral.victim.VictimCasePolicies.*;
import static org.saphan.victimreferral.victim.VictimCaseStage.*;
import static org.saphan.victimreferral.victim.VictimCaseTable.on;
import static org.saphan.victimreferral.victim.VictimCaseTable.whileOpen;

import java.util.List;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.victimreferral.victim.VictimCaseCommand.*;
import org.saphan.victimreferral.victim.VictimCaseEvent.*;

/** The rows of a victim case about age, guardian, needs and risk, and its end (V15 to V27). */
final class RowsBesideIdentification {
  private RowsBesideIdentification() {}

  static List<Row<VictimCaseState, ?, VictimCaseEvent, VictimCaseView>> all() {
    return List.of(
        on(Row.from("V15", whileOpen()), RaiseAgeDispute.class)
            .by(FIRST_CONTACT, Relation.ANY)
            .by(CASE_WORKER, CASE_TEAM)
            .by(IDENT_OFFICER, Relation.ANY)
            .emits(AgeDisputeRaised.class, (moment, command) -> VictimCaseFacts.disputed(moment)),
        on(Row.from("V16", whileOpen()), AppointGuardian.class)
            .by(DSW_DESK, Relation.ANY)
            .by(CASE_WORKER, CASE_TEAM)
            .emits(
                GuardianAppointed.class,
                (moment, command) -> new GuardianAppointed(moment.id(), command.guardianAgency())),
        on(Row.from("V17", whileOpen()), AssessNeeds.class)
            .by(CASE_WORKER, CASE_TEAM)
            .emits(
                NeedsAssessed.class,
                (moment, command) ->
                    new NeedsAssessed(
                        moment.id(),
                        command.needGroups(),
                        command.openCount(),
                        command.metCount(),
                        command.declinedCount())),
        on(Row.from("V18", CONFIRMED, NOT_CONFIRMED, SUSPENDED), CloseVictimCase.class)
            .to(CLOSED)
            .by(CASE_WORKER, CASE_TEAM)
            .when(NOTHING_OPEN)
            .check(secondPerson())
            .emits(
                VictimCaseClosed.class,
                (moment, command) -> VictimCaseFacts.closed(moment, command.outcome())),
        on(Row.from("V19", CLOSED), ReopenVictimCase.class)
            .to(PRESUMED)
            .by(CASE_WORKER, CASE_TEAM)
            .emits(
                VictimCaseReopened.class,
                (moment, command) ->
                    new VictimCaseReopened(
                        moment.id(), moment.state().personRef(), command.reason())),
        on(Row.from("V20", REPORTED, PRESUMED, FORMAL_INTERVIEW), CloseVictimCaseAsError.class)
            .to(CLOSED)
            .by(CASE_WORKER, CASE_TEAM)
            .check(secondPerson())
            .emits(
                VictimCaseClosed.class,
                (moment, command) -> VictimCaseFacts.closed(moment, command.outcome())),
        on(Row.from("V21", PRESUMED), EndReflectionPeriod.class)
            .by(CASE_WORKER, CASE_TEAM)
            .emits(
                ReflectionPeriodEnded.class,
                (moment, command) -> new ReflectionPeriodEnded(moment.id(), command.endedBy())),
        on(Row.from("V22", whileOpen()), RecordAgeAssessment.class)
            .by(HEALTH, ASSIGNED)
            .check(CONSENT_HEALTH)
            .emits(AgeAssessmentRecorded.class, VictimCaseFacts::assessed),
        on(Row.from("V23", whileOpen()), AssessRisk.class)
            .by(CASE_WORKER, CASE_TEAM)
            .emits(
                RiskAssessed.class,
                (moment, command) ->
                    new RiskAssessed(moment.id(), command.risk(), command.riskFactors())),
        on(Row.from("V24", whileOpen()), OpenVictimCase.class)
            .by(FIRST_CONTACT, Relation.ANY)
            .by(CASE_WORKER, CASE_TEAM)
            .by(PARTNER, Relation.ANY)
            .by(Role.SYSTEM, Relation.SYSTEM)
            .emits(VictimCaseSourceAdded.class, VictimCaseFacts::sourceAdded)
            .mayEmit(AgeDisputeRaised.class, VictimCaseFacts::doubted),
        on(
                Row.from("V25", REPORTED, PRESUMED, FORMAL_INTERVIEW, CONFIRMED),
                FlagUnaccompaniedChild.class)
            .by(FIRST_CONTACT, Relation.ANY)
            .by(CASE_WORKER, CASE_TEAM)
            .by(Role.SYSTEM, Relation.SYSTEM)
            .emits(
                UnaccompaniedChildFlagged.class,
                (moment, command) -> new UnaccompaniedChildFlagged(moment.id())),
        on(Row.from("V26", REPORTED, PRESUMED, FORMAL_INTERVIEW, SUSPENDED), CloseLostContact.class)
            .to(CLOSED)
            .by(CASE_WORKER, CASE_TEAM)
            .check(secondPerson())
            .emits(
                VictimCaseClosed.class,
                (moment, command) -> VictimCaseFacts.closed(moment, command.outcome())),
        on(Row.from("V27", whileOpen()), AcceptAgeDoubt.class)
            .by(CASE_WORKER, CASE_TEAM)
            .by(IDENT_OFFICER, Relation.ANY)
            .emits(
                AgeDoubtAccepted.class,
                (moment, command) ->
                    new AgeDoubtAccepted(moment.id(), AgeStatus.UNKNOWN.isTreatedAsChild())));
  }
}
