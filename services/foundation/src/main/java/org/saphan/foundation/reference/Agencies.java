package org.saphan.foundation.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Role;

/**
 * Which agency has which role where, from the service's own copy of the directory. Days of
 * reference data are days of the zone in which the node's offices are.
 */
public final class Agencies {
  private static final String KIND = "AgencyPublished";

  private final ReferenceCopy copy;
  private final CountryCode country;
  private final ZoneId zone;

  /**
   * Agencies as one node sees them.
   *
   * @param country the country of the node
   * @param zone the zone of its offices
   */
  public Agencies(ReferenceCopy copy, CountryCode country, ZoneId zone) {
    this.copy = copy;
    this.country = country;
    this.zone = zone;
  }

  /**
   * One agency of the directory.
   *
   * @param province the code of the province it serves; null for a national one
   * @param checkpoint the code of the checkpoint at which it stands
   */
  public record Agency(
      AgencyCode code,
      @Nullable CountryCode country,
      @Nullable String province,
      @Nullable String checkpoint,
      List<Role> roles) {}

  /** All that ever were, of this country and of others, in every version. */
  public Stream<Agency> all() {
    return copy.entries(KIND, Agency.class).stream().map(ReferenceEntry::body);
  }

  /** An agency by its code. */
  public Optional<Agency> known(AgencyCode code) {
    return all().filter(agency -> agency.code().equals(code)).findFirst();
  }

  /** Whether the agency may have people with this role. */
  public boolean mayHold(AgencyCode agency, Role role) {
    return all().anyMatch(known -> known.code().equals(agency) && known.roles().contains(role));
  }

  /** The agency of this country whose people have a role everywhere, such as a national desk. */
  public Optional<AgencyCode> national(Role role, Instant at) {
    return first(role, at, agency -> agency.province() == null && agency.checkpoint() == null);
  }

  /** The agency of this country whose people have a role in a province. */
  public Optional<AgencyCode> inProvince(Role role, String province, Instant at) {
    return first(role, at, agency -> Objects.equals(province, agency.province()));
  }

  /** The agency of this country whose people have a role at a checkpoint. */
  public Optional<AgencyCode> atCheckpoint(Role role, String checkpoint, Instant at) {
    return first(role, at, agency -> Objects.equals(checkpoint, agency.checkpoint()));
  }

  private Optional<AgencyCode> first(Role role, Instant at, Predicate<Agency> place) {
    return copy.allOn(LocalDate.ofInstant(at, zone), KIND, Agency.class).stream()
        .map(ReferenceEntry::body)
        .filter(agency -> country.equals(agency.country()) && agency.roles().contains(role))
        .filter(place)
        .map(Agency::code)
        .findFirst();
  }
}
