package org.saphan.foundation.personal.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.personal.disclosure.DisclosureEvent.DisclosureExpired;
import org.saphan.foundation.personal.disclosure.DisclosureEvent.DisclosureFetched;
import org.saphan.foundation.personal.disclosure.DisclosureEvent.DisclosureGranted;
import org.saphan.foundation.personal.disclosure.DisclosureEvent.DisclosureOverridden;
import org.saphan.foundation.personal.disclosure.DisclosureEvent.DisclosureRefused;
import org.saphan.foundation.personal.disclosure.DisclosureEvent.DisclosureRequested;
import org.saphan.foundation.personal.disclosure.DisclosureEvent.DisclosureToldToPerson;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Line;

/**
 * What the rules know of a disclosure.
 *
 * @param dataGroups those asked for; once allowed, those that may go out
 * @param askedBy the account that asked: another must approve an override
 * @param askedFor the agency it belongs to
 * @param expiresAt until when it can be fetched, null while it may not
 * @param refused whether it may not go out, or no longer
 */
public record DisclosureState(
    UUID personRef,
    List<DataGroup> dataGroups,
    ConsentPurpose purposeCode,
    AgencyCode recipientAgency,
    CountryCode country,
    @Nullable UUID consentId,
    @Nullable OverrideReason overrideReason,
    String askedBy,
    AgencyCode askedFor,
    @Nullable Instant expiresAt,
    boolean refused) {
  public DisclosureState {
    dataGroups = List.copyOf(dataGroups);
  }

  static DisclosureState fold(@Nullable DisclosureState before, Line<DisclosureEvent> line) {
    if (before == null) {
      return first(line);
    }
    return switch (line.event()) {
      case DisclosureRequested requested -> before;
      case DisclosureGranted granted -> before.allowed(granted.dataGroups(), granted.expiresAt());
      case DisclosureOverridden overridden ->
          before.allowed(overridden.dataGroups(), overridden.expiresAt());
      case DisclosureRefused refused -> before.asRefused();
      case DisclosureFetched fetched -> before;
      case DisclosureExpired expired -> before;
      case DisclosureToldToPerson told -> before;
    };
  }

  private static DisclosureState first(Line<DisclosureEvent> line) {
    if (line.event() instanceof DisclosureRequested asked) {
      return new DisclosureState(
          asked.personRef(),
          asked.dataGroups(),
          asked.purposeCode(),
          asked.recipientAgency(),
          asked.country(),
          asked.consentId(),
          asked.overrideReason(),
          line.user(),
          line.agency(),
          null,
          false);
    }
    throw new IllegalStateException("A disclosure begins with a request, not " + line.event());
  }

  private DisclosureState allowed(List<DataGroup> groups, Instant until) {
    return new DisclosureState(
        personRef,
        groups,
        purposeCode,
        recipientAgency,
        country,
        consentId,
        overrideReason,
        askedBy,
        askedFor,
        until,
        false);
  }

  private DisclosureState asRefused() {
    return new DisclosureState(
        personRef,
        dataGroups,
        purposeCode,
        recipientAgency,
        country,
        consentId,
        overrideReason,
        askedBy,
        askedFor,
        null,
        true);
  }
}
