package org.saphan.mutualassistance.safeconduct;

import static org.saphan.mutualassistance.safeconduct.SafeConductStage.*;
import static org.saphan.mutualassistance.terms.MlaRelation.ASSIGNED;
import static org.saphan.mutualassistance.terms.MlaRelation.CENTRAL_AUTHORITY_OF_BASIS;
import static org.saphan.mutualassistance.terms.MlaRelation.OWN_CHECKPOINT;
import static org.saphan.mutualassistance.terms.MlaRole.CA_APPROVER;
import static org.saphan.mutualassistance.terms.MlaRole.CA_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.CHECKPOINT_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.EXECUTING_AUTHORITY;
import static org.saphan.mutualassistance.terms.MlaRole.PARTNER;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;
import org.saphan.lifecycle.When;
import org.saphan.mutualassistance.safeconduct.SafeConductCommand.*;
import org.saphan.mutualassistance.safeconduct.SafeConductEvent.*;
import org.saphan.mutualassistance.terms.BasisProfile;
import org.saphan.mutualassistance.terms.ParentRequest;
import org.saphan.mutualassistance.terms.ProceedingReference;
import org.saphan.mutualassistance.terms.SafeConductEnd;

/** The rows of a safe conduct, in the order of chapter A.8 (rows.csv). */
public final class SafeConductTable {
  private static final int FOLD_VERSION = 1;

  private SafeConductTable() {}

  /** Under the treaty of China and Laos days do not count on which nobody could leave (18). */
  static final When<SafeConductState, ProceedingReference> CLOCK_MAY_STOP =
      new When<>(
          "CLOCK_MAY_STOP",
          Refusal.STATE,
          moment ->
              moment
                  .reference()
                  .law()
                  .profile(moment.state().legalBasis(), moment.occurredAt())
                  .filter(BasisProfile::clockMayStop)
                  .isPresent());

