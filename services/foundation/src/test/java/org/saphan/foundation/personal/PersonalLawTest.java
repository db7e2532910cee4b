package org.saphan.foundation.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saphan.foundation.personal.disclosure.ConsentPurpose;
import org.saphan.foundation.personal.disclosure.DataGroup;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.RequestDisclosure;
import org.saphan.foundation.personal.disclosure.DisclosureState;
import org.saphan.foundation.personal.disclosure.DisclosureTable;
import org.saphan.foundation.personal.disclosure.DisclosureView;
import org.saphan.foundation.personal.disclosure.OverrideReason;
import org.saphan.foundation.personal.personrecord.PersonRecordState;
import org.saphan.foundation.personal.personrecord.PersonRecordTable;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.PrivateText;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.testkit.walk.DeadlineTimes;
import org.saphan.testkit.walk.LawOfLifeCycle;
import org.saphan.testkit.walk.Samples;
import org.saphan.testkit.walk.Walk;

/** Rows P and Z against the law's tables. */
class PersonalLawTest {
  private static final long SEED = 20261121;
  private static final AgencyCode AGENCY = new AgencyCode("LA-OSPP");
  private static final UUID PERSON = new UUID(0, 1);

  static List<LifeCycle<?, ?, ?>> cycles() {
    return List.of(
        PersonRecordTable.in("mutual-assistance", List.of(AGENCY)),
        DisclosureTable.with(Set.of(AGENCY)));
  }

  @ParameterizedTest
  @MethodSource("cycles")
  void stagesRowsAndDeadlinesAreThoseOfTheLaw(LifeCycle<?, ?, ?> cycle) {
    LawOfLifeCycle law = LawOfLifeCycle.of(cycle);
    law.stagesAreThoseOfTheLaw();
    law.rowsAreThoseOfTheLaw();
    law.deadlinesAreThoseOfTheLaw();
  }

  @Test
  void aDisclosureHasTheTimesOfTheLaw() {
    new DeadlineTimes<>(DisclosureTable.with(Set.of(AGENCY)), asked(), VIEW).areThoseOfTheLaw();
  }

  @Test
  void aPersonRecordIsAllowedJustWhatTheLawAllows() {
    var walk =
        new Walk<>(
            PersonRecordTable.in("mutual-assistance", List.of(AGENCY)),
            person -> Optional.of(Instant.EPOCH),
            samples(new Random(SEED)));
    assertThat(
            walk.everyStageCommandRoleAndRelation(
                new PersonRecordState("mutual-assistance", Set.of())))
        .isEqualTo(3 * 5 * 2 * 2);
  }

  @Test
  void aDisclosureIsAllowedJustWhatTheLawAllows() {
    var walk = new Walk<>(DisclosureTable.with(Set.of(AGENCY)), VIEW, samples(new Random(SEED)));
    assertThat(walk.everyStageCommandRoleAndRelation(asked())).isEqualTo(5 * 7 * 13 * 7);
  }

  @Test
  void afterTenThousandRandomCommandsTheStateIsTheFoldOfItsHistory() {
    RandomGenerator random = new Random(SEED);
    var cycle = DisclosureTable.with(Set.of(AGENCY));
    Walk.Figures figures = new Walk<>(cycle, VIEW, samples(random)).randomCommands(10_000, random);
    assertThat(figures.rows())
        .containsExactlyInAnyOrderElementsOf(cycle.rows().stream().map(Row::id).toList());
  }

  private static Samples samples(RandomGenerator random) {
    return new Samples(random)
        .with(AgencyCode.class, r -> AGENCY)
        .with(CountryCode.class, r -> new CountryCode(r.nextBoolean() ? "LA" : "TH"))
        .with(PrivateText.class, r -> new PrivateText("words"))
        .with(
            RequestDisclosure.class,
            r ->
                new RequestDisclosure(
                    PERSON,
                    List.of(DataGroup.G3),
                    ConsentPurpose.TESTIFY,
                    AGENCY,
                    new CountryCode("TH"),
                    r.nextBoolean() ? new UUID(0, 2) : null,
                    r.nextBoolean() ? OverrideReason.COURT_ORDER : null,
                    null));
  }

  private static DisclosureState asked() {
    return new DisclosureState(
        PERSON,
        List.of(DataGroup.G3),
        ConsentPurpose.TESTIFY,
        AGENCY,
        new CountryCode("TH"),
        null,
        OverrideReason.COURT_ORDER,
        "user-1",
        AGENCY,
        Instant.EPOCH.plus(Duration.ofDays(7)),
        false);
  }

  private static final DisclosureView VIEW =
      new DisclosureView() {
        @Override
        public CountryCode country() {
          return new CountryCode("LA");
        }

        @Override
        public boolean mayKnow(Actor actor, UUID personRef) {
          return true;
        }

        @Override
        public Optional<UUID> caseOf(UUID personRef) {
          return Optional.empty();
        }

        @Override
        public Optional<CountryCode> homeOf(AgencyCode agency) {
          return Optional.empty();
        }

        @Override
        public boolean consentCovers(RequestDisclosure asked) {
          return true;
        }

        @Override
        public Set<DataGroup> kept(UUID personRef) {
          return Set.of(DataGroup.values());
        }

        @Override
        public boolean isRestricted(RequestDisclosure asked) {
          return false;
        }

        @Override
        public Optional<AgencyCode> agencyOf(Role role) {
          return Optional.empty();
        }
      };
}
