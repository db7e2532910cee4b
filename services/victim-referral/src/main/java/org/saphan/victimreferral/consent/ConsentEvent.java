package org.saphan.victimreferral.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.personal.disclosure.DataGroup;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.victimreferral.terms.ConsentDecision;
import org.saphan.victimreferral.terms.ConsentForm;
import org.saphan.victimreferral.terms.ConsentGiver;
import org.saphan.victimreferral.terms.ConsentPurpose;
import org.saphan.victimreferral.terms.TextVersion;

/**
 * What happened to one consent of a person: the events of the tables, in the order of their rows.
 */
public sealed interface ConsentEvent {
  /** Row K1. */
  record ConsentRecorded(
      UUID consentId,
      UUID personRef,
      ConsentPurpose purpose,
      ConsentDecision decision,
      List<AgencyCode> recipients,
      List<CountryCode> countries,
      List<DataGroup> dataGroups,
      ConsentGiver givenBy,
      ConsentForm form,
      @Nullable Instant expiresAt,
      TextVersion explainedVersion)
      implements ConsentEvent {}

  /** Row K2. */
  record ConsentWithdrawn(
      UUID consentId,
      UUID personRef,
      ConsentPurpose purpose,
      List<AgencyCode> recipients,
      List<CountryCode> countries,
      List<DataGroup> dataGroups)
      implements ConsentEvent {}

  /** Row K3. */
  record ConsentExpired(UUID consentId, UUID personRef, ConsentPurpose purpose)
      implements ConsentEvent {}

  /** Row K4. */
  record ConsentStopConfirmed(UUID consentId, List<String> vaults, Instant lastAt)
      implements ConsentEvent {}
}
