package org.saphan.victimreferral.victim;

import static org.saphan.victimreferral.terms.VictimRelation.*;
import static org.saphan.victimreferral.terms.VictimRole.*;
import static org.saphan.victimreferral.victim.VictimCasePolicies.*;
import static org.saphan.victimreferral.victim.VictimCaseStage.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.lifecycle.Stage;
import org.saphan.victimreferral.victim.VictimCaseCommand.*;
import org.saphan.victimreferral.victim.VictimCaseEvent.*;

/** The rows of a victim case, in the order of chapter C.8 (rows.csv; V14 is empty there). */
public final class VictimCaseTable {
  /** The name of the life cycle. */
  public static final String NAME = "victim-case";

  private static final int FOLD_VERSION = 4;

  private static final LifeCycle<VictimCaseState, VictimCaseEvent, VictimCaseView> LIFE_CYCLE =
      new LifeCycle<>(
          new LifeCycle.Parts<>(
              NAME,
              "victim-cases",
              "victimCaseId",
              VictimCaseState.class,
              VictimCaseEvent.class,
              FOLD_VERSION,
              List.of(VictimCaseStage.values()),
              Set.of(),
              Stream.concat(identification().stream(), RowsBesideIdentification.all().stream())
                  .toList(),
              VictimCaseDeadlines.all(),
              VictimCaseFold::fold,
              VictimCasePeople::ties,
              VictimCasePeople::holder,
              VictimCasePeople::agencyOf),
          VictimCasePeople::tiesFromBeside,
          // Chapter D.2: whoever meets her first may act on any case, and reads those of his agency
          // [S]; who identifies reads what is not over; a foreign partner is told outcomes only.
          Map.of(
              FIRST_CONTACT,
              CASE_TEAM,
              IDENT_OFFICER,
              Relation.WHILE_OPEN,
              PARTNER,
              Relation.NONE));

  private VictimCaseTable() {}

  /** The life cycle. */
  public static LifeCycle<VictimCaseState, VictimCaseEvent, VictimCaseView> lifeCycle() {
    return LIFE_CYCLE;
  }

  static <X> Row<VictimCaseState, X, VictimCaseEvent, VictimCaseView> on(
      Row.Start start, Class<X> command) {
    return start.on(command);
  }

  /** Every stage but the last. */
  static Stage[] whileOpen() {
    return new Stage[] {REPORTED, PRESUMED, FORMAL_INTERVIEW, CONFIRMED, NOT_CONFIRMED, SUSPENDED};
  }

