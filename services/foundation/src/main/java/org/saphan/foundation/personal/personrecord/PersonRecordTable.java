package org.saphan.foundation.personal.personrecord;

import static org.saphan.foundation.personal.personrecord.PersonRecordStage.ERASED;
import static org.saphan.foundation.personal.personrecord.PersonRecordStage.HELD;
import static org.saphan.foundation.personal.personrecord.PersonRecordStage.KEPT;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.saphan.foundation.personal.personrecord.PersonRecordCommand.CreatePersonRecord;
import org.saphan.foundation.personal.personrecord.PersonRecordCommand.ErasePersonRecord;
import org.saphan.foundation.personal.personrecord.PersonRecordCommand.LiftLegalHold;
import org.saphan.foundation.personal.personrecord.PersonRecordCommand.PlaceLegalHold;
import org.saphan.foundation.personal.personrecord.PersonRecordCommand.StopSharing;
import org.saphan.foundation.personal.personrecord.PersonRecordEvent.LegalHoldLifted;
import org.saphan.foundation.personal.personrecord.PersonRecordEvent.LegalHoldPlaced;
import org.saphan.foundation.personal.personrecord.PersonRecordEvent.PersonRecordCreated;
import org.saphan.foundation.personal.personrecord.PersonRecordEvent.RecordErased;
import org.saphan.foundation.personal.personrecord.PersonRecordEvent.SharingStopped;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Deadline;
import org.saphan.lifecycle.Due;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;
import org.saphan.lifecycle.When;

/** The rows Z1 to Z5 of the tables, and the clock of chapter D.4. */
public final class PersonRecordTable {
  /** The life cycle's name; also for follow-ons that create a record. */
  public static final String NAME = "person-record";

  /** The deadline that says until when a record is kept. */
  public static final String KEPT_UNTIL = "D-Z01";

  /** What the rows ask for: the aggregate belongs to the actor's agency. */
  public static final Relation OWN_AGENCY = new Relation("OWN_AGENCY");

  static final Role DATA_OFFICER = new Role("DATA_OFFICER");

  /** TOO_EARLY: the keeping time is over; a legal hold has a stage of its own. Chapter D.4. */
  private static final When<PersonRecordState, Retention> RETENTION_OVER =
      new When<>(
          "RETENTION_OVER",
          PersonRecordRejection.TOO_EARLY,
          moment ->
              moment
                  .reference()
                  .keptUntil(moment.id())
                  .filter(until -> !until.isAfter(moment.recordedAt()))
                  .isPresent());

  private final String vault;
  private final List<AgencyCode> keepers;

  private PersonRecordTable(String vault, List<AgencyCode> keepers) {
    this.vault = vault;
    this.keepers = keepers;
  }

  /**
   * The life cycle in one service.
   *
   * @param vault the service
   * @param keepers the agencies whose data officers answer for its vault, the first one first
   */
  public static LifeCycle<PersonRecordState, PersonRecordEvent, Retention> in(
      String vault, List<AgencyCode> keepers) {
    PersonRecordTable table = new PersonRecordTable(vault, List.copyOf(keepers));
    return new LifeCycle<>(
        new LifeCycle.Parts<>(
            NAME,
            "person-records",
            "personRef",
            PersonRecordState.class,
            PersonRecordEvent.class,
            1,
            List.of(PersonRecordStage.values()),
            Set.of(),
            table.rows(),
            List.of(keptUntil()),
            PersonRecordState::fold,
            state -> table.ties(),
            (snapshot, retention) -> table.holder(snapshot),
            (state, role, retention) -> table.keepers.getFirst()));
  }

  /**
   * D-Z01: how long the identity is kept (chapter D.4 [S]; the tables have no row for it). Its end
   * is no fault: it gives Z4.
   */
  private static Deadline<PersonRecordState, PersonRecordEvent, Retention> keptUntil() {
    return Deadline.<PersonRecordState, PersonRecordEvent, Retention>named(KEPT_UNTIL)
        .asked()
        .until(RecordErased.class)
        .pausedWhile(HELD)
        .due(start -> start.reference().keptUntil(start.snapshot().id()).map(Due.At::new))
        .owner(DATA_OFFICER, DATA_OFFICER)
        .breachedBy((owner, at) -> new ErasePersonRecord());
  }

  private List<Row<PersonRecordState, ?, PersonRecordEvent, Retention>> rows() {
    return List.of(
        row(Row.creating("Z1"), CreatePersonRecord.class)
            .to(KEPT)
            .by(Role.SYSTEM, Relation.SYSTEM)
            .emits(
                PersonRecordCreated.class,
                (moment, create) -> new PersonRecordCreated(moment.id(), vault)),
        row(Row.from("Z2", KEPT), PlaceLegalHold.class)
            .to(HELD)
            .by(DATA_OFFICER, OWN_AGENCY)
            .emits(
                LegalHoldPlaced.class,
                (moment, hold) -> new LegalHoldPlaced(moment.id(), vault, hold.reasonCode())),
        row(Row.from("Z3", HELD), LiftLegalHold.class)
            .to(KEPT)
            .by(DATA_OFFICER, OWN_AGENCY)
            .emits(
                LegalHoldLifted.class, (moment, lift) -> new LegalHoldLifted(moment.id(), vault)),
        row(Row.from("Z4", KEPT), ErasePersonRecord.class)
            .to(ERASED)
            .by(Role.SYSTEM, Relation.SYSTEM)
            .by(DATA_OFFICER, OWN_AGENCY)
            .when(RETENTION_OVER)
            .emits(RecordErased.class, (moment, erase) -> new RecordErased(moment.id(), vault)),
        row(Row.from("Z5", KEPT, HELD), StopSharing.class)
            .by(Role.SYSTEM, Relation.SYSTEM)
            .emits(
                SharingStopped.class,
                (moment, stop) -> new SharingStopped(moment.id(), vault, stop.consentId())));
  }

  private static <X> Row<PersonRecordState, X, PersonRecordEvent, Retention> row(
      Row.Start start, Class<X> command) {
    return start.on(command);
  }

  private Set<Tie> ties() {
    return keepers.stream()
        .map(agency -> OWN_AGENCY.to(agency.value()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Holder holder(Snapshot<PersonRecordState> snapshot) {
    return snapshot.stage() == HELD
        ? new Holder(DATA_OFFICER.code(), keepers.getFirst())
        : Holder.NOBODY;
  }
}
