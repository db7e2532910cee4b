package org.saphan.mutualassistance.terms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.OnBehalfOf;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.WorkingCalendar;

/** What the rules of mutual assistance ask of the reference data. */
public interface MlaReference {
  /** The country of this node. */
  CountryCode country();

  /** The profile in force at that time; empty if there is none. */
  Optional<BasisProfile> profile(LegalBasis basis, Instant at);

  /** The version of a profile under which something was decided, whatever holds now. */
  Optional<BasisProfile> profile(LegalBasis basis, String version);

  /** Whether a State is party to the basis at that time. */
  boolean isParty(LegalBasis basis, CountryCode country, Instant at);

  /**
   * The languages in which a State takes a request under this version of a basis; empty where
   * nobody could tell us, so that the approver's word counts alone.
   */
  List<LanguageTag> acceptedLanguages(BasisProfile profile, CountryCode requested, Instant at);

  /** The central authority that a State has named for the basis. */
  Optional<AgencyCode> centralAuthority(CountryCode country, LegalBasis basis, Instant at);

  /** The bases for which an agency is the central authority of its State. */
  Set<LegalBasis> basesOf(AgencyCode centralAuthority, Instant at);

  /**
   * The States for which an agency is our central authority under some basis; {@code XX} for every
   * State, where a basis is open to all.
   */
  Set<CountryCode> statesOf(AgencyCode centralAuthority, Instant at);

  /** Our central authority under the first-choice basis with another State. */
  Optional<AgencyCode> centralAuthorityWith(CountryCode other, Instant at);

  /** The agency that keeps the registry of all requests. */
  AgencyCode registry();

  /** Whether the agency may have people with this role. */
  boolean mayHold(AgencyCode agency, Role role);

  /** The consents that are known here. */
  default Consents consents() {
    return Consents.NONE_KNOWN;
  }

  /**
   * Whether a victim of this request agreed to testify: as the case worker has recorded, or by the
   * case worker's written word.
   *
   * @param word whose word the command is, with proof; null if the actor speaks for himself
   */
  default boolean hasAgreedToTestify(UUID requestId, @Nullable OnBehalfOf word) {
    return consents().toTestify(requestId)
        || (word != null && mayHold(word.agency(), MlaRole.CASE_WORKER));
  }

  /**
   * The police whose drafts the prosecutors of an office endorse (row O3): those of its province,
   * or of the whole country where it serves none.
   */
  Set<AgencyCode> investigatorsOf(AgencyCode prosecutors);

  /** The calendar of a code such as {@code WORKING_DAYS_LA}. */
  WorkingCalendar calendar(String code);
}