  private static final List<Row<SafeConductState, ?, SafeConductEvent, ProceedingReference>> ROWS =
      List.of(
          on(Row.creating("S1"), GrantSafeConduct.class)
              .to(GRANTED)
              .by(CA_APPROVER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(SafeConductGranted.class, SafeConductTable::granted)
              .also((moment, command) -> moment.reference().recordOfNew(command.personRef())),
          on(Row.from("S2", GRANTED), RecordWitnessArrival.class)
              .to(ACTIVE)
              .by(CHECKPOINT_OFFICER, OWN_CHECKPOINT)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(
                  WitnessArrived.class,
                  (moment, command) ->
                      new WitnessArrived(
                          moment.id(),
                          moment.state().requestId(),
                          command.at(),
                          command.checkpoint())),
          on(Row.from("S3", ACTIVE), NotifyPresenceNoLongerRequired.class)
              .to(NOTICE_GIVEN)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(
                  WitnessReleasedFromAttendance.class,
                  (moment, command) ->
                      new WitnessReleasedFromAttendance(
                          moment.id(),
                          moment.state().requestId(),
                          command.noticeAt(),
                          moment.state().endAfter(command.noticeAt()))),
          on(Row.from("S4", NOTICE_GIVEN), SuspendSafeConductClock.class)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .when(CLOCK_MAY_STOP)
              .emits(
                  SafeConductClockSuspended.class,
                  (moment, command) ->
                      new SafeConductClockSuspended(
                          moment.id(),
                          moment.state().requestId(),
                          command.fromDate(),
                          command.untilDate(),
                          command.reasonCode())),
          on(Row.from("S5", ACTIVE, NOTICE_GIVEN), RecordWitnessDeparture.class)
              .to(ENDED)
              .by(CHECKPOINT_OFFICER, OWN_CHECKPOINT)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(
                  WitnessDeparted.class,
                  (moment, command) ->
                      new WitnessDeparted(
                          moment.id(),
                          moment.state().requestId(),
                          command.at(),
                          command.checkpoint()))
              .emits(
                  SafeConductEnded.class,
                  (moment, command) -> ended(moment, SafeConductEnd.DEPARTED, command.at())),
          on(Row.from("S6", NOTICE_GIVEN), ExpireSafeConduct.class)
              .to(ENDED)
              .by(Role.SYSTEM, Relation.SYSTEM)
              .emits(
                  SafeConductEnded.class,
                  (moment, command) ->
                      ended(
                          moment,
                          SafeConductEnd.EXPIRED,
                          Objects.requireNonNull(moment.state().endsAt()))),
          on(Row.from("S7", GRANTED), CancelSafeConduct.class)
              .to(ENDED)
              .by(CA_APPROVER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(
                  SafeConductEnded.class,
                  (moment, command) -> ended(moment, SafeConductEnd.NOT_USED, moment.occurredAt())),
          on(Row.from("S8", ACTIVE, NOTICE_GIVEN), RecordVoluntaryReturn.class)
              .to(ENDED)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(
                  SafeConductEnded.class,
                  (moment, command) ->
                      ended(moment, SafeConductEnd.RETURNED_VOLUNTARILY, command.at())),
          on(Row.from("S9", GRANTED), RecordWitnessSummons.class)
              .by(EXECUTING_AUTHORITY, ASSIGNED)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .by(PARTNER, ASSIGNED)
              .emits(
                  WitnessSummonsServed.class,
                  (moment, command) ->
                      new WitnessSummonsServed(
                          moment.id(), moment.state().requestId(), command.at())));

  private static final LifeCycle<SafeConductState, SafeConductEvent, ProceedingReference>
      LIFE_CYCLE =
          new LifeCycle<>(
              new LifeCycle.Parts<>(
                  "safe-conduct",
                  "safe-conducts",
                  "safeConductId",
                  SafeConductState.class,
                  SafeConductEvent.class,
                  FOLD_VERSION,
                  List.of(SafeConductStage.values()),
                  Set.of(),
                  ROWS,
                  SafeConductDeadlines.all(),
                  SafeConductState::fold,
                  SafeConductState::ties,
                  SafeConductTable::holder,
                  SafeConductTable::agencyOf),
              SafeConductTable::tiesOfRequest);

  /** The life cycle. */
  public static LifeCycle<SafeConductState, SafeConductEvent, ProceedingReference> lifeCycle() {
    return LIFE_CYCLE;
  }

  private static <X> Row<SafeConductState, X, SafeConductEvent, ProceedingReference> on(
      Row.Start start, Class<X> command) {
    return start.on(command);
  }

  /** The days of the profile are the least; the States may agree on more (UNTOC 18.27). */
  private static SafeConductGranted granted(
      Moment<SafeConductState, ProceedingReference> moment, GrantSafeConduct command) {
    int least =
        moment
            .reference()
            .law()
            .profile(command.legalBasis(), moment.occurredAt())
            .flatMap(BasisProfile::safeConductDays)
            .orElse(0);
    return new SafeConductGranted(
        moment.id(),
        command.requestId(),
        command.personRef(),
        command.legalBasis(),
        Math.max(least, command.days()),
        command.appearanceAt());
  }

  private static SafeConductEnded ended(
      Moment<SafeConductState, ProceedingReference> moment, SafeConductEnd how, Instant at) {
    return new SafeConductEnded(moment.id(), moment.state().requestId(), how, at);
  }

  private static Set<Tie> tiesOfRequest(SafeConductState conduct, ProceedingReference reference) {
    return reference
        .requests()
        .find(conduct.requestId())
        .map(ParentRequest::inherited)
        .orElse(Set.of());
  }

  private static Holder holder(Snapshot<SafeConductState> snapshot, ProceedingReference reference) {
    return switch ((SafeConductStage) snapshot.stage()) {
      case GRANTED, ACTIVE, NOTICE_GIVEN ->
          new Holder(CA_OFFICER.code(), agencyOf(snapshot.state(), CA_OFFICER, reference));
      case ENDED -> Holder.NOBODY;
    };
  }

  /** All who are responsible for a deadline are of the central authority. */
  private static AgencyCode agencyOf(
      SafeConductState conduct, Role role, ProceedingReference reference) {
    return reference.centralAuthority(conduct.requestId());
  }
}
