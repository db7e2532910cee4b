package org.saphan.mutualassistance.jurisdiction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.CountryCode;
import org.saphan.mutualassistance.terms.ForeignReference;
import org.saphan.mutualassistance.terms.JurisdictionBasis;
import org.saphan.mutualassistance.terms.JurisdictionOutcome;
import org.saphan.mutualassistance.terms.LeadMode;
import org.saphan.mutualassistance.terms.ProceedingStage;

/** What may be asked of a record of jurisdiction: the commands, in the order of their rows. */
public sealed interface JurisdictionCommand {
  /** The State for which a command speaks; null where it speaks for none. */
  @Nullable CountryCode speaksFor();

  /** Rows J1 and J2. A State that claims again replaces its claim: proceedings went on. */
  record RegisterJurisdictionClaim(
      CountryCode country,
      JurisdictionBasis basis,
      ProceedingStage proceedingStage,
      LocalDate since,
      @Nullable ForeignReference foreignRef)
      implements JurisdictionCommand {
    @Override
    public CountryCode speaksFor() {
      return country;
    }
  }

  /**
   * Row J3.
   *
   * @param byCountry whose word it is
   */
  record AgreeLeadCountry(CountryCode byCountry, CountryCode leadCountry, LeadMode mode)
      implements JurisdictionCommand {
    @Override
    public CountryCode speaksFor() {
      return byCountry;
    }
  }

  /** Row J4. */
  record WithdrawJurisdictionClaim(CountryCode country) implements JurisdictionCommand {
    @Override
    public CountryCode speaksFor() {
      return country;
    }
  }

  /** Row J5. */
  record CloseJurisdiction(JurisdictionOutcome outcomeCode) implements JurisdictionCommand {
    @Override
    public @Nullable CountryCode speaksFor() {
      return null;
    }
  }
}
