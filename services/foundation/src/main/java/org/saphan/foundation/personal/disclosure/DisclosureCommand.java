package org.saphan.foundation.personal.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Happened;
import org.saphan.lifecycle.PrivateText;

/**
 * What may be asked of a disclosure: the commands of the tables, in the order of their rows. The
 * disclosure is the aggregate and is not asked for.
 */
public sealed interface DisclosureCommand {
  /**
   * Row P1.
   *
   * @param consentId the consent that is to cover it, null if there is none
   * @param overrideReason why it should go out without consent
   * @param reasonText why, in words; sealed with the person's key
   */
  record RequestDisclosure(
      UUID personRef,
      List<DataGroup> dataGroups,
      ConsentPurpose purposeCode,
      AgencyCode recipientAgency,
      CountryCode country,
      @Nullable UUID consentId,
      @Nullable OverrideReason overrideReason,
      @Nullable PrivateText reasonText)
      implements DisclosureCommand {
    public RequestDisclosure {
      dataGroups = List.copyOf(dataGroups);
    }
  }

  /**
   * Row P2. Whoever approves says what: the same as was asked, or fewer groups, or for a shorter
   * time.
   */
  record ApproveDisclosureOverride(
      OverrideReason overrideReason,
      List<DataGroup> dataGroups,
      AgencyCode recipientAgency,
      CountryCode country,
      Instant expiresAt)
      implements DisclosureCommand {
    public ApproveDisclosureOverride {
      dataGroups = List.copyOf(dataGroups);
    }
  }

  /** Row P3. */
  record RejectDisclosureOverride(DisclosureRejection reasonCode) implements DisclosureCommand {}

  /** Row P4, by the service of the recipient. */
  record FetchDisclosure(AgencyCode recipientAgency, @Happened Instant at)
      implements DisclosureCommand {}

  /** Row P5, of the breach of D-P01. */
  record ExpireDisclosure() implements DisclosureCommand {}

  /** Row P6. */
  record RevokeDisclosure(DisclosureRejection reasonCode) implements DisclosureCommand {}

  /** Row P7: the person was told that data went out without consent. */
  record RecordPersonTold(@Happened Instant at) implements DisclosureCommand {}
}
