package org.saphan.repatriation.terms;

import java.time.Instant;
import java.util.Optional;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.WorkingCalendar;

/** What the rules of repatriation ask of the reference data. */
public interface ReturnReference {
  /** The country of this node. */
  CountryCode country();

  /** The province in which a checkpoint stands; empty for one that the directory does not know. */
  Optional<ProvinceCode> provinceOf(CheckpointCode checkpoint, Instant at);

  /** The agency of this country whose people have a role everywhere, such as the national desk. */
  Optional<AgencyCode> agencyOf(Role role, Instant at);

  /** The agency whose people have a role in a province. */
  Optional<AgencyCode> agencyOf(Role role, ProvinceCode province, Instant at);

  /** The agency whose people have a role at a checkpoint. */
  Optional<AgencyCode> agencyOf(Role role, CheckpointCode checkpoint, Instant at);

  /** Whether the agency may have people with this role. */
  boolean mayHold(AgencyCode agency, Role role);

  /** The calendar of a code such as {@code WORKING_DAYS_LA}. */
  WorkingCalendar calendar(String code);

  /**
   * Who has a role at a checkpoint: its own agency, else the national one.
   *
   * @throws IllegalStateException if the directory names nobody
   */
  default AgencyCode deskFor(Role role, CheckpointCode checkpoint, Instant at) {
    return agencyOf(role, checkpoint, at)
        .or(() -> agencyOf(role, at))
        .orElseThrow(
            () -> new IllegalStateException("No agency has " + role.code() + " at " + checkpoint));
  }

  /**
   * Who has a role in a province: its own agency, else the national one.
   *
   * @throws IllegalStateException if the directory names nobody
   */
  default AgencyCode deskFor(Role role, ProvinceCode province, Instant at) {
    return agencyOf(role, province, at)
        .or(() -> agencyOf(role, at))
        .orElseThrow(
            () -> new IllegalStateException("No agency has " + role.code() + " in " + province));
  }
}
