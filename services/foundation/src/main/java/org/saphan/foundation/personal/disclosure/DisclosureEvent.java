package org.saphan.foundation.personal.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;

/** What happened to a disclosure: the events of the tables. Groups and ids, never data. */
public sealed interface DisclosureEvent {
  UUID disclosureId();

  UUID personRef();

  /** Row P1. */
  record DisclosureRequested(
      UUID disclosureId,
      UUID personRef,
      List<DataGroup> dataGroups,
      ConsentPurpose purposeCode,
      AgencyCode recipientAgency,
      CountryCode country,
      @Nullable UUID consentId,
      @Nullable OverrideReason overrideReason)
      implements DisclosureEvent {}

  /** Row P1, where the consent covers it. */
  record DisclosureGranted(
      UUID disclosureId,
      UUID personRef,
      List<DataGroup> dataGroups,
      AgencyCode recipientAgency,
      CountryCode country,
      Instant expiresAt,
      @Nullable UUID consentId)
      implements DisclosureEvent {}

  /** Rows P1, P3 and P6. */
  record DisclosureRefused(UUID disclosureId, UUID personRef, DisclosureRejection reasonCode)
      implements DisclosureEvent {}

  /** Row P2. */
  record DisclosureOverridden(
      UUID disclosureId,
      UUID personRef,
      OverrideReason overrideReason,
      List<DataGroup> dataGroups,
      AgencyCode recipientAgency,
      CountryCode country,
      Instant expiresAt)
      implements DisclosureEvent {}

  /** Row P4. */
  record DisclosureFetched(
      UUID disclosureId, UUID personRef, AgencyCode recipientAgency, Instant at)
      implements DisclosureEvent {}

  /** Row P5. */
  record DisclosureExpired(UUID disclosureId, UUID personRef) implements DisclosureEvent {}

  /** Row P7. */
  record DisclosureToldToPerson(UUID disclosureId, UUID personRef, Instant at)
      implements DisclosureEvent {}
}
