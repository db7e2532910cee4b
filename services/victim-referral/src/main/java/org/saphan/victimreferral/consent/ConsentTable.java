package org.saphan.victimreferral.consent;

import static org.saphan.victimreferral.consent.ConsentStage.*;
import static org.saphan.victimreferral.terms.VictimRelation.*;
import static org.saphan.victimreferral.terms.VictimRole.*;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.saphan.foundation.personal.personrecord.PersonRecordCommand.CreatePersonRecord;
import org.saphan.foundation.personal.personrecord.PersonRecordTable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Deadline;
import org.saphan.lifecycle.Due;
import org.saphan.lifecycle.FollowOn;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;
import org.saphan.victimreferral.consent.ConsentCommand.*;
import org.saphan.victimreferral.consent.ConsentEvent.*;

/** The rows of a consent, in the order of chapter C.5 (rows.csv). */
public final class ConsentTable {
  /** The name of the life cycle. */
  public static final String NAME = "consent";

  private static final int FOLD_VERSION = 2;

  /** Until no service shares any more (D-V07 [P]). */
  static final Duration TO_STOP = Duration.ofMinutes(15);

  /** Until what was sent is called back (D-V07 [P]): then it is told once more. */
  static final Duration TO_RECALL = Duration.ofHours(24);

  private static final List<Row<ConsentState, ?, ConsentEvent, ConsentView>> ROWS =
      List.of(
          on(Row.creating("K1"), RecordConsent.class)
              .toOneOf(
                  Set.of(GRANTED, REFUSED),
                  (moment, command) -> moment.state().isGranted() ? GRANTED : REFUSED)
              .by(CASE_WORKER, CASE_TEAM)
              .by(SHELTER_MANAGER, OWN_SHELTER)
              .by(IDENT_OFFICER, Relation.ANY)
              .by(CHECKPOINT_OFFICER, OWN_CHECKPOINT)
              .by(TRANSIT_MANAGER, OWN_SHELTER)
              .by(PROSECUTOR, OWN_AGENCY)
              .by(Role.SYSTEM, Relation.SYSTEM)
              .emits(ConsentRecorded.class, ConsentTable::recorded)
              .also(ConsentTable::afterHerWord),
          on(Row.from("K2", GRANTED), WithdrawConsent.class)
              .to(WITHDRAWN)
              .by(CASE_WORKER, CASE_TEAM)
              .by(SHELTER_MANAGER, OWN_SHELTER)
              .by(LEGAL_AID, ASSIGNED)
              .by(GUARDIAN, CASE_TEAM)
              .by(IDENT_OFFICER, Relation.ANY)
              .by(CHECKPOINT_OFFICER, OWN_CHECKPOINT)
              .by(TRANSIT_MANAGER, OWN_SHELTER)
              .by(PROSECUTOR, OWN_AGENCY)
              .emits(ConsentWithdrawn.class, (moment, command) -> withdrawn(moment))
              .also((moment, command) -> noLongerAllowed(moment)),
          on(Row.from("K3", GRANTED), ExpireConsent.class)
              .to(EXPIRED)
              .by(Role.SYSTEM, Relation.SYSTEM)
              .emits(
                  ConsentExpired.class,
                  (moment, command) ->
                      new ConsentExpired(
                          moment.id(), moment.state().personRef(), moment.state().purpose()))
              .also((moment, command) -> noLongerAllowed(moment)),
          on(Row.from("K4", WITHDRAWN), ConfirmSharingStopped.class)
              .by(Role.SYSTEM, Relation.SYSTEM)
              .emits(
                  ConsentStopConfirmed.class,
                  (moment, command) ->
                      new ConsentStopConfirmed(moment.id(), command.vaults(), command.lastAt())));

  private static final List<Deadline<ConsentState, ConsentEvent, ConsentView>> DEADLINES =
      List.of(
          Deadline.<ConsentState, ConsentEvent, ConsentView>named("D-V07")
              .from(ConsentWithdrawn.class)
              .until(ConsentStopConfirmed.class)
              .afterwards()
              .due(start -> Optional.of(new Due.Within(TO_STOP)))
              .again(TO_RECALL.minus(TO_STOP), 1)
              .owner(DATA_OFFICER, DSW_DESK),
          Deadline.<ConsentState, ConsentEvent, ConsentView>named("D-K01")
              .whileIn(GRANTED)
              .due(start ->
                  Optional.ofNullable(start.snapshot().state().expiresAt()).map(Due.At::new))
              .owner(DATA_OFFICER, DSW_DESK)
              .breachedBy((consent, at) -> new ExpireConsent()));

