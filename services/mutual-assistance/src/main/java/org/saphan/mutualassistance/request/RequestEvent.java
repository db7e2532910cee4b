package org.saphan.mutualassistance.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.mutualassistance.request.RequestPart.Condition;
import org.saphan.mutualassistance.request.RequestPart.DefectAt;
import org.saphan.mutualassistance.request.RequestPart.Evidence;
import org.saphan.mutualassistance.request.RequestPart.ImportedItem;
import org.saphan.mutualassistance.request.RequestPart.Item;
import org.saphan.mutualassistance.request.RequestPart.PersonCounts;
import org.saphan.mutualassistance.request.RequestPart.Question;
import org.saphan.mutualassistance.request.RequestPart.Undertakings;
import org.saphan.mutualassistance.terms.AllowedUse;
import org.saphan.mutualassistance.terms.AssistanceType;
import org.saphan.mutualassistance.terms.ChallengeReason;
import org.saphan.mutualassistance.terms.Channel;
import org.saphan.mutualassistance.terms.Confidentiality;
import org.saphan.mutualassistance.terms.ConsultationIntent;
import org.saphan.mutualassistance.terms.Direction;
import org.saphan.mutualassistance.terms.ForeignReference;
import org.saphan.mutualassistance.terms.ItemReason;
import org.saphan.mutualassistance.terms.ItemResult;
import org.saphan.mutualassistance.terms.LanguageTag;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.mutualassistance.terms.MlaOutcome;
import org.saphan.mutualassistance.terms.MlaReason;
import org.saphan.mutualassistance.terms.PostponeReason;
import org.saphan.mutualassistance.terms.ProcedureFollowed;
import org.saphan.mutualassistance.terms.RefusalGround;
import org.saphan.mutualassistance.terms.Urgency;
import org.saphan.mutualassistance.terms.UseDecision;
import org.saphan.mutualassistance.terms.ValidatorWarning;

/** What happened to a request: the events of the tables, in the order of their rows. */
public sealed interface RequestEvent {
  UUID requestId();

  /** Row O1. */
  record MlaRequestDrafted(
      UUID requestId,
      Direction direction,
      CountryCode requestedCountry,
      AgencyCode requestingAgency,
      @Nullable UUID supplementsRequestId,
      LegalBasis proposedLegalBasis,
      List<Item> items,
      Urgency urgency,
      List<String> offenceCodes,
      List<Integer> sectionsComplete,
      int contentVersion,
      PersonCounts personCounts,
      Confidentiality confidentiality,
      @Nullable LocalDate requestedBy)
      implements RequestEvent {}

  /** Row O2. */
  record MlaDraftAmended(
      UUID requestId,
      List<Integer> changedSections,
      LegalBasis proposedLegalBasis,
      List<Item> items,
      Urgency urgency,
      List<String> offenceCodes,
      List<Integer> sectionsComplete,
      int contentVersion,
      Confidentiality confidentiality,
      @Nullable LocalDate requestedBy)
      implements RequestEvent {}

  /** Row O3. */
  record MlaRequestSubmitted(
      UUID requestId,
      AgencyCode submittedBy,
      int contentVersion,
      List<ValidatorWarning> validatorWarnings)
      implements RequestEvent {}

  /** Row O4. */
  record MlaRequestReturned(UUID requestId, List<DefectAt> defects, int contentVersion)
      implements RequestEvent {}

  /** Row O5. */
  record MlaDraftRejected(UUID requestId, MlaReason reasonCode) implements RequestEvent {}

  /** Row O6. */
  record MlaRequestApproved(
      UUID requestId,
      LegalBasis legalBasis,
      String profileVersion,
      AgencyCode centralAuthority,
      AgencyCode requestedAuthority,
      Channel channel,
      Undertakings undertakings,
      List<LanguageTag> targetLangs,
      List<Integer> sectionsComplete,
      int contentVersion)
      implements RequestEvent {}

  /** Row O7. */
  record MlaTranslationRecorded(
      UUID requestId, LanguageTag lang, UUID docId, AgencyCode certifiedBy)
      implements RequestEvent {}

  /** Row O8. */
  record MlaUrgentPreAlertIssued(
      UUID requestId,
      Channel channel,
      ForeignReference interpolRef,
      UUID orderDocId,
      Instant writtenDueAt)
      implements RequestEvent {}

  /** Row O9. */
  record MlaRequestTransmitted(
      UUID requestId,
      Channel channel,
      Instant sentAt,
      ForeignReference dispatchRef,
      AgencyCode requestedAuthority,
      List<UUID> docIds,
      List<Integer> itemNos,
      boolean confirmsPreAlert,
      Instant ackDueAt)
      implements RequestEvent {}

  /** Row O10. */
  record MlaRequestAcknowledged(
      UUID requestId,
      @Nullable ForeignReference foreignRef,
      Instant receivedAt,
      @Nullable AgencyCode handlingAuthority)
      implements RequestEvent {}

  /** Row O11. */
  record MlaAdditionalInfoRequested(
      UUID requestId, int round, List<Question> questions, @Nullable Instant dueAt)
      implements RequestEvent {}

  /** Row O12. */
  record MlaAdditionalInfoSupplied(
      UUID requestId, int round, List<Integer> answeredNos, List<Integer> notAvailableNos)
      implements RequestEvent {}

