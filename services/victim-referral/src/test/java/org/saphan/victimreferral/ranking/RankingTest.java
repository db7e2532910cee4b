package org.saphan.victimreferral.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.victimreferral.LaosInCare;
import org.saphan.victimreferral.ranking.House.Room;
import org.saphan.victimreferral.terms.AgeBand;
import org.saphan.victimreferral.terms.NeedGroup;
import org.saphan.victimreferral.terms.ProvinceCode;
import org.saphan.victimreferral.terms.ReferralUrgency;
import org.saphan.victimreferral.terms.ServiceKind;
import org.saphan.victimreferral.terms.Sex;
import org.saphan.victimreferral.terms.ShelterCode;
import org.saphan.victimreferral.terms.ShelterType;
import org.saphan.victimreferral.terms.Unit;

class RankingTest {
  private static final ProvinceCode HERE = LaosInCare.VIENTIANE;
  private static final ProvinceCode THERE = LaosInCare.SAVANNAKHET;

  /** A house in words: what is not said is as most have it. */
  private record Sketch(
      String code,
      ProvinceCode province,
      ShelterType type,
      boolean open,
      List<Room> rooms,
      int ageMin,
      int ageMax,
      boolean withChildren,
      Set<ServiceKind> services) {
    static Sketch named(String code) {
      return new Sketch(
          code,
          HERE,
          ShelterType.SHORT,
          true,
          List.of(new Room(Unit.FEMALE, 10, 5)),
          0,
          99,
          true,
          Set.of(ServiceKind.SAFE_RESIDENCE));
    }

    Sketch in(ProvinceCode other) {
      return new Sketch(code, other, type, open, rooms, ageMin, ageMax, withChildren, services);
    }

    Sketch of(ShelterType other) {
      return new Sketch(code, province, other, open, rooms, ageMin, ageMax, withChildren, services);
    }

    Sketch closed() {
      return new Sketch(code, province, type, false, rooms, ageMin, ageMax, withChildren, services);
    }

    Sketch with(Room... others) {
      return new Sketch(
          code, province, type, open, List.of(others), ageMin, ageMax, withChildren, services);
    }

    Sketch ages(int from, int to) {
      return new Sketch(code, province, type, open, rooms, from, to, withChildren, services);
    }

    Sketch withoutChildren() {
      return new Sketch(code, province, type, open, rooms, ageMin, ageMax, false, services);
    }

    Sketch giving(ServiceKind... others) {
      return new Sketch(
          code, province, type, open, rooms, ageMin, ageMax, withChildren, Set.of(others));
    }

    House house() {
      return new House(
          UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
          new ShelterCode("LA-SH-" + code),
          new AgencyCode("LA-TEST"),
          province,
          type,
          open,
          rooms,
          ageMin,
          ageMax,
          withChildren,
          services,
          Instant.EPOCH);
    }
  }

  private static Party woman(AgeBand age, boolean asChild, int children) {
    return new Party(
        Unit.FEMALE,
        Sex.FEMALE,
        age,
        asChild,
        children,
        false,
        Set.of(NeedGroup.SHELTER),
        ReferralUrgency.ROUTINE,
        null,
        null,
        Set.of());
  }

  private static Party woman() {
    return woman(AgeBand.A18_24, false, 0);
  }

  private static Party wishing(
      ReferralUrgency urgency,
      @Nullable ProvinceCode near,
      @Nullable ProvinceCode from,
      Set<ProvinceCode> avoid,
      Set<NeedGroup> needs) {
    return new Party(
        Unit.FEMALE,
        Sex.FEMALE,
        AgeBand.A18_24,
        false,
        0,
        false,
        needs,
        urgency,
        near,
        from,
        avoid);
  }

  private static Set<Hindrance> hindrances(Party party, Sketch house) {
    return Ranking.hindrances(party, house.house());
  }

