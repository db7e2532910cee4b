package org.saphan.mutualassistance.jurisdiction;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.CountryCode;
import org.saphan.mutualassistance.terms.ForeignReference;
import org.saphan.mutualassistance.terms.JurisdictionBasis;
import org.saphan.mutualassistance.terms.JurisdictionOutcome;
import org.saphan.mutualassistance.terms.LeadMode;
import org.saphan.mutualassistance.terms.ProceedingStage;

/** What happened to a record of jurisdiction: the events of the tables. */
public sealed interface JurisdictionEvent {
  /** Rows J1 and J2. */
  record JurisdictionClaimRegistered(
      UUID jurisdictionId,
      CountryCode country,
      JurisdictionBasis basis,
      ProceedingStage proceedingStage,
      LocalDate since,
      @Nullable ForeignReference foreignRef)
      implements JurisdictionEvent {}

  /** Row J2, where one more State claims than before. */
  record JurisdictionConflictDetected(UUID jurisdictionId, List<CountryCode> countries)
      implements JurisdictionEvent {}

  /** Row J3: the word of one State. */
  record LeadCountryProposed(
      UUID jurisdictionId, CountryCode byCountry, CountryCode leadCountry, LeadMode mode)
      implements JurisdictionEvent {}

  /** Row J3, where all that claim have said the same. */
  record LeadCountryAgreed(
      UUID jurisdictionId, CountryCode leadCountry, LeadMode mode, LocalDate agreedAt, UUID docId)
      implements JurisdictionEvent {}

  /** Row J4. */
  record JurisdictionClaimWithdrawn(UUID jurisdictionId, CountryCode country)
      implements JurisdictionEvent {}

  /** Row J5. */
  record JurisdictionClosed(UUID jurisdictionId, JurisdictionOutcome outcomeCode)
      implements JurisdictionEvent {}
}
