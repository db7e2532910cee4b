package org.saphan.victimreferral.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.victimreferral.ranking.FreeBeds.Takes;
import org.saphan.victimreferral.ranking.House.Room;
import org.saphan.victimreferral.terms.ProvinceCode;
import org.saphan.victimreferral.terms.ShelterCode;
import org.saphan.victimreferral.terms.ShelterType;
import org.saphan.victimreferral.terms.Unit;

class FreeBedsTest {
  private static final ProvinceCode HERE = new ProvinceCode("LA-BK");
  private static final ProvinceCode THERE = new ProvinceCode("LA-VT");
  private static final Instant MORNING = Instant.parse("2026-11-22T01:00:00Z");
  private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");

  private static House house(
      ProvinceCode province, ShelterType type, boolean open, Instant counted, Room... rooms) {
    return house(province, type, open, counted, 0, 99, rooms);
  }

  private static House house(
      ProvinceCode province,
      ShelterType type,
      boolean open,
      Instant counted,
      int ageMin,
      int ageMax,
      Room... rooms) {
    return new House(
        UUID.randomUUID(),
        new ShelterCode("LA-SH-ONE"),
        new AgencyCode("LA-TEST"),
        province,
        type,
        open,
        List.of(rooms),
        ageMin,
        ageMax,
        true,
        Set.of(),
        counted);
  }

  @Test
  void theProvinceComesFirstThenTheCountryByTypeAndUnit() {
    assertThat(
            FreeBeds.seenFrom(
                HERE,
                List.of(
                    house(THERE, ShelterType.TRANSIT, true, NOON, new Room(Unit.MALE, 20, 9)),
                    house(
                        HERE,
                        ShelterType.SHORT,
                        true,
                        NOON,
                        new Room(Unit.MALE, 4, 1),
                        new Room(Unit.FEMALE, 6, 6)))))
        .containsExactly(
            new FreeBeds(true, ShelterType.SHORT, Takes.EVERY_AGE, Unit.FEMALE, 6, 6, NOON),
            new FreeBeds(true, ShelterType.SHORT, Takes.EVERY_AGE, Unit.MALE, 4, 1, NOON),
            new FreeBeds(false, ShelterType.TRANSIT, Takes.EVERY_AGE, Unit.MALE, 20, 9, NOON));
  }

  @Test
  void housesOfOneTypeAreOneNumberAsOldAsTheOldestCount() {
    assertThat(
            FreeBeds.seenFrom(
                HERE,
                List.of(
                    house(THERE, ShelterType.LONG, true, NOON, new Room(Unit.FEMALE, 5, 0)),
                    house(THERE, ShelterType.LONG, true, MORNING, new Room(Unit.FEMALE, 7, 2)))))
        .containsExactly(
            new FreeBeds(false, ShelterType.LONG, Takes.EVERY_AGE, Unit.FEMALE, 12, 2, MORNING));
  }

  @ParameterizedTest
  @CsvSource({"0, 17, CHILDREN", "0, 18, EVERY_AGE", "17, 99, EVERY_AGE", "18, 99, ADULTS"})
  void bedsForChildrenAreNotThoseForAdults(int ageMin, int ageMax, Takes takes) {
    Room room = new Room(Unit.MALE, 3, 1);
    assertThat(
            FreeBeds.seenFrom(
                HERE, List.of(house(HERE, ShelterType.SHORT, true, NOON, ageMin, ageMax, room))))
        .extracting(FreeBeds::takes)
        .containsExactly(takes);
  }

  @Test
  void aHouseThatTakesNobodyNowHasNoFreeBeds() {
    assertThat(
            FreeBeds.seenFrom(
                HERE,
                List.of(house(HERE, ShelterType.SHORT, false, NOON, new Room(Unit.FEMALE, 5, 5)))))
        .isEmpty();
  }
}