  private static List<String> order(Party party, Sketch... houses) {
    return Ranking.of(party, List.of(houses).stream().map(Sketch::house).toList()).stream()
        .map(ranked -> ranked.house().code().value().substring(6))
        .toList();
  }

  @Test
  void aHouseThatTakesNobodyNowMayNotTakeHer() {
    assertThat(hindrances(woman(), Sketch.named("AA"))).isEmpty();
    assertThat(hindrances(woman(), Sketch.named("AA").closed())).containsExactly(Hindrance.INTAKE);
  }

  @Test
  void aUnitIsForTheSexThatItIsForAndTheOneForAnybodyServesAll() {
    Room men = new Room(Unit.MALE, 5, 5);
    Room all = new Room(Unit.ANY, 5, 5);
    assertThat(hindrances(woman(), Sketch.named("AA").with(men))).containsExactly(Hindrance.UNIT);
    assertThat(hindrances(woman(), Sketch.named("AA").with(all))).isEmpty();
    Party man =
        new Party(
            Unit.ANY,
            Sex.MALE,
            AgeBand.A25_34,
            false,
            0,
            false,
            Set.of(),
            ReferralUrgency.ROUTINE,
            null,
            null,
            Set.of());
    assertThat(hindrances(man, Sketch.named("AA").with(men))).isEmpty();
    assertThat(hindrances(man, Sketch.named("AA"))).containsExactly(Hindrance.UNIT);
  }

  @Test
  void aPartyWithChildrenUsesTheUnitForFamiliesOrThatOfTheAdultWhereItIsAllowed() {
    Party mother = woman(AgeBand.A25_34, false, 2);
    Room families = new Room(Unit.FAMILY, 3, 3);
    assertThat(hindrances(mother, Sketch.named("AA"))).isEmpty();
    assertThat(hindrances(mother, Sketch.named("AA").withoutChildren()))
        .containsExactly(Hindrance.UNIT);
    assertThat(hindrances(mother, Sketch.named("AA").withoutChildren().with(families))).isEmpty();
    assertThat(hindrances(woman(), Sketch.named("AA").with(families)))
        .containsExactly(Hindrance.UNIT);
  }

  @Test
  void aUnitThatIsTooSmallForThePartyIsNone() {
    Party three = woman(AgeBand.A25_34, false, 2);
    assertThat(hindrances(three, Sketch.named("AA").with(new Room(Unit.FEMALE, 2, 2))))
        .containsExactly(Hindrance.UNIT);
    assertThat(hindrances(three, Sketch.named("AA").with(new Room(Unit.FEMALE, 3, 0)))).isEmpty();
  }

  @Test
  void theAgeThatSheMayHaveMeetsTheAgesOfTheHouse() {
    assertThat(hindrances(woman(), Sketch.named("AA").ages(0, 18))).isEmpty();
    assertThat(hindrances(woman(), Sketch.named("AA").ages(0, 17))).containsExactly(Hindrance.AGE);
    assertThat(hindrances(woman(), Sketch.named("AA").ages(24, 60))).isEmpty();
    assertThat(hindrances(woman(), Sketch.named("AA").ages(25, 60))).containsExactly(Hindrance.AGE);
  }

  @Test
  void whoIsTreatedAsAChildGoesWhereChildrenAreTakenWhateverThePassportSays() {
    Party disputed = woman(AgeBand.A18_24, true, 0);
    assertThat(hindrances(disputed, Sketch.named("AA").ages(Ranking.ADULT, 60)))
        .containsExactly(Hindrance.AGE);
    assertThat(hindrances(disputed, Sketch.named("AA").ages(Ranking.ADULT - 1, 60))).isEmpty();
    assertThat(hindrances(disputed, Sketch.named("AA").ages(0, 17))).isEmpty();
    Party little = woman(AgeBand.A0_11, true, 0);
    assertThat(hindrances(little, Sketch.named("AA").ages(12, 17))).containsExactly(Hindrance.AGE);
  }

