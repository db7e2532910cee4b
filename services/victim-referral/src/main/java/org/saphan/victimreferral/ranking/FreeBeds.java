package org.saphan.victimreferral.ranking;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.saphan.victimreferral.ranking.House.Room;
import org.saphan.victimreferral.terms.ProvinceCode;
import org.saphan.victimreferral.terms.ShelterType;
import org.saphan.victimreferral.terms.Unit;

/**
 * How many beds of one kind are free, for who receives a group at the border. No house is named,
 * and of those that are elsewhere no province: where a shelter stands is P3 (chapter D.3, G6).
 *
 * @param near whether they are in the province that was asked for
 * @param takes whom by their age
 * @param beds all of the houses that take people now
 * @param free how many of them nobody has, none waits for and none is held
 * @param asOf when the house that counted longest ago did so, or gave beds back
 */
public record FreeBeds(
    boolean near, ShelterType type, Takes takes, Unit unit, int beds, int free, Instant asOf) {
  /** Whom a house takes: a group with children in it needs other beds than one of adults. */
  public enum Takes {
    /** Only children. */
    CHILDREN,
    /** Only adults. */
    ADULTS,
    /** Both. */
    EVERY_AGE;

    static Takes of(House house) {
      if (house.ageMax() < Ranking.ADULT) {
        return CHILDREN;
      }
      return house.ageMin() >= Ranking.ADULT ? ADULTS : EVERY_AGE;
    }
  }

  /** What is counted together. */
  private record Kind(boolean near, ShelterType type, Takes takes, Unit unit) {
    private static final Comparator<Kind> NEAR_FIRST =
        Comparator.comparing((Kind kind) -> !kind.near)
            .thenComparing(Kind::type)
            .thenComparing(Kind::takes)
            .thenComparing(Kind::unit);
  }

  /** Those of a province first, then those of the rest of the country. */
  public static List<FreeBeds> seenFrom(ProvinceCode province, Collection<House> houses) {
    Map<Kind, FreeBeds> counted = new TreeMap<>(Kind.NEAR_FIRST);
    for (House house : houses) {
      if (house.open()) {
        for (Room room : house.rooms()) {
          Kind kind =
              new Kind(
                  house.province().equals(province), house.type(), Takes.of(house), room.unit());
          counted.merge(kind, of(kind, room, house.changedAt()), FreeBeds::and);
        }
      }
    }
    return List.copyOf(counted.values());
  }

  private static FreeBeds of(Kind kind, Room room, Instant asOf) {
    return new FreeBeds(
        kind.near, kind.type, kind.takes, kind.unit, room.total(), room.free(), asOf);
  }

  private FreeBeds and(FreeBeds other) {
    return new FreeBeds(
        near,
        type,
        takes,
        unit,
        beds + other.beds,
        free + other.free,
        asOf.isBefore(other.asOf) ? asOf : other.asOf);
  }
}