  /** Rows V1 to V13: who may be a victim, and who says so. */
  private static List<Row<VictimCaseState, ?, VictimCaseEvent, VictimCaseView>> identification() {
    return List.of(
        on(Row.creating("V1"), OpenVictimCase.class)
            .to(REPORTED)
            .by(FIRST_CONTACT, Relation.ANY)
            .by(CASE_WORKER, CASE_TEAM)
            .by(PARTNER, Relation.ANY)
            .by(Role.SYSTEM, Relation.SYSTEM)
            .emits(VictimCaseOpened.class, VictimCaseFacts::opened)
            .also(VictimCaseFacts::recordOfPerson),
        on(Row.from("V2", REPORTED, PRESUMED, FORMAL_INTERVIEW), RecordIndicators.class)
            .by(FIRST_CONTACT, Relation.ANY)
            .by(CASE_WORKER, CASE_TEAM)
            .emits(IndicatorsRecorded.class, VictimCaseFacts::indicators),
        on(Row.from("V3", REPORTED), PresumeVictim.class)
            .to(PRESUMED)
            .by(FIRST_CONTACT, Relation.ANY)
            .by(CASE_WORKER, CASE_TEAM)
            .by(Role.SYSTEM, Relation.SYSTEM)
            .emits(VictimPresumed.class, VictimCaseFacts::presumed),
        on(Row.from("V4", REPORTED), DismissReport.class)
            .to(NOT_CONFIRMED)
            .by(CASE_WORKER, CASE_TEAM)
            .check(secondPerson())
            .check(PRECONDITIONS)
            .emits(
                VictimNotConfirmed.class,
                (moment, command) -> VictimCaseFacts.notConfirmed(moment, command.reasonCode())),
        on(Row.from("V5", PRESUMED), StartReflectionPeriod.class)
            .by(CASE_WORKER, CASE_TEAM)
            .emits(
                ReflectionPeriodStarted.class,
                (moment, command) -> new ReflectionPeriodStarted(moment.id(), command.until())),
        on(Row.from("V6", PRESUMED), ExtendReflectionPeriod.class)
            .by(CASE_WORKER, CASE_TEAM)
            .emits(
                ReflectionPeriodExtended.class,
                (moment, command) -> new ReflectionPeriodExtended(moment.id(), command.until())),
        on(Row.from("V7", PRESUMED, FORMAL_INTERVIEW), RecordFormalInterview.class)
            .to(FORMAL_INTERVIEW)
            .by(IDENT_OFFICER, Relation.ANY)
            .check(REFLECTION_RESPECTED)
            .check(GUARDIAN_PRESENT)
            .emits(
                FormalInterviewRecorded.class,
                (moment, command) ->
                    new FormalInterviewRecorded(moment.id(), moment.state().interviews() + 1)),
        on(Row.from("V8", PRESUMED, FORMAL_INTERVIEW), ConfirmVictim.class)
            .to(CONFIRMED)
            .by(IDENT_OFFICER, Relation.ANY)
            .check(MEANS_OR_CHILD)
            .emits(VictimConfirmed.class, VictimCaseFacts::confirmed),
        on(
                Row.from("V9", REPORTED, PRESUMED, FORMAL_INTERVIEW, SUSPENDED, NOT_CONFIRMED),
                RecogniseForeignIdentification.class)
            .to(CONFIRMED)
            .by(IDENT_OFFICER, Relation.ANY)
            .emits(ForeignIdentificationRecognised.class, VictimCaseFacts::recognised),
        on(Row.from("V10", FORMAL_INTERVIEW), RecordNotConfirmed.class)
            .to(NOT_CONFIRMED)
            .by(IDENT_OFFICER, Relation.ANY)
            .when(AGE_NOT_DISPUTED)
            .check(secondPerson())
            .check(REASONS)
            .emits(
                VictimNotConfirmed.class,
                (moment, command) -> VictimCaseFacts.notConfirmed(moment, command.reasonCode())),
        on(Row.from("V11", NOT_CONFIRMED), RequestReconsideration.class)
            .toOneOf(
                Set.of(PRESUMED, FORMAL_INTERVIEW),
                (moment, command) -> moment.state().interviews() == 0 ? PRESUMED : FORMAL_INTERVIEW)
            .by(CASE_WORKER, CASE_TEAM)
            .by(LEGAL_AID, ASSIGNED)
            .by(GUARDIAN, CASE_TEAM)
            .emits(
                ReconsiderationRequested.class,
                (moment, command) -> new ReconsiderationRequested(moment.id(), command.askedBy())),
        on(
                Row.from("V12", REPORTED, PRESUMED, FORMAL_INTERVIEW),
                RecordIdentificationDeclined.class)
            .to(SUSPENDED)
            .by(CASE_WORKER, CASE_TEAM)
            .when(ADULT)
            .emits(
                IdentificationDeclined.class,
                (moment, command) -> new IdentificationDeclined(moment.id(), command.informedIn())),
        on(Row.from("V13", SUSPENDED), ResumeIdentification.class)
            .to(PRESUMED)
            .by(CASE_WORKER, CASE_TEAM)
            .by(LEGAL_AID, ASSIGNED)
            .emits(
                IdentificationResumed.class,
                (moment, command) -> new IdentificationResumed(moment.id())));
  }
}
