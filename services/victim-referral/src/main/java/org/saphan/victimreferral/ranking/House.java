package org.saphan.victimreferral.ranking;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.victimreferral.terms.ProvinceCode;
import org.saphan.victimreferral.terms.ServiceKind;
import org.saphan.victimreferral.terms.ShelterCode;
import org.saphan.victimreferral.terms.ShelterType;
import org.saphan.victimreferral.terms.Unit;

/**
 * A shelter as somebody sees it who looks for a place.
 *
 * @param open whether it takes people now
 * @param ageMin years
 * @param ageMax years
 * @param withChildren whether adults may have children with them in their own unit
 * @param services what it gives
 * @param changedAt when its beds changed for the better last, or were counted
 */
public record House(
    UUID id,
    ShelterCode code,
    AgencyCode operator,
    ProvinceCode province,
    ShelterType type,
    boolean open,
    List<Room> rooms,
    int ageMin,
    int ageMax,
    boolean withChildren,
    Set<ServiceKind> services,
    Instant changedAt) {
  public House {
    rooms = List.copyOf(rooms);
    services = Set.copyOf(services);
  }

  /** One unit. */
  public record Room(Unit unit, int total, int free) {}

  /** Whether a unit of it, which the party may use, has beds for all of them now. */
  public boolean hasRoom(Party party) {
    return rooms.stream().anyMatch(room -> fits(room, party) && room.free() >= party.beds());
  }

  /** Whether this unit has beds for the whole party now. */
  public boolean hasRoom(Party party, Unit unit) {
    return rooms.stream()
        .anyMatch(room -> room.unit() == unit && fits(room, party) && room.free() >= party.beds());
  }

  /** The units that the party may use, and that could ever take all of them. */
  List<Room> roomsFor(Party party) {
    return rooms.stream()
        .filter(room -> fits(room, party) && room.total() >= party.beds())
        .toList();
  }

  private boolean fits(Room room, Party party) {
    return party.mayUse(room.unit(), withChildren);
  }
}
