package org.saphan.foundation.personal.disclosure;

import static org.saphan.foundation.personal.disclosure.DisclosurePolicies.CONSENT_OR_OVERRIDE;
import static org.saphan.foundation.personal.disclosure.DisclosurePolicies.MINIMUM_SET;
import static org.saphan.foundation.personal.disclosure.DisclosurePolicies.NOT_SAME_PERSON;
import static org.saphan.foundation.personal.disclosure.DisclosurePolicies.TO_BE_FETCHED;
import static org.saphan.foundation.personal.disclosure.DisclosurePolicies.USE_LIMITS;
import static org.saphan.foundation.personal.disclosure.DisclosurePolicies.expiry;
import static org.saphan.foundation.personal.disclosure.DisclosurePolicies.isGranted;
import static org.saphan.foundation.personal.disclosure.DisclosurePolicies.refusal;
import static org.saphan.foundation.personal.disclosure.DisclosureStage.EXPIRED;
import static org.saphan.foundation.personal.disclosure.DisclosureStage.FETCHED;
import static org.saphan.foundation.personal.disclosure.DisclosureStage.GRANTED;
import static org.saphan.foundation.personal.disclosure.DisclosureStage.OVERRIDE_PENDING;
import static org.saphan.foundation.personal.disclosure.DisclosureStage.REFUSED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.ApproveDisclosureOverride;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.ExpireDisclosure;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.FetchDisclosure;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.RecordPersonTold;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.RejectDisclosureOverride;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.RequestDisclosure;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.RevokeDisclosure;
import org.saphan.foundation.personal.disclosure.DisclosureEvent.DisclosureExpired;
import org.saphan.foundation.personal.disclosure.DisclosureEvent.DisclosureFetched;
import org.saphan.foundation.personal.disclosure.DisclosureEvent.DisclosureGranted;
import org.saphan.foundation.personal.disclosure.DisclosureEvent.DisclosureOverridden;
import org.saphan.foundation.personal.disclosure.DisclosureEvent.DisclosureRefused;
import org.saphan.foundation.personal.disclosure.DisclosureEvent.DisclosureRequested;
import org.saphan.foundation.personal.disclosure.DisclosureEvent.DisclosureToldToPerson;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;

/** The rows P1 to P7 of the tables. */
public final class DisclosureTable {
  /** The life cycle's name. */
  public static final String NAME = "disclosure";

  static final Role CASE_WORKER = new Role("CASE_WORKER");
  static final Role DSW_DESK = new Role("DSW_DESK");
  static final Role IDENT_OFFICER = new Role("IDENT_OFFICER");
  static final Role CA_APPROVER = new Role("CA_APPROVER");

  private static final Relation CASE_TEAM = new Relation("CASE_TEAM");
  private static final Relation ASSIGNED = new Relation("ASSIGNED");
  private static final Relation OWN_SHELTER = new Relation("OWN_SHELTER");
  private static final Relation OWN_CHECKPOINT = new Relation("OWN_CHECKPOINT");
  private static final Relation BASIS = new Relation("CENTRAL_AUTHORITY_OF_BASIS");

  /** A disclosure belongs to the agency that asked, in whichever way it stands to the person. */
  private static final Set<Relation> OF_WHO_ASKED =
      Set.of(CASE_TEAM, ASSIGNED, OWN_SHELTER, OWN_CHECKPOINT);

  /** Who may ask for a disclosure (row P1), and so receive one for the agency. */
  public static final Set<Role> ASKING =
      request().by().stream()
          .map(Row.By::role)
          .filter(role -> !role.equals(Role.SYSTEM))
          .collect(Collectors.toUnmodifiableSet());

  private DisclosureTable() {}

  /**
   * The life cycle in one service.
   *
   * @param approvers the central authorities whose approvers may allow an override; none where a
   *     service has no legal basis
   */
  public static LifeCycle<DisclosureState, DisclosureEvent, DisclosureView> with(
      Set<AgencyCode> approvers) {
    return new LifeCycle<>(
        new LifeCycle.Parts<>(
            NAME,
            "disclosures",
            "disclosureId",
            DisclosureState.class,
            DisclosureEvent.class,
            1,
            List.of(DisclosureStage.values()),
            Set.of(),
            rows(),
            DisclosureDeadlines.all(),
            DisclosureState::fold,
            state -> ties(state.askedFor(), approvers),
            (snapshot, view) -> holder(snapshot),
            (state, role, view) -> view.agencyOf(role).orElse(state.askedFor())));
  }

  /** What an actor is tied to among disclosures. */
  public static Set<Tie> tiesOf(Actor actor) {
    return ties(actor.agency(), Set.of(actor.agency()));
  }