  private static final LifeCycle<ConsentState, ConsentEvent, ConsentView> LIFE_CYCLE =
      new LifeCycle<>(
          new LifeCycle.Parts<>(
              NAME,
              "consents",
              "consentId",
              ConsentState.class,
              ConsentEvent.class,
              FOLD_VERSION,
              List.of(ConsentStage.values()),
              Set.of(),
              ROWS,
              DEADLINES,
              ConsentState::fold,
              ConsentTable::ties,
              ConsentTable::holder,
              ConsentTable::agencyOf),
          (consent, view) -> view.beside().helpersOf(consent.personRef()));

  private ConsentTable() {}

  /** The life cycle. */
  public static LifeCycle<ConsentState, ConsentEvent, ConsentView> lifeCycle() {
    return LIFE_CYCLE;
  }

  private static <X> Row<ConsentState, X, ConsentEvent, ConsentView> on(
      Row.Start start, Class<X> command) {
    return start.on(command);
  }

  private static ConsentRecorded recorded(
      Moment<ConsentState, ConsentView> moment, RecordConsent command) {
    return new ConsentRecorded(
        moment.id(),
        command.personRef(),
        command.purpose(),
        command.decision(),
        command.recipients(),
        command.countries(),
        command.dataGroups(),
        command.givenBy(),
        command.form(),
        command.expiresAt(),
        command.explainedVersion());
  }

  /** The whole consent is taken back, whatever the officer wrote; who keeps a part says it anew. */
  private static ConsentWithdrawn withdrawn(Moment<ConsentState, ConsentView> moment) {
    ConsentState consent = moment.state();
    return new ConsentWithdrawn(
        moment.id(),
        consent.personRef(),
        consent.purpose(),
        consent.recipients(),
        consent.countries(),
        consent.dataGroups());
  }

  /** A no ends what rested on an earlier yes, as taking that back does (C.5). */
  private static List<FollowOn> afterHerWord(
      Moment<ConsentState, ConsentView> moment, RecordConsent command) {
    return Stream.concat(
            recordOfPerson(moment, command).stream(),
            moment.state().isGranted() ? Stream.empty() : noLongerAllowed(moment).stream())
        .toList();
  }

  private static List<FollowOn> noLongerAllowed(Moment<ConsentState, ConsentView> moment) {
    return moment.reference().reliance().ends(moment.id(), moment.state(), moment.recordedAt());
  }

  /** Whoever is first written of here gets a record, so that sharing can be stopped. */
  private static List<FollowOn> recordOfPerson(
      Moment<ConsentState, ConsentView> moment, RecordConsent command) {
    return moment.reference().beside().isKnown(command.personRef())
        ? List.of()
        : List.of(
            new FollowOn(PersonRecordTable.NAME, command.personRef(), new CreatePersonRecord()));
  }

  /**
   * Who heard it, where he works, and those whom the person named: they serve her. Whoever helps
   * her now is tied by her case.
   */
  private static Set<Tie> ties(ConsentState consent) {
    Set<Tie> ties = new HashSet<>();
    add(ties, consent.recordedBy());
    ties.add(OWN_AGENCY.to(consent.recordedBy().value()));
    ties.add(peopleOf(OWN_CHECKPOINT, consent.recordedBy()));
    consent.recipients().forEach(recipient -> add(ties, recipient));
    return ties;
  }

  private static void add(Set<Tie> ties, AgencyCode agency) {
    ties.add(CASE_TEAM.to(agency.value()));
    ties.add(ASSIGNED.to(agency.value()));
    ties.add(peopleOf(OWN_SHELTER, agency));
  }

  private static Holder holder(Snapshot<ConsentState> consent, ConsentView view) {
    return switch ((ConsentStage) consent.stage()) {
      case GRANTED, REFUSED, EXPIRED -> Holder.NOBODY;
      case WITHDRAWN -> new Holder(Role.SYSTEM.code(), AgencyCode.SYSTEM);
    };
  }

  private static AgencyCode agencyOf(ConsentState consent, Role role, ConsentView view) {
    return view.law().deskFor(role.equals(DATA_OFFICER) ? DSW_DESK : role, consent.givenAt());
  }
}
