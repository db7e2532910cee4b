package org.saphan.repatriation.returning;

import java.util.List;
import java.util.Optional;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.Stage;
import org.saphan.repatriation.returning.ReturnCommand.*;
import org.saphan.repatriation.returning.ReturnEvent.*;
import org.saphan.repatriation.returning.ReturnState.Hold;
import org.saphan.repatriation.terms.HoldKind;
import org.saphan.repatriation.terms.NationalityReason;
import org.saphan.repatriation.terms.NationalityResult;
import org.saphan.repatriation.terms.ReturnDecision;
import org.saphan.repatriation.terms.ReturnReason;

/** The events before the arrival that say more than the command did, and where they lead. */
final class ReturnFacts {
  /** What the meeting holds, it holds to protect: nobody lifts it alone. */
  private static final HoldKind HOLD_OF_MEETING = HoldKind.PROTECTION;

  private ReturnFacts() {}

  static ReturnCaseOpened opened(Moment<ReturnState, ReturnView> moment, OpenReturnCase command) {
    return new ReturnCaseOpened(
        moment.id(),
        command.personRef(),
        command.track(),
        command.returningCountry(),
        command.exploitationCountry(),
        command.sex(),
        command.ageBand(),
        command.child(),
        command.identification());
  }

  /** The words about consent, if any were given. */
  static Optional<ConsentGiven> consents(
      Moment<ReturnState, ReturnView> moment, List<Consent> consents) {
    return consents.isEmpty()
        ? Optional.empty()
        : Optional.of(new ConsentGiven(moment.id(), moment.state().personRef(), consents));
  }

  static Optional<NationalityVerified> verified(
      Moment<ReturnState, ReturnView> moment, RecordNationalityVerification command) {
    return command.result() == NationalityResult.CONFIRMED
        ? Optional.of(new NationalityVerified(moment.id(), command.method()))
        : Optional.empty();
  }

  static Optional<NationalityNotConfirmed> notConfirmed(
      Moment<ReturnState, ReturnView> moment, RecordNationalityVerification command) {
    return switch (command.result()) {
      case NO_RECORD ->
          Optional.of(new NationalityNotConfirmed(moment.id(), NationalityReason.NO_RECORD));
      case OTHER_NATIONALITY ->
          Optional.of(
              new NationalityNotConfirmed(moment.id(), NationalityReason.OTHER_NATIONALITY));
      case CONFIRMED, CONTRADICTION -> Optional.empty();
    };
  }

  static Optional<NationalityInconclusive> inconclusive(
      Moment<ReturnState, ReturnView> moment, RecordNationalityVerification command) {
    return command.result() == NationalityResult.CONTRADICTION
        ? Optional.of(new NationalityInconclusive(moment.id(), NationalityReason.CONTRADICTION))
        : Optional.empty();
  }

  /** A national whose return had stopped goes on where the family is looked for. */
  static ReturnStage afterVerification(
      Moment<ReturnState, ReturnView> moment, RecordNationalityVerification command) {
    ReturnStage stage = (ReturnStage) moment.stage();
    return switch (command.result()) {
      case CONFIRMED ->
          stage == ReturnStage.NATIONALITY_NOT_CONFIRMED ? ReturnStage.TRACING : stage;
      case NO_RECORD, OTHER_NATIONALITY -> ReturnStage.NATIONALITY_NOT_CONFIRMED;
      case CONTRADICTION -> stage;
    };
  }

  static Optional<ReturnHoldPlaced> heldByMeeting(
      Moment<ReturnState, ReturnView> moment, RecordReturnDecision command) {
    return command.decision() == ReturnDecision.HOLD
        ? Optional.of(placed(moment, HOLD_OF_MEETING))
        : Optional.empty();
  }

  static Optional<ReturnCancelled> cancelledByMeeting(
      Moment<ReturnState, ReturnView> moment, RecordReturnDecision command) {
    return command.decision() == ReturnDecision.NO_RETURN
        ? Optional.of(new ReturnCancelled(moment.id(), ReturnReason.NO_RETURN))
        : Optional.empty();
  }

  static ReturnStage afterDecision(
      Moment<ReturnState, ReturnView> moment, RecordReturnDecision command) {
    return switch (command.decision()) {
      case RETURN -> ReturnStage.READY;
      case HOLD -> ReturnStage.ON_HOLD;
      case NO_RETURN -> ReturnStage.CANCELLED;
    };
  }

