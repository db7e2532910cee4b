package org.saphan.mutualassistance.information;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.CountryCode;
import org.saphan.mutualassistance.terms.InformationOutcome;
import org.saphan.mutualassistance.terms.Restriction;

/** What happened to a piece of information: the events of the tables. Never what it says. */
public sealed interface InformationEvent {
  /** Row T1. */
  record SpontaneousInformationReceived(
      UUID infoId, CountryCode fromCountry, List<Restriction> restrictions, boolean victimsPossible)
      implements InformationEvent {}

  /** Row T2. */
  record SpontaneousInformationTransmitted(
      UUID infoId, CountryCode toCountry, List<Restriction> restrictions)
      implements InformationEvent {}

  /** Row T3: it is not evidence by that. */
  record SpontaneousInformationLinked(
      UUID infoId, @Nullable UUID requestId, @Nullable UUID linkedCaseRef)
      implements InformationEvent {}

  /** Row T4. */
  record SpontaneousInformationClosed(UUID infoId, InformationOutcome outcomeCode)
      implements InformationEvent {}
}
