package org.saphan.victimreferral.store;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.saphan.foundation.clock.Calendars;
import org.saphan.foundation.reference.Agencies;
import org.saphan.foundation.reference.ReferenceCopy;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.WorkingCalendar;
import org.saphan.victimreferral.terms.ProvinceCode;
import org.saphan.victimreferral.terms.VictimReference;

/** Answers the rules from the service's own copy of the directory. */
public final class ReferenceView implements VictimReference {
  private static final ZoneId VIENTIANE = ZoneId.of("Asia/Vientiane");

  private final Agencies agencies;
  private final Calendars calendars;
  private final CountryCode country;

  public ReferenceView(ReferenceCopy copy, Calendars calendars, CountryCode country) {
    this.agencies = new Agencies(copy, country, VIENTIANE);
    this.calendars = calendars;
    this.country = country;
  }

  @Override
  public CountryCode country() {
    return country;
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
  public Optional<ProvinceCode> provinceOf(AgencyCode agency) {
    return agencies.known(agency).map(Agencies.Agency::province).map(ProvinceCode::new);
  }

  @Override
  public boolean mayHold(AgencyCode agency, Role role) {
    return agencies.mayHold(agency, role);
  }

  @Override
  public WorkingCalendar calendar(String code) {
    return calendars.named(code);
  }

  /** The checkpoint at which an agency stands; empty where it stands at none. */
  public Optional<String> checkpointOf(AgencyCode agency) {
    return agencies.known(agency).map(Agencies.Agency::checkpoint);
  }

  /** The checkpoint at which somebody serves: that of the agency, or the one of the sign-in. */
  public Optional<String> checkpointOf(Actor actor) {
    return checkpointOf(actor.agency())
        .or(() -> Optional.ofNullable(actor.serves().get("checkpoint")));
  }
}
