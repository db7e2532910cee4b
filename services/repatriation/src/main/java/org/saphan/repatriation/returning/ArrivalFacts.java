package org.saphan.repatriation.returning;

import java.util.Optional;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.Role;
import org.saphan.repatriation.returning.ReturnCommand.*;
import org.saphan.repatriation.returning.ReturnEvent.*;
import org.saphan.repatriation.returning.ReturnState.Arrival;
import org.saphan.repatriation.returning.ReturnState.Plan;
import org.saphan.repatriation.returning.ReturnState.Screening;
import org.saphan.repatriation.returning.ReturnState.Transit;
import org.saphan.repatriation.screening.Dimension;
import org.saphan.repatriation.screening.FirstContact;
import org.saphan.repatriation.terms.ChildFlag;
import org.saphan.repatriation.terms.ReturnClosing;
import org.saphan.repatriation.terms.ScreenOutcome;

/** The events from the arrival on that say more than the command did, and where they lead. */
final class ArrivalFacts {
  private ArrivalFacts() {}

  /** A doubt about the age stands, whatever the officer writes; a planned notice is named. */
  static ReturneeArrived arrived(Moment<ReturnState, ReturnView> moment, RecordArrival command) {
    ReturnState state = moment.state();
    Plan plan = command.noticeId() == null ? state.plan() : null;
    boolean doubt = state.treatAsChild() && command.child() == ChildFlag.NO;
    return new ReturneeArrived(
        moment.id(),
        moment.reference().beside().current(state.personRef()),
        command.at(),
        command.checkpoint(),
        plan == null ? command.noticeId() : plan.noticeId(),
        plan == null ? command.lineId() : plan.lineId(),
        command.groupId(),
        command.sex(),
        command.ageBand(),
        doubt ? ChildFlag.PRESUMED : command.child(),
        state.returningCountry(),
        command.destinationProvince());
  }

  static Optional<ArrivedDespiteHold> arrivedAgainst(
      Moment<ReturnState, ReturnView> moment, RecordArrival command) {
    return ReturnPolicies.against(moment)
        ? Optional.of(
            new ArrivedDespiteHold(
                moment.id(), moment.stage().name(), moment.state().gravestHold().orElse(null)))
        : Optional.empty();
  }

  static UnannouncedArrivalRecorded unannounced(
      Moment<ReturnState, ReturnView> moment, RecordUnannouncedArrival command) {
    return new UnannouncedArrivalRecorded(
        moment.id(),
        command.personRef(),
        command.at(),
        command.checkpoint(),
        command.broughtBy(),
        command.groupId(),
        command.noticeId(),
        command.sex(),
        command.ageBand(),
        command.child(),
        command.returningCountry(),
        command.destinationProvince());
  }

  /** Answers stay in the vault; what goes out is what the screen comes to. */
  static FirstContactScreened screened(
      Moment<ReturnState, ReturnView> moment, RecordFirstContactScreen command) {
    ReturnState state = moment.state();
    FirstContact contact = contact(state, command);
    return new FirstContactScreened(
        moment.id(),
        state.personRef(),
        state.sex(),
        contact.outcome(),
        new DimensionFlags(
            contact.hasSignOf(Dimension.ACT),
            contact.hasSignOf(Dimension.MEANS),
            contact.hasSignOf(Dimension.PURPOSE)),
        contact.isChild(),
        command.unaccompanied(),
        command.immediateReferral() || contact.isAfraid(),
        command.needGroups(),
        moment.actor().agency(),
        command.screenVersion());
  }

  private static FirstContact contact(ReturnState state, RecordFirstContactScreen command) {
    Screening conditions = state.screening();
    return new FirstContact(
        command.sheet(),
        command.officerSuspects(),
        state.treatAsChild(),
        conditions != null && conditions.separated(),
        conditions != null && conditions.private_());
  }

  static Optional<ChildReleasedUnscreenedAlert> childReleased(
      Moment<ReturnState, ReturnView> moment, RecordUnscreenedRelease command) {
    ReturnState state = moment.state();
    return state.treatAsChild()
        ? Optional.of(
            new ChildReleasedUnscreenedAlert(
                moment.id(),
                state.personRef(),
                command.checkpoint(),
                Optional.ofNullable(state.arrival())
                    .map(Arrival::destinationProvince)
                    .orElse(null)))
        : Optional.empty();
  }