  @Test
  void whoNeedsProtectionGoesWhereThereIsSome() {
    Party hunted =
        new Party(
            Unit.FEMALE,
            Sex.FEMALE,
            AgeBand.A18_24,
            false,
            0,
            true,
            Set.of(),
            ReferralUrgency.ROUTINE,
            null,
            null,
            Set.of());
    assertThat(hindrances(hunted, Sketch.named("AA"))).containsExactly(Hindrance.PROTECTION);
    assertThat(hindrances(hunted, Sketch.named("AA").giving(ServiceKind.SECURITY))).isEmpty();
  }

  @Test
  void theOrderIsThatOfTheChapter() {
    Party party =
        wishing(
            ReferralUrgency.IMMEDIATE,
            THERE,
            HERE,
            Set.of(new ProvinceCode("LA-CH")),
            Set.of(NeedGroup.SHELTER, NeedGroup.LEGAL));
    ServiceKind[] both = {ServiceKind.SAFE_RESIDENCE, ServiceKind.LEGAL_AID};
    assertThat(
            order(
                party,
                Sketch.named("SHUT").in(THERE).closed(),
                Sketch.named("RISKY").in(new ProvinceCode("LA-CH")).giving(both),
                Sketch.named("FULLER").giving(both).with(new Room(Unit.FEMALE, 10, 4)),
                Sketch.named("EMPTIER").giving(both),
                Sketch.named("FAR").in(new ProvinceCode("LA-LM")).giving(both),
                Sketch.named("LACKS"),
                Sketch.named("TRANSIT").of(ShelterType.TRANSIT),
                Sketch.named("WISHED").in(THERE)))
        .containsExactly("WISHED", "TRANSIT", "EMPTIER", "FULLER", "FAR", "LACKS", "RISKY", "SHUT");
  }

  @Test
  void transitComesFirstOnlyWhereItIsUrgent() {
    Sketch transit = Sketch.named("ZZ").of(ShelterType.TRANSIT);
    Sketch other = Sketch.named("AA");
    assertThat(
            order(
                wishing(ReferralUrgency.IMMEDIATE, null, null, Set.of(), Set.of()), other, transit))
        .containsExactly("ZZ", "AA");
    assertThat(
            order(
                wishing(ReferralUrgency.SAME_DAY, null, null, Set.of(), Set.of()), other, transit))
        .containsExactly("AA", "ZZ");
  }

  @Test
  void byItselfNobodyIsOfferedWhereShewouldBeInDangerAndAHouseWithRoomGoesFirst() {
    Sketch risky = Sketch.named("RISKY").in(THERE);
    Sketch full =
        Sketch.named("FULL")
            .with(new Room(Unit.FEMALE, 10, 0))
            .giving(ServiceKind.SAFE_RESIDENCE, ServiceKind.LEGAL_AID);
    Sketch room = Sketch.named("ROOM");
    Party party =
        wishing(
            ReferralUrgency.ROUTINE,
            null,
            null,
            Set.of(THERE),
            Set.of(NeedGroup.SHELTER, NeedGroup.LEGAL));
    assertThat(order(party, risky, full, room)).containsExactly("FULL", "ROOM", "RISKY");
    assertThat(first(party, Set.of(), risky, full, room)).isEqualTo("LA-SH-ROOM");
    assertThat(first(party, Set.of("LA-SH-ROOM"), risky, full, room)).isEqualTo("LA-SH-FULL");
    assertThat(first(party, Set.of("LA-SH-ROOM", "LA-SH-FULL"), risky, full, room))
        .isEqualTo("nobody");
  }

  private static String first(Party party, Set<String> but, Sketch... houses) {
    return Ranking.firstEligible(
            party,
            List.of(houses).stream().map(Sketch::house).toList(),
            house -> !but.contains(house.code().value()))
        .map(house -> house.code().value())
        .orElse("nobody");
  }
}
