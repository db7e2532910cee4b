package org.saphan.foundation.deputy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Role;

/**
 * One handing over of a role. Accounts are shown to the agency only.
 *
 * @param absent the account that is away
 * @param deputy the account that has the role meanwhile
 * @param from the first day
 * @param until the last day, included
 * @param endedBy the account that ended it early, null if nobody did
 */
public record Deputyship(
    UUID id,
    AgencyCode agency,
    Role role,
    String absent,
    String deputy,
    LocalDate from,
    LocalDate until,
    AbsenceReason reason,
    Instant namedAt,
    @Nullable String endedBy,
    @Nullable Instant endedAt) {

  /** Whether the role is handed over on this day. */
  public boolean isOn(LocalDate day) {
    return endedAt == null && !day.isBefore(from) && !day.isAfter(until);
  }

  /** Whether it can still be ended early. */
  public boolean isOpen(LocalDate day) {
    return endedAt == null && !day.isAfter(until);
  }
}
