package org.saphan.mutualassistance.information;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.PrivateText;
import org.saphan.mutualassistance.terms.InformationOutcome;
import org.saphan.mutualassistance.terms.Restriction;

/**
 * What may be asked of a piece of information: the commands of the tables, in the order of their
 * rows. What it says goes to the vault.
 */
public sealed interface InformationCommand {
  /**
   * Row T1.
   *
   * @param restrictions what the giver reserved; it binds us (UNTOC 18.5)
   * @param victimsPossible whether there may be victims to be found
   */
  record ReceiveSpontaneousInformation(
      CountryCode fromCountry,
      List<Restriction> restrictions,
      boolean victimsPossible,
      PrivateText summary,
      @Nullable List<DocumentRef> docs)
      implements InformationCommand {}

  /** Row T2. */
  record TransmitSpontaneousInformation(
      CountryCode toCountry,
      List<Restriction> restrictions,
      PrivateText summary,
      @Nullable List<DocumentRef> docs)
      implements InformationCommand {}

  /** Row T3: to a request, to a case, or to both. */
  record LinkSpontaneousInformation(@Nullable UUID requestId, @Nullable UUID linkedCaseRef)
      implements InformationCommand {}

  /** Row T4. */
  record CloseSpontaneousInformation(InformationOutcome outcomeCode)
      implements InformationCommand {}
}
