package org.saphan.victimreferral.terms;

import java.time.Instant;
import java.util.Optional;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.WorkingCalendar;

/** What the rules of victim referral ask of the reference data. */
public interface VictimReference {
  /** The country of this node. */
  CountryCode country();

  /** The agency of this country whose people have a role everywhere, such as the national desk. */
  Optional<AgencyCode> agencyOf(Role role, Instant at);

  /** The agency whose people have a role in a province. */
  Optional<AgencyCode> agencyOf(Role role, ProvinceCode province, Instant at);

  /** The province that an agency serves; empty for a national one. */
  Optional<ProvinceCode> provinceOf(AgencyCode agency);

  /** Whether the agency may have people with this role. */
  boolean mayHold(AgencyCode agency, Role role);

  /** The calendar of a code such as {@code WORKING_DAYS_LA}. */
  WorkingCalendar calendar(String code);

  /**
   * Who has a role in a province: its own agency, else the national one.
   *
   * @throws IllegalStateException if the directory names nobody
   */
  default AgencyCode deskFor(Role role, ProvinceCode province, Instant at) {
    return agencyOf(role, province, at)
        .or(() -> agencyOf(role, at))
        .orElseThrow(() -> nobody(role));
  }

  /**
   * Who has a role in the whole country.
   *
   * @throws IllegalStateException if the directory names nobody
   */
  default AgencyCode deskFor(Role role, Instant at) {
    return agencyOf(role, at).orElseThrow(() -> nobody(role));
  }

  private static IllegalStateException nobody(Role role) {
    return new IllegalStateException("The directory names no agency for " + role.code());
  }
}
