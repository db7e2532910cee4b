package org.saphan.victimreferral.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.personal.disclosure.DataGroup;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.PrivateText;
import org.saphan.victimreferral.terms.ConsentDecision;
import org.saphan.victimreferral.terms.ConsentForm;
import org.saphan.victimreferral.terms.ConsentGiver;
import org.saphan.victimreferral.terms.ConsentPurpose;
import org.saphan.victimreferral.terms.TextVersion;

/**
 * What may be asked of one consent of a person: the commands of the tables, in the order of their
 * rows.
 */
public sealed interface ConsentCommand {
  /**
   * Row K1.
   *
   * @param explainedVersion of the text that was read to the person
   * @param signedForm null where the person spoke before witnesses
   * @param interpreterName null where none was needed
   */
  record RecordConsent(
      UUID personRef,
      ConsentPurpose purpose,
      ConsentDecision decision,
      List<AgencyCode> recipients,
      List<CountryCode> countries,
      List<DataGroup> dataGroups,
      ConsentGiver givenBy,
      ConsentForm form,
      @Nullable Instant expiresAt,
      TextVersion explainedVersion,
      @Nullable DocumentRef signedForm,
      @Nullable PrivateText interpreterName)
      implements ConsentCommand {
    public RecordConsent {
      recipients = List.copyOf(recipients);
      countries = List.copyOf(countries);
      dataGroups = List.copyOf(dataGroups);
    }
  }

  /** Row K2. The whole consent is taken back; who keeps a part says it anew. */
  record WithdrawConsent() implements ConsentCommand {}

  /** Row K3. */
  record ExpireConsent() implements ConsentCommand {}

  /** Row K4. */
  record ConfirmSharingStopped(List<String> vaults, Instant lastAt) implements ConsentCommand {}
}