  /** Whoever comes back while his stay runs on goes on with it; otherwise it is seven days. */
  static TransitStayStarted admitted(
      Moment<ReturnState, ReturnView> moment, AdmitToTransit command) {
    Transit running = moment.state().transit();
    return new TransitStayStarted(
        moment.id(),
        command.facility(),
        running == null
            ? ReturnPolicies.plusDays(moment.occurredAt(), ReturnPolicies.TRANSIT_DAYS)
            : running.dueAt());
  }

  static Optional<TransitStayExtended> stayExtended(
      Moment<ReturnState, ReturnView> moment, ExtendTransitStay command) {
    return Optional.ofNullable(moment.state().transit())
        .map(stay -> new TransitStayExtended(moment.id(), stay.facility(), command.dueAt()));
  }

  static Optional<TransitStayEnded> stayEnded(Moment<ReturnState, ReturnView> moment) {
    return Optional.ofNullable(moment.state().transit())
        .map(stay -> new TransitStayEnded(moment.id(), stay.facility()));
  }

  static ReferralRequested referral(
      Moment<ReturnState, ReturnView> moment, RequestReferral command) {
    ReturnState state = moment.state();
    return new ReferralRequested(
        moment.id(),
        state.personRef(),
        moment.actor().agency(),
        command.urgency(),
        state.sex(),
        state.ageBand(),
        state.childFlag(),
        command.unaccompanied(),
        command.childrenWith(),
        command.needGroups(),
        command.basis());
  }

  /** Screened before or not: where the person stands when nothing else is going on. */
  static ReturnStage backToWork(ReturnState state) {
    return state.screen() == null ? ReturnStage.UNSCREENED : ReturnStage.SCREENED;
  }

  static ReturnStage afterReferral(ReturnState state) {
    return state.transit() == null ? backToWork(state) : ReturnStage.IN_TRANSIT_CARE;
  }

  /** What the end of a return is called follows from where it ends. */
  static ReturnClosing closing(Moment<ReturnState, ReturnView> moment) {
    ReturnState state = moment.state();
    return switch ((ReturnStage) moment.stage()) {
      case PLACED -> ReturnClosing.HOME;
      case FOLLOW_UP -> ReturnClosing.FOLLOWED_UP;
      case UNSCREENED ->
          state.helpRefused() ? ReturnClosing.HELP_REFUSED : ReturnClosing.UNSCREENED;
      case REFERRED -> ReturnClosing.HELP_REFUSED;
      case NO_SHOW -> ReturnClosing.NO_SHOW;
      case CANCELLED -> ReturnClosing.CANCELLED;
      case DECLINED_BY_PERSON -> ReturnClosing.DECLINED;
      case NATIONALITY_NOT_CONFIRMED -> ReturnClosing.NOT_A_NATIONAL;
      case SCREENED -> closingOfScreened(state);
      case OPENED,
          TRACING,
          TRACED,
          READY,
          ON_HOLD,
          SCHEDULED,
          DEPARTED,
          ARRIVED,
          SCREENING,
          IN_TRANSIT_CARE,
          CLOSED ->
          throw new IllegalStateException("Nothing is closed in " + moment.stage().name());
    };
  }

  private static ReturnClosing closingOfScreened(ReturnState state) {
    if (state.helpRefused()) {
      return ReturnClosing.HELP_REFUSED;
    }
    return state.screen() != null && state.screen().outcome() == ScreenOutcome.REFUSED
        ? ReturnClosing.SCREEN_REFUSED
        : ReturnClosing.NO_INDICATORS;
  }

  /** An officer may only raise a doubt; the assessment, told by the service, may end it. */
  static ReturnTreatAsChildSet treatAsChild(
      Moment<ReturnState, ReturnView> moment, SetTreatAsChild command) {
    return new ReturnTreatAsChildSet(
        moment.id(), command.treatAsChild() || !moment.role().equals(Role.SYSTEM));
  }
}
