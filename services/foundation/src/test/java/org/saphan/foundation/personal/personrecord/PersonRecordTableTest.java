package org.saphan.foundation.personal.personrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.messaging.EventCodec;
import org.saphan.foundation.messaging.Schemas;
import org.saphan.foundation.personal.personrecord.PersonRecordCommand.CreatePersonRecord;
import org.saphan.foundation.personal.personrecord.PersonRecordCommand.ErasePersonRecord;
import org.saphan.foundation.personal.personrecord.PersonRecordCommand.LiftLegalHold;
import org.saphan.foundation.personal.personrecord.PersonRecordCommand.PlaceLegalHold;
import org.saphan.foundation.personal.personrecord.PersonRecordCommand.StopSharing;
import org.saphan.foundation.personal.personrecord.PersonRecordEvent.LegalHoldPlaced;
import org.saphan.foundation.personal.personrecord.PersonRecordEvent.PersonRecordCreated;
import org.saphan.foundation.personal.personrecord.PersonRecordEvent.RecordErased;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Decision;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Snapshot;

class PersonRecordTableTest {
  private static final UUID PERSON = UUID.fromString("0192f0c1-0000-7000-8000-000000000001");
  private static final Instant NOW = Instant.parse("2036-05-01T00:00:00Z");
  private static final AgencyCode KEEPER = new AgencyCode("LA-OSPP");
  private static final Actor SYSTEM = Actor.system(new CountryCode("LA"));
  private static final Actor DATA_OFFICER = dataOfficer(KEEPER);

  private final LifeCycle<PersonRecordState, PersonRecordEvent, Retention> cycle =
      PersonRecordTable.in("mutual-assistance", List.of(KEEPER, new AgencyCode("LA-MOJ-DIC")));

  private Retention retention = person -> Optional.of(NOW);

  @Test
  void aRecordIsKeptFromItsFirstDocument() {
    var accepted = accept(null, SYSTEM, new CreatePersonRecord());
    assertThat(accepted.facts())
        .extracting(Decision.Fact::event)
        .isEqualTo(List.<Object>of(new PersonRecordCreated(PERSON, "mutual-assistance")));
    assertThat(accepted.after().stage()).isEqualTo(PersonRecordStage.KEPT);
    assertThat(accepted.holder()).isEqualTo(Holder.NOBODY);
  }

  @Test
  void aRecordIsErasedWhenItsTimeIsOverAndNotOneMicrosecondBefore() {
    assertThat(accept(kept(), SYSTEM, new ErasePersonRecord()).facts().getFirst().event())
        .isEqualTo(new RecordErased(PERSON, "mutual-assistance"));
    retention = person -> Optional.of(NOW.plusNanos(1000));
    assertThat(refused(kept(), SYSTEM, new ErasePersonRecord())).isEqualTo("RETENTION_OVER");
  }

  @Test
  void aRecordIsNotErasedWhileNobodyCanSayUntilWhenItIsKept() {
    retention = person -> Optional.empty();
    assertThat(refused(kept(), DATA_OFFICER, new ErasePersonRecord())).isEqualTo("RETENTION_OVER");
    assertThat(cycle.actions(moment(kept(), DATA_OFFICER)))
        .extracting(row -> row.id())
        .containsExactly("Z2");
  }

  @Test
  void aHeldRecordIsNotErased() {
    var held = accept(kept(), DATA_OFFICER, new PlaceLegalHold(HoldReason.COURT));
    assertThat(held.facts().getFirst().event())
        .isEqualTo(new LegalHoldPlaced(PERSON, "mutual-assistance", HoldReason.COURT));
    assertThat(held.holder()).isEqualTo(new Holder("DATA_OFFICER", KEEPER));
    assertThat(refused(held.after(), SYSTEM, new ErasePersonRecord())).isEqualTo("STATE");

    var lifted = accept(held.after(), DATA_OFFICER, new LiftLegalHold());
    assertThat(accept(lifted.after(), DATA_OFFICER, new ErasePersonRecord()).after().stage())
        .isEqualTo(PersonRecordStage.ERASED);
  }

  @Test
  void onlyADataOfficerOfTheVaultHoldsARecord() {
    assertThat(
            refused(
                kept(),
                dataOfficer(new AgencyCode("LA-MPS-ATD")),
                new PlaceLegalHold(HoldReason.COURT)))
        .isEqualTo("ROLE");
  }

  @Test
  void sharingStopsForOneConsentAndTheRecordStays() {
    UUID consent = UUID.randomUUID();
    var stopped = accept(kept(), SYSTEM, new StopSharing(consent));
    assertThat(stopped.after().stage()).isEqualTo(PersonRecordStage.KEPT);
    assertThat(stopped.after().state().stoppedConsents()).containsExactly(consent);
  }

  @Test
  void anErasedRecordStaysErased() {
    var erased = accept(kept(), SYSTEM, new ErasePersonRecord()).after();
    for (Class<?> command : cycle.commands()) {
      assertThat(cycle.rows())
          .filteredOn(row -> row.command().equals(command))
          .noneMatch(row -> row.from().contains(erased.stage()));
    }
  }

  @Test
  void everyEventHasItsSchema() {
    assertThat(EventCodec.writing(Schemas.shipped(), "vault", cycle.events())).isNotNull();
  }

  private Snapshot<PersonRecordState> kept() {
    return accept(null, SYSTEM, new CreatePersonRecord()).after();
  }

  private Decision.Accepted<PersonRecordState, PersonRecordEvent> accept(
      @Nullable Snapshot<PersonRecordState> before, Actor actor, PersonRecordCommand command) {
    return switch (cycle.decide(moment(before, actor), command)) {
      case Decision.Accepted<PersonRecordState, PersonRecordEvent> accepted -> accepted;
      case Decision.Rejected<PersonRecordState, PersonRecordEvent> rejected ->
          throw new AssertionError(rejected.rejection().toString());
    };
  }

  private String refused(
      Snapshot<PersonRecordState> before, Actor actor, PersonRecordCommand command) {
    return switch (cycle.decide(moment(before, actor), command)) {
      case Decision.Accepted<PersonRecordState, PersonRecordEvent> accepted ->
          throw new AssertionError(accepted.toString());
      case Decision.Rejected<PersonRecordState, PersonRecordEvent> rejected ->
          rejected.rejection().reason();
    };
  }

  private Moment<PersonRecordState, Retention> moment(
      @Nullable Snapshot<PersonRecordState> before, Actor actor) {
    return new Moment<>(
        PERSON, before, actor, Role.SYSTEM, null, NOW, NOW, null, List.of(), List.of(), retention);
  }

  private static Actor dataOfficer(AgencyCode agency) {
    return Actor.person(
            "user-" + agency,
            agency,
            new CountryCode("LA"),
            Set.of(new Role("DATA_OFFICER")),
            Map.of())
        .with(Set.of(PersonRecordTable.OWN_AGENCY.to(agency.value())));
  }
}