  /** Row O13. */
  record MlaRequestLapsed(UUID requestId, int reminders, int daysWaiting) implements RequestEvent {}

  /** Row O14. */
  record MlaExecutionStarted(
      UUID requestId, @Nullable AgencyCode competentAuthority, @Nullable Instant expectedAt)
      implements RequestEvent {}

  /** Row O15. */
  record MlaProgressInquirySent(UUID requestId, int inquiryNo) implements RequestEvent {}

  /** Row O16. */
  record MlaProgressReported(
      UUID requestId, @Nullable Integer inquiryNo, @Nullable Instant expectedAt)
      implements RequestEvent {}

  /** Row O17. */
  record MlaConsultationOpened(
      UUID requestId,
      ConsultationIntent intended,
      List<RefusalGround> grounds,
      List<Condition> conditions)
      implements RequestEvent {}

  /** Row O18. */
  record MlaConditionsAccepted(UUID requestId, List<Condition> conditions)
      implements RequestEvent {}

  /** Row O19. */
  record MlaConditionsRejected(UUID requestId, List<Condition> conditions, boolean counterProposal)
      implements RequestEvent {}

  /** Row O20. */
  record MlaRequestPostponed(UUID requestId, PostponeReason reasonCode, @Nullable Instant reviewAt)
      implements RequestEvent {}

  /** Row O21. */
  record MlaExecutionResumed(UUID requestId) implements RequestEvent {}

  /** Rows O22, O23, O40. */
  record MlaRequestRefused(
      UUID requestId,
      List<RefusalGround> grounds,
      boolean reasonsGiven,
      boolean consultationHeld,
      boolean challengeable)
      implements RequestEvent {}

  /** Rows O23, O40. */
  record MlaItemResultRecorded(
      UUID requestId,
      int itemNo,
      AssistanceType type,
      ItemResult result,
      @Nullable ProcedureFollowed procedureFollowed,
      @Nullable ItemReason reasonCode)
      implements RequestEvent {}

  /** Rows O23, O40. */
  record MlaRequestExecuted(UUID requestId, int itemsDone, int itemsTotal, int daysFromTransmission)
      implements RequestEvent {}

  /** Rows O23, O40. */
  record MlaRequestPartiallyExecuted(
      UUID requestId, int itemsDone, int itemsTotal, int daysFromTransmission)
      implements RequestEvent {}

  /** Rows O23, O28, O29, O40. */
  record MlaRequestWithdrawn(
      UUID requestId, MlaReason reasonCode, boolean notifiedRequested, MlaOutcome outcome)
      implements RequestEvent {}

  /** Rows O24, O36. */
  record MlaEvidenceReceived(UUID requestId, int parcelNo, List<Evidence> evidence)
      implements RequestEvent {}

  /** Row O25. */
  record MlaEvidenceDelivered(
      UUID requestId, AgencyCode toAgency, List<UUID> evidenceIds, boolean receiptSigned)
      implements RequestEvent {}

  /** Row O26. */
  record MlaUseConsentRequested(UUID requestId, List<UUID> evidenceIds, AllowedUse purposeCode)
      implements RequestEvent {}

  /** Row O27. */
  record MlaExculpatoryDisclosureNotified(UUID requestId, List<UUID> evidenceIds, boolean before)
      implements RequestEvent {}

  /** Row O30. */
  record MlaRequestClosed(
      UUID requestId, MlaOutcome outcome, int totalDays, boolean evidenceReturnPlan)
      implements RequestEvent {}

  /** Row O31. */
  record MlaEvidenceReturned(UUID requestId, List<UUID> evidenceIds) implements RequestEvent {}

  /** Row O32. */
  record MlaRequestReopened(UUID requestId, MlaReason reasonCode) implements RequestEvent {}

  /** Row O33. */
  record MlaPreAlertExpired(UUID requestId, Instant expiredAt) implements RequestEvent {}

  /** Row O34. */
  record MlaRequestImported(
      UUID requestId,
      Direction direction,
      CountryCode requestedCountry,
      AgencyCode requestingAgency,
      @Nullable AgencyCode requestedAuthority,
      LegalBasis legalBasis,
      Channel channel,
      @Nullable ForeignReference foreignRef,
      List<ImportedItem> items,
      Urgency urgency,
      List<String> offenceCodes,
      Instant sentAt,
      int contentVersion)
      implements RequestEvent {}

  /** Row O35. */
  record MlaReviewStarted(UUID requestId, AgencyCode byAgency, int contentVersion)
      implements RequestEvent {}

  /** Row O37. */
  record MlaUseConsentDecided(
      UUID requestId, List<UUID> evidenceIds, AllowedUse purposeCode, UseDecision decision)
      implements RequestEvent {}

  /** Row O38. */
  record MlaDecisionTimeExtended(UUID requestId, Instant newDueAt) implements RequestEvent {}

  /** Row O39. */
  record MlaItemConsentWithdrawn(UUID requestId, int itemNo, UUID consentId)
      implements RequestEvent {}

  /** Row O40. */
  record MlaItemWithdrawn(
      UUID requestId, int itemNo, MlaReason reasonCode, boolean notifiedRequested)
      implements RequestEvent {}

  /** Row O41. */
  record MlaRefusalChallenged(UUID requestId, ChallengeReason reasonCode) implements RequestEvent {}
}
