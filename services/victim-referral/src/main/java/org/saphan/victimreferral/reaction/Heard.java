package org.saphan.victimreferral.reaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.personal.disclosure.DataGroup;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.victimreferral.terms.AgeBand;
import org.saphan.victimreferral.terms.ConsentDecision;
import org.saphan.victimreferral.terms.ConsentForm;
import org.saphan.victimreferral.terms.ConsentGiver;
import org.saphan.victimreferral.terms.ConsentPurpose;
import org.saphan.victimreferral.terms.NeedGroup;
import org.saphan.victimreferral.terms.ProvinceCode;
import org.saphan.victimreferral.terms.ReferralUrgency;
import org.saphan.victimreferral.terms.Sex;
import org.saphan.victimreferral.terms.ShelterCode;
import org.saphan.victimreferral.terms.TextVersion;
import org.saphan.victimreferral.terms.Unit;

/** What victim referral reads of events; each record is named like its event. */
public final class Heard {
  private Heard() {}

  /** Whether somebody is a child (codes.csv). */
  public enum ChildFlag {
    YES,
    NO,
    PRESUMED;

    boolean isChild() {
      return this != NO;
    }
  }

  /** What another State found out of somebody (codes.csv): only this one matters here. */
  public enum Identification {
    IDENTIFIED_ABROAD
  }

  /** What the first contact showed (codes.csv): without any of these nothing follows. */
  public enum ScreenOutcome {
    INDICATORS,
    INCONCLUSIVE
  }

  /** Somebody who came over the border. */
  interface Arrived {
    UUID returnId();

    UUID personRef();

    Sex sex();

    AgeBand ageBand();

    ChildFlag child();

    @Nullable ProvinceCode destinationProvince();
  }

  /** X1, X2. */
  public record NoticeRegistered(
      UUID noticeId, Instant plannedHandoverAt, String checkpoint, List<NoticeLine> lines) {}

  /**
   * One person who is announced.
   *
   * @param identification null if nobody abroad found her to be a victim
   */
  public record NoticeLine(
      UUID personRef,
      @Nullable UUID returnId,
      Sex sex,
      AgeBand ageBand,
      ChildFlag child,
      @Nullable Identification identification) {}

  /**
   * X2.
   *
   * @param lines those that were added or changed
   */
  public record NoticeCorrected(UUID noticeId, Instant plannedHandoverAt, List<NoticeLine> lines) {}

  /**
   * X4: long before she comes.
   *
   * @param identification null if nobody abroad found her to be a victim
   */
  public record ReturnCaseOpened(
      UUID returnId, UUID personRef, @Nullable Identification identification) {}

  /** X3. */
  public record ReceptionConfirmed(
      UUID noticeId,
      @Nullable ShelterCode facility,
      int beds,
      @Nullable Unit unit,
      @Nullable LocalDate until) {}

  /** X4. */
  public record ReturneeArrived(
      UUID returnId,
      UUID personRef,
      Sex sex,
      AgeBand ageBand,
      ChildFlag child,
      @Nullable ProvinceCode destinationProvince)
      implements Arrived {}

  /** X4. */
  public record UnannouncedArrivalRecorded(
      UUID returnId,
      UUID personRef,
      Sex sex,
      AgeBand ageBand,
      ChildFlag child,
      @Nullable ProvinceCode destinationProvince)
      implements Arrived {}

  /** C.9: of the family to which she would go. */
  public record FamilyAssessmentRecorded(UUID returnId, boolean traffickerNear) {}

  /** X5. */
  public record FirstContactScreened(
      UUID returnId,
      UUID personRef,
      Sex sex,
      @Nullable ScreenOutcome outcome,
      boolean childPresumed,
      boolean unaccompanied) {}

  /** X6. */
  public record ReferralRequested(
      UUID returnId,
      UUID personRef,
      ReferralUrgency urgency,
      Sex sex,
      AgeBand ageBand,
      ChildFlag child,
      boolean unaccompanied,
      int childrenWith,
      List<NeedGroup> needGroups) {}

  /** X6: of this service. */
  public record ReferralCreated(
      UUID referralId,
      UUID victimCaseId,
      @Nullable UUID returnId,
      @Nullable UUID parentReferralId) {}

  /** X7. */
  public record ChildReleasedUnscreenedAlert(
      UUID returnId,
      UUID personRef,
      String checkpoint,
      @Nullable ProvinceCode destinationProvince) {}

  /** X13: a vault lets nothing out any more. */
  public record SharingStopped(UUID personRef, String vault, UUID consentId) {}

  /** X13: a vault keeps something of a person. */
  public record PersonRecordCreated(UUID personRef, String vault) {}

  /** X15: the case stands in the envelope. */
  public record MlaRequestTransmitted(UUID requestId) {}

  /** X16. */
  public record IncomingMlaAssigned(List<AskedItem> items) {}

  /** One thing that is asked for. */
  public record AskedItem(boolean victimConcerned) {}

  /** X17. */
  public record VideoHearingScheduled(UUID hearingId, Instant at, boolean victimConcerned) {}

  /** X21. */
  public record JurisdictionConflictDetected(UUID jurisdictionId) {}

  /** X22. */
  public record MlaRequestClosed(UUID requestId) {}

  /** X22. */
  public record MlaRequestRefused(UUID requestId) {}

  /** X24. */
  public record SpontaneousInformationReceived(UUID infoId, boolean victimsPossible) {}

  /** X27. */
  public record ConsentGiven(UUID personRef, List<GivenConsent> consents) {}

  /** One thing that a person said. */
  public record GivenConsent(
      ConsentPurpose purpose,
      ConsentDecision decision,
      List<AgencyCode> recipients,
      List<CountryCode> countries,
      List<DataGroup> dataGroups,
      ConsentGiver givenBy,
      ConsentForm form,
      TextVersion explainedVersion) {}

  /** X32: of this service. */
  public record VictimAdmitted(UUID referralId) {}

  /** X33. */
  public record PersonMatchConfirmed(UUID leftPersonRef, UUID rightPersonRef) {}
}
