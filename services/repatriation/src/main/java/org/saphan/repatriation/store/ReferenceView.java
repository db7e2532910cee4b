package org.saphan.repatriation.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.clock.Calendars;
import org.saphan.foundation.reference.ReferenceCopy;
import org.saphan.foundation.reference.ReferenceEntry;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.WorkingCalendar;
import org.saphan.repatriation.terms.CheckpointCode;
import org.saphan.repatriation.terms.ProvinceCode;
import org.saphan.repatriation.terms.ReturnReference;

/** Answers the rules from the service's own copy of the directory. */
public final class ReferenceView implements ReturnReference {
  /** Days of reference data are days of Laos: the node's offices are there. */
  private static final ZoneId VIENTIANE = ZoneId.of("Asia/Vientiane");

  private final ReferenceCopy copy;
  private final Calendars calendars;
  private final CountryCode country;

  public ReferenceView(ReferenceCopy copy, Calendars calendars, CountryCode country) {
    this.copy = copy;
    this.calendars = calendars;
    this.country = country;
  }

  record Checkpoint(CheckpointCode code, ProvinceCode province) {}

  record Agency(
      AgencyCode code,
      @Nullable CountryCode country,
      @Nullable ProvinceCode province,
      @Nullable CheckpointCode checkpoint,
      List<Role> roles) {}

  @Override
  public CountryCode country() {
    return country;
  }

  @Override
  public Optional<ProvinceCode> provinceOf(CheckpointCode checkpoint, Instant at) {
    return copy.on(day(at), "CheckpointPublished", Checkpoint.class, checkpoint.value())
        .map(entry -> entry.body().province());
  }

  @Override
  public Optional<AgencyCode> agencyOf(Role role, Instant at) {
    return agency(role, at, agency -> agency.province() == null && agency.checkpoint() == null);
  }

  @Override
  public Optional<AgencyCode> agencyOf(Role role, ProvinceCode province, Instant at) {
    return agency(role, at, agency -> province.equals(agency.province()));
  }

  @Override
  public Optional<AgencyCode> agencyOf(Role role, CheckpointCode checkpoint, Instant at) {
    return agency(role, at, agency -> checkpoint.equals(agency.checkpoint()));
  }

  @Override
  public WorkingCalendar calendar(String code) {
    return calendars.named(code);
  }

  @Override
  public boolean mayHold(AgencyCode agency, Role role) {
    return copy.entries("AgencyPublished", Agency.class).stream()
        .map(ReferenceEntry::body)
        .anyMatch(known -> known.code().equals(agency) && known.roles().contains(role));
  }

  /** The province that an agency serves; empty for a national one. */
  public Optional<ProvinceCode> provinceOf(AgencyCode code) {
    return known(code).map(Agency::province);
  }

  /** The checkpoint at which an agency stands; empty where it stands at none. */
  public Optional<CheckpointCode> checkpointOf(AgencyCode code) {
    return known(code).map(Agency::checkpoint);
  }

  private Optional<Agency> known(AgencyCode code) {
    return copy.entries("AgencyPublished", Agency.class).stream()
        .map(ReferenceEntry::body)
        .filter(agency -> agency.code().equals(code))
        .findFirst();
  }

  private Optional<AgencyCode> agency(Role role, Instant at, Predicate<Agency> place) {
    return copy.allOn(day(at), "AgencyPublished", Agency.class).stream()
        .map(ReferenceEntry::body)
        .filter(agency -> country.equals(agency.country()) && agency.roles().contains(role))
        .filter(place)
        .map(Agency::code)
        .findFirst();
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, VIENTIANE);
  }
}
