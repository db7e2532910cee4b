package org.saphan.mutualassistance.jurisdiction;

import org.saphan.lifecycle.Check;
import org.saphan.mutualassistance.jurisdiction.JurisdictionCommand.AgreeLeadCountry;
import org.saphan.mutualassistance.terms.MlaReference;
import org.saphan.mutualassistance.terms.MlaRejection;
import org.saphan.mutualassistance.terms.MlaRole;

/** The policies in force for records of jurisdiction. */
final class JurisdictionPolicies {
  /**
   * The approver speaks for our State; the word of another is its own, or recorded with its letter
   * (codes.csv, PROOF). A partner never speaks for us.
   */
  static final Check<JurisdictionState, AgreeLeadCountry, MlaReference> PROOF =
      Check.that(
          "PROOF",
          MlaRejection.MISSING,
          (moment, command) -> {
            boolean ours = command.byCountry().equals(moment.reference().country());
            return moment.role().equals(MlaRole.PARTNER)
                ? !ours
                : ours || moment.onBehalfOf() != null;
          });

  private JurisdictionPolicies() {}
}