  /** Holds are numbered; a number is never used again. */
  static ReturnHoldPlaced placed(Moment<ReturnState, ReturnView> moment, HoldKind kind) {
    return new ReturnHoldPlaced(moment.id(), moment.state().holdsPlaced() + 1, kind);
  }

  static ReturnHoldLifted lifted(Moment<ReturnState, ReturnView> moment, LiftReturnHold command) {
    int holdNo = Holds.toLift(moment, command.holdKind()).map(Hold::holdNo).orElseThrow();
    return new ReturnHoldLifted(moment.id(), holdNo, command.holdKind());
  }

  /**
   * Stays while another hold stands. A date that is gone meanwhile leaves the return ready if it
   * was decided; one who had declined and agreed again begins again.
   */
  static Optional<Stage> afterLifting(Moment<ReturnState, ReturnView> moment) {
    ReturnState state = moment.state();
    if (!state.holds().isEmpty()) {
      return Optional.of(ReturnStage.ON_HOLD);
    }
    Stage resumed = moment.snapshot() == null ? null : moment.snapshot().remembered();
    boolean dateIsGone = resumed == ReturnStage.SCHEDULED && state.plan() == null;
    if (dateIsGone && state.decided()) {
      return Optional.of(ReturnStage.READY);
    }
    return dateIsGone || resumed == ReturnStage.DECLINED_BY_PERSON
        ? Optional.of(ReturnStage.OPENED)
        : Optional.empty();
  }

  static Optional<ReturnDeclinedByPerson> declined(
      Moment<ReturnState, ReturnView> moment, RecordPersonDecision command) {
    return command.agrees()
        ? Optional.empty()
        : Optional.of(new ReturnDeclinedByPerson(moment.id()));
  }

  /** A no ends the return; a later yes begins it again and lifts no hold. */
  static ReturnStage afterPersonsWord(
      Moment<ReturnState, ReturnView> moment, RecordPersonDecision command) {
    ReturnStage stage = (ReturnStage) moment.stage();
    if (!command.agrees()) {
      return ReturnStage.DECLINED_BY_PERSON;
    }
    if (stage != ReturnStage.DECLINED_BY_PERSON) {
      return stage;
    }
    return moment.state().holds().isEmpty() ? ReturnStage.OPENED : ReturnStage.ON_HOLD;
  }

  /** A person who is known here already keeps the record she has. */
  static ReturnScheduled scheduled(Moment<ReturnState, ReturnView> moment, ScheduleReturn command) {
    boolean known = moment.snapshot() != null;
    return new ReturnScheduled(
        moment.id(),
        command.noticeId(),
        command.lineId(),
        command.plannedHandoverAt(),
        command.checkpoint(),
        known ? moment.state().personRef() : command.personRef(),
        command.sex(),
        command.ageBand(),
        command.child(),
        known ? moment.state().returningCountry() : command.returningCountry());
  }

  static Optional<DepartedDespiteHold> departedAgainst(
      Moment<ReturnState, ReturnView> moment, RecordDeparture command) {
    return ReturnPolicies.against(moment)
        ? Optional.of(new DepartedDespiteHold(moment.id(), moment.stage().name()))
        : Optional.empty();
  }

  /** A notice that is gone takes the return that it made with it; others go on without a date. */
  static Optional<ReturnCancelled> cancelledWithNotice(
      Moment<ReturnState, ReturnView> moment, UnscheduleReturn command) {
    return afterUnscheduling(moment, command) == ReturnStage.CANCELLED
        ? Optional.of(new ReturnCancelled(moment.id(), ReturnReason.NOTICE_CANCELLED))
        : Optional.empty();
  }

  static ReturnStage afterUnscheduling(
      Moment<ReturnState, ReturnView> moment, UnscheduleReturn command) {
    ReturnState state = moment.state();
    ReturnStage stage = (ReturnStage) moment.stage();
    if (stage == ReturnStage.ON_HOLD || state.plan() != null) {
      return stage;
    }
    if (state.track() == null) { // the notice made it
      return ReturnStage.CANCELLED;
    }
    return state.decided() ? ReturnStage.READY : ReturnStage.OPENED;
  }
}
