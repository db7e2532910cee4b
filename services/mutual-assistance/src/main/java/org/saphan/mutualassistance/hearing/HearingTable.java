package org.saphan.mutualassistance.hearing;

import static org.saphan.mutualassistance.hearing.HearingPolicies.*;
import static org.saphan.mutualassistance.hearing.HearingStage.*;
import static org.saphan.mutualassistance.terms.MlaRelation.ASSIGNED;
import static org.saphan.mutualassistance.terms.MlaRelation.CENTRAL_AUTHORITY_OF_BASIS;
import static org.saphan.mutualassistance.terms.MlaRelation.ISSUER;
import static org.saphan.mutualassistance.terms.MlaRole.CA_APPROVER;
import static org.saphan.mutualassistance.terms.MlaRole.CA_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.EXECUTING_AUTHORITY;
import static org.saphan.mutualassistance.terms.MlaRole.PARTNER;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;
import org.saphan.mutualassistance.hearing.HearingCommand.*;
import org.saphan.mutualassistance.hearing.HearingEvent.*;
import org.saphan.mutualassistance.terms.AssistanceType;
import org.saphan.mutualassistance.terms.ParentRequest;
import org.saphan.mutualassistance.terms.ProceedingReference;

/** The rows of a hearing by video, in the order of chapter A.8 (rows.csv). */
public final class HearingTable {
  private static final int FOLD_VERSION = 1;

  private HearingTable() {}

  private static final List<Row<HearingState, ?, HearingEvent, ProceedingReference>> ROWS =
      List.of(
          on(Row.creating("H1"), RequestVideoHearing.class)
              .to(REQUESTED)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .by(PARTNER, ISSUER)
              .check(ITEM_K)
              .emits(VideoHearingRequested.class, HearingTable::requested),
          on(Row.from("H2", REQUESTED), AgreeVideoHearing.class)
              .to(AGREED)
              .by(CA_APPROVER, CENTRAL_AUTHORITY_OF_BASIS)
              .by(PARTNER, ASSIGNED)
              .check(PROOF)
              .emits(
                  VideoHearingAgreed.class,
                  (moment, command) ->
                      new VideoHearingAgreed(
                          moment.id(),
                          moment.state().requestId(),
                          command.conductedBy(),
                          command.measures())),
          on(Row.from("H3", AGREED, SCHEDULED), ScheduleVideoHearing.class)
              .to(SCHEDULED)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .check(CONSENT_TESTIFY)
              .emits(
                  VideoHearingScheduled.class,
                  (moment, command) ->
                      new VideoHearingScheduled(
                          moment.id(),
                          moment.state().requestId(),
                          command.at(),
                          command.timeZones(),
                          command.interpreters(),
                          concernsVictim(moment, command))),
          on(Row.from("H4", SCHEDULED), RecordVideoHearingHeld.class)
              .to(HELD)
              .by(EXECUTING_AUTHORITY, ASSIGNED)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(
                  VideoHearingHeld.class,
                  (moment, command) ->
                      new VideoHearingHeld(
                          moment.id(),
                          moment.state().requestId(),
                          command.startedAt(),
                          command.endedAt())),
          on(Row.from("H5", HELD), SendVideoHearingRecord.class)
              .to(RECORD_SENT)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(
                  VideoHearingRecordSent.class,
                  (moment, command) ->
                      new VideoHearingRecordSent(
                          moment.id(), moment.state().requestId(), command.record().docId())),
          on(Row.from("H6", REQUESTED, AGREED, SCHEDULED), CancelVideoHearing.class)
              .to(CANCELLED)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .by(PARTNER, ISSUER)
              .emits(
                  VideoHearingCancelled.class,
                  (moment, command) ->
                      new VideoHearingCancelled(
                          moment.id(), moment.state().requestId(), command.reasonCode())),
          on(Row.from("H7", SCHEDULED), RecordHearingSummons.class)
              .by(EXECUTING_AUTHORITY, ASSIGNED)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(
                  HearingSummonsServed.class,
                  (moment, command) ->
                      new HearingSummonsServed(
                          moment.id(), moment.state().requestId(), command.at())));

  private static final LifeCycle<HearingState, HearingEvent, ProceedingReference> LIFE_CYCLE =
      new LifeCycle<>(
          new LifeCycle.Parts<>(
              "video-hearing",
              "hearings",
              "hearingId",
              HearingState.class,
              HearingEvent.class,
              FOLD_VERSION,
              List.of(HearingStage.values()),
              Set.of(),
              ROWS,
              HearingDeadlines.all(),
              HearingState::fold,
              hearing -> Set.of(),
              HearingTable::holder,
              HearingTable::agencyOf),
          HearingTable::tiesOfRequest);

  /** The life cycle. */
  public static LifeCycle<HearingState, HearingEvent, ProceedingReference> lifeCycle() {
    return LIFE_CYCLE;
  }

  private static <X> Row<HearingState, X, HearingEvent, ProceedingReference> on(
      Row.Start start, Class<X> command) {
    return start.on(command);
  }

  /** Whether a victim is concerned stands in the item too. */
  private static VideoHearingRequested requested(
      Moment<HearingState, ProceedingReference> moment, RequestVideoHearing command) {
    boolean victim =
        moment
            .reference()
            .request(command.requestId())
            .item(command.itemNo(), AssistanceType.K_VIDEO_HEARING)
            .filter(ParentRequest.Item::victimConcerned)
            .isPresent();
    return new VideoHearingRequested(
        moment.id(),
        command.requestId(),
        command.itemNo(),
        command.countries(),
        command.victimConcerned() || victim);
  }

  private static Set<Tie> tiesOfRequest(HearingState hearing, ProceedingReference reference) {
    return reference
        .requests()
        .find(hearing.requestId())
        .map(ParentRequest::inherited)
        .orElse(Set.of());
  }

  private static Holder holder(Snapshot<HearingState> snapshot, ProceedingReference reference) {
    return switch ((HearingStage) snapshot.stage()) {
      case REQUESTED -> holder(snapshot.state(), CA_APPROVER, reference);
      case AGREED, HELD -> holder(snapshot.state(), CA_OFFICER, reference);
      case SCHEDULED ->
          new Holder(
              EXECUTING_AUTHORITY.code(), executing(snapshot.state(), reference).orElse(null));
      case RECORD_SENT, CANCELLED -> Holder.NOBODY;
    };
  }

  private static Holder holder(HearingState hearing, Role role, ProceedingReference reference) {
    return new Holder(role.code(), reference.centralAuthority(hearing.requestId()));
  }

  /** Who executes, where one authority does; the central authority for the rest. */
  private static AgencyCode agencyOf(
      HearingState hearing, Role role, ProceedingReference reference) {
    return role.equals(EXECUTING_AUTHORITY)
        ? executing(hearing, reference)
            .orElseGet(() -> reference.centralAuthority(hearing.requestId()))
        : reference.centralAuthority(hearing.requestId());
  }

  private static Optional<AgencyCode> executing(
      HearingState hearing, ProceedingReference reference) {
    return reference.request(hearing.requestId()).executing(reference.law().country());
  }
}