  private static Set<Tie> ties(AgencyCode asking, Set<AgencyCode> approving) {
    return Stream.concat(
            OF_WHO_ASKED.stream().map(relation -> relation.to(asking.value())),
            approving.stream().map(agency -> BASIS.to(agency.value())))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Holder holder(Snapshot<DisclosureState> snapshot) {
    return switch ((DisclosureStage) snapshot.stage()) {
      case OVERRIDE_PENDING -> new Holder("SECOND_APPROVER", null);
      case GRANTED -> new Holder("RECIPIENT", snapshot.state().recipientAgency());
      case FETCHED, REFUSED, EXPIRED -> Holder.NOBODY;
    };
  }

  private static List<Row<DisclosureState, ?, DisclosureEvent, DisclosureView>> rows() {
    return List.of(
        request(),
        row(Row.from("P2", OVERRIDE_PENDING), ApproveDisclosureOverride.class)
            .to(GRANTED)
            .by(IDENT_OFFICER, Relation.ANY)
            .by(DSW_DESK, Relation.ANY)
            .by(CA_APPROVER, BASIS)
            .when(NOT_SAME_PERSON)
            .emits(DisclosureOverridden.class, DisclosureTable::overridden),
        row(Row.from("P3", OVERRIDE_PENDING), RejectDisclosureOverride.class)
            .to(REFUSED)
            .by(IDENT_OFFICER, Relation.ANY)
            .by(DSW_DESK, Relation.ANY)
            .by(CA_APPROVER, BASIS)
            .emits(
                DisclosureRefused.class, (moment, reject) -> refused(moment, reject.reasonCode())),
        row(Row.from("P4", GRANTED), FetchDisclosure.class)
            .to(FETCHED)
            .by(Role.SYSTEM, Relation.SYSTEM)
            .emits(
                DisclosureFetched.class,
                (moment, fetch) ->
                    new DisclosureFetched(
                        moment.id(),
                        moment.state().personRef(),
                        fetch.recipientAgency(),
                        fetch.at())),
        row(Row.from("P5", GRANTED), ExpireDisclosure.class)
            .to(EXPIRED)
            .by(Role.SYSTEM, Relation.SYSTEM)
            .emits(
                DisclosureExpired.class,
                (moment, expire) -> new DisclosureExpired(moment.id(), moment.state().personRef())),
        row(Row.from("P6", GRANTED, OVERRIDE_PENDING), RevokeDisclosure.class)
            .to(REFUSED)
            .by(Role.SYSTEM, Relation.SYSTEM)
            .by(CASE_WORKER, CASE_TEAM)
            .emits(
                DisclosureRefused.class, (moment, revoke) -> refused(moment, revoke.reasonCode())),
        row(Row.from("P7", GRANTED, FETCHED, EXPIRED), RecordPersonTold.class)
            .by(CASE_WORKER, CASE_TEAM)
            .emits(
                DisclosureToldToPerson.class,
                (moment, told) ->
                    new DisclosureToldToPerson(
                        moment.id(), moment.state().personRef(), told.at())));
  }

  static Row<DisclosureState, RequestDisclosure, DisclosureEvent, DisclosureView> request() {
    return row(Row.creating("P1"), RequestDisclosure.class)
        .toOneOf(
            Set.of(GRANTED, REFUSED, OVERRIDE_PENDING),
            (moment, request) -> DisclosurePolicies.answer(moment))
        .by(CASE_WORKER, CASE_TEAM)
        .by(IDENT_OFFICER, Relation.ANY)
        .by(new Role("PROSECUTOR"), CASE_TEAM)
        .by(new Role("CA_OFFICER"), CASE_TEAM)
        .by(new Role("SHELTER_MANAGER"), OWN_SHELTER)
        .by(new Role("CHECKPOINT_SUPERVISOR"), OWN_CHECKPOINT)
        .by(DSW_DESK, Relation.ANY)
        .by(new Role("CONSULAR"), Relation.ANY)
        .by(new Role("LEGAL_AID"), ASSIGNED)
        .by(new Role("EXECUTING_AUTHORITY"), ASSIGNED)
        .by(new Role("PROVINCIAL_DSW"), ASSIGNED)
        .by(Role.SYSTEM, Relation.SYSTEM)
        .check(USE_LIMITS)
        .check(CONSENT_OR_OVERRIDE)
        .check(MINIMUM_SET)
        .emits(DisclosureRequested.class, DisclosureTable::requested)
        .mayEmit(
            DisclosureGranted.class,
            (moment, asked) ->
                isGranted(moment, asked) ? Optional.of(granted(moment, asked)) : Optional.empty())
        .mayEmit(
            DisclosureRefused.class,
            (moment, asked) -> refusal(moment, asked).map(reason -> refused(moment, reason)));
  }

  private static DisclosureRequested requested(
      Moment<DisclosureState, DisclosureView> moment, RequestDisclosure asked) {
    return new DisclosureRequested(
        moment.id(),
        asked.personRef(),
        asked.dataGroups(),
        asked.purposeCode(),
        asked.recipientAgency(),
        asked.country(),
        asked.consentId(),
        asked.overrideReason());
  }

  private static DisclosureGranted granted(
      Moment<DisclosureState, DisclosureView> moment, RequestDisclosure asked) {
    return new DisclosureGranted(
        moment.id(),
        asked.personRef(),
        asked.dataGroups(),
        asked.recipientAgency(),
        asked.country(),
        moment.occurredAt().plus(TO_BE_FETCHED),
        asked.consentId());
  }

  private static DisclosureOverridden overridden(
      Moment<DisclosureState, DisclosureView> moment, ApproveDisclosureOverride approved) {
    return new DisclosureOverridden(
        moment.id(),
        moment.state().personRef(),
        approved.overrideReason(),
        approved.dataGroups(),
        approved.recipientAgency(),
        approved.country(),
        expiry(moment, approved.expiresAt()));
  }

  private static DisclosureRefused refused(
      Moment<DisclosureState, DisclosureView> moment, DisclosureRejection reason) {
    return new DisclosureRefused(moment.id(), moment.state().personRef(), reason);
  }

  private static <X> Row<DisclosureState, X, DisclosureEvent, DisclosureView> row(
      Row.Start start, Class<X> command) {
    return start.on(command);
  }
}
