package org.saphan.victimreferral.shelter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.testkit.walk.LifeCycleLaw;
import org.saphan.testkit.walk.Samples;
import org.saphan.victimreferral.CareSamples;
import org.saphan.victimreferral.LaosInCare;
import org.saphan.victimreferral.shelter.ShelterCommand.*;
import org.saphan.victimreferral.terms.AcceptsNationals;
import org.saphan.victimreferral.terms.ShelterType;
import org.saphan.victimreferral.terms.Unit;
import org.saphan.victimreferral.terms.VictimReference;

class ShelterLawTest extends LifeCycleLaw<ShelterState, ShelterEvent, VictimReference> {
  @Override
  protected LifeCycle<ShelterState, ShelterEvent, VictimReference> cycle() {
    return ShelterTable.lifeCycle();
  }

  @Override
  protected VictimReference reference() {
    return new LaosInCare();
  }

  @Override
  protected Samples samples(RandomGenerator random) {
    return CareSamples.from(random)
        .with(RegisterShelter.class, r -> Shelters.registering())
        .with(
            UpdateShelterCapacity.class,
            r ->
                new UpdateShelterCapacity(
                    List.of(new UnitBeds(Unit.FEMALE, r.nextInt(12), r.nextInt(6), 0, 0)),
                    Instant.EPOCH))
        .with(Unit.class, r -> r.nextBoolean() ? Unit.FEMALE : Unit.FAMILY)
        .with(LocalDate.class, r -> LocalDate.of(2026, 1, 1).plusDays(r.nextInt(400)));
  }

  @Override
  protected Map<String, String> shownElsewhere() {
    return Map.of();
  }

  @Override
  protected ShelterState anyState() {
    return new ShelterState(
        Shelters.CENTRE,
        Shelters.OPERATOR,
        LaosInCare.VIENTIANE,
        ShelterType.SHORT,
        List.of(new Beds(Unit.FEMALE, 10, 0, 1, 0)),
        AcceptsNationals.ANY,
        0,
        99,
        true,
        List.of(),
        null,
        List.of(new ShelterState.Party(new UUID(0, 1), Unit.FEMALE, 1, false)),
        Instant.EPOCH,
        null);
  }
}
