package org.saphan.victimreferral.ranking;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.saphan.victimreferral.ranking.House.Room;
import org.saphan.victimreferral.terms.NeedGroup;
import org.saphan.victimreferral.terms.ReferralUrgency;
import org.saphan.victimreferral.terms.ServiceKind;
import org.saphan.victimreferral.terms.ShelterType;

/**
 * The order in which shelters are asked (chapter C.9): who may not take the party last, then risk,
 * the person's wish, transit first where it is urgent, what the house gives, distance, load. A full
 * house keeps its place: what it counted may be old.
 */
public final class Ranking {
  /** So that load is compared in whole numbers: beds of a thousand. */
  private static final int THOUSAND = 1000;

  /** The age from which nobody is a child, in years. */
  static final int ADULT = 18;

  private Ranking() {}

  /** All houses, the best first. */
  public static List<Ranked> of(Party party, Collection<House> houses) {
    return houses.stream()
        .map(house -> ranked(party, house))
        .sorted(
            Comparator.comparing((Ranked ranked) -> !ranked.isEligible())
                .thenComparing(Ranked::avoided)
                .thenComparing(ranked -> !ranked.wished())
                .thenComparing(ranked -> isSlow(party, ranked.house()))
                .thenComparingInt(ranked -> ranked.lacking().size())
                .thenComparing(ranked -> !ranked.near())
                .thenComparing(Comparator.comparingInt(Ranking::freeOfThousand).reversed())
                .thenComparing(ranked -> ranked.house().code().value()))
        .toList();
  }

  /**
   * The house that is asked next without anybody looking: never one where the person would be in
   * danger, and one with room rather than a full one.
   *
   * @param possible which of them may be asked, such as those that have not declined
   */
  public static Optional<House> firstEligible(
      Party party, Collection<House> houses, Predicate<House> possible) {
    List<Ranked> left =
        of(party, houses).stream()
            .filter(ranked -> ranked.isEligible() && !ranked.avoided())
            .filter(ranked -> possible.test(ranked.house()))
            .toList();
    return left.stream()
        .filter(Ranked::room)
        .findFirst()
        .or(() -> left.stream().findFirst())
        .map(Ranked::house);
  }

  /** Why this house may not take the party; empty where it may. */
  public static Set<Hindrance> hindrances(Party party, House house) {
    Set<Hindrance> all = EnumSet.noneOf(Hindrance.class);
    if (!house.open()) {
      all.add(Hindrance.INTAKE);
    }
    if (house.roomsFor(party).isEmpty()) {
      all.add(Hindrance.UNIT);
    }
    if (!takesAge(party, house)) {
      all.add(Hindrance.AGE);
    }
    if (party.security() && !house.services().contains(ServiceKind.SECURITY)) {
      all.add(Hindrance.PROTECTION);
    }
    return all;
  }

  /** Who is treated as a child, whatever her papers say, goes where children are taken. */
  private static boolean takesAge(Party party, House house) {
    return party.treatAsChild()
        ? house.ageMin() < ADULT && (party.youngest() >= ADULT || overlap(party, house))
        : overlap(party, house);
  }

  private static boolean overlap(Party party, House house) {
    return party.youngest() <= house.ageMax() && party.oldest() >= house.ageMin();
  }

  private static Ranked ranked(Party party, House house) {
    List<Room> rooms = house.roomsFor(party);
    return new Ranked(
        house,
        hindrances(party, house),
        party.avoid().contains(house.province()),
        house.province().equals(party.near()),
        lacking(party, house),
        house.province().equals(party.from()),
        rooms.stream().mapToInt(Room::free).sum(),
        rooms.stream().mapToInt(Room::total).sum(),
        house.hasRoom(party));
  }

  private static Set<NeedGroup> lacking(Party party, House house) {
    Set<NeedGroup> given =
        house.services().stream().map(ServiceKind::group).collect(Collectors.toSet());
    return party.needs().stream().filter(need -> !given.contains(need)).collect(Collectors.toSet());
  }

  private static boolean isSlow(Party party, House house) {
    return party.urgency() == ReferralUrgency.IMMEDIATE && house.type() != ShelterType.TRANSIT;
  }

  private static int freeOfThousand(Ranked ranked) {
    return ranked.total() == 0 ? 0 : ranked.free() * THOUSAND / ranked.total();
  }
}
