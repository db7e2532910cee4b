package org.saphan.repatriation.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.saphan.foundation.clock.Calendars;
import org.saphan.foundation.reference.Agencies;
import org.saphan.foundation.reference.ReferenceCopy;
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
  private final Agencies agencies;
  private final Calendars calendars;
  private final CountryCode country;

  public ReferenceView(ReferenceCopy copy, Calendars calendars, CountryCode country) {
    this.copy = copy;
    this.agencies = new Agencies(copy, country, VIENTIANE);
    this.calendars = calendars;
    this.country = country;
  }

  record Checkpoint(CheckpointCode code, ProvinceCode province) {}

  @Override
  public CountryCode country() {
    return country;
  }

  @Override
  public Optional<ProvinceCode> provinceOf(CheckpointCode checkpoint, Instant at) {
    return copy.on(
            LocalDate.ofInstant(at, VIENTIANE),
            "CheckpointPublished",
            Checkpoint.class,
            checkpoint.value())
        .map(entry -> entry.body().province());
  }

  @Override
  public Optional<AgencyCode> agencyOf(Role role, Instant at) {
    return agencies.national(role, at);
  }

  @Override
  public Optional<AgencyCode> agencyOf(Role role, ProvinceCode province, Instant at) {
    return agencies.inProvince(role, province.value(), at);
  }

  @Override
  public Optional<AgencyCode> agencyOf(Role role, CheckpointCode checkpoint, Instant at) {
    return agencies.atCheckpoint(role, checkpoint.value(), at);
  }

  @Override
  public WorkingCalendar calendar(String code) {
    return calendars.named(code);
  }

  @Override
  public boolean mayHold(AgencyCode agency, Role role) {
    return agencies.mayHold(agency, role);
  }

  /** The province that an agency serves; empty for a national one. */
  public Optional<ProvinceCode> provinceOf(AgencyCode code) {
    return agencies.known(code).map(Agencies.Agency::province).map(ProvinceCode::new);
  }

  /** The checkpoint at which an agency stands; empty where it stands at none. */
  public Optional<CheckpointCode> checkpointOf(AgencyCode code) {
    return agencies.known(code).map(Agencies.Agency::checkpoint).map(CheckpointCode::new);
  }
}
