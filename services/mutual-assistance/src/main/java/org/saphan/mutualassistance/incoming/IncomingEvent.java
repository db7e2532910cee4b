package org.saphan.mutualassistance.incoming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.mutualassistance.incoming.IncomingPart.AcceptedCondition;
import org.saphan.mutualassistance.incoming.IncomingPart.AssignedItem;
import org.saphan.mutualassistance.request.RequestPart.Condition;
import org.saphan.mutualassistance.request.RequestPart.DefectAt;
import org.saphan.mutualassistance.request.RequestPart.Evidence;
import org.saphan.mutualassistance.request.RequestPart.ImportedItem;
import org.saphan.mutualassistance.request.RequestPart.Item;
import org.saphan.mutualassistance.request.RequestPart.Question;
import org.saphan.mutualassistance.terms.AllowedUse;
import org.saphan.mutualassistance.terms.AssistanceType;
import org.saphan.mutualassistance.terms.ChallengeReason;
import org.saphan.mutualassistance.terms.Channel;
import org.saphan.mutualassistance.terms.Confidentiality;
import org.saphan.mutualassistance.terms.ConsultationIntent;
import org.saphan.mutualassistance.terms.ForeignReference;
import org.saphan.mutualassistance.terms.ItemReason;
import org.saphan.mutualassistance.terms.ItemResult;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.mutualassistance.terms.MlaOutcome;
import org.saphan.mutualassistance.terms.MlaReason;
import org.saphan.mutualassistance.terms.PostponeReason;
import org.saphan.mutualassistance.terms.ProcedureFollowed;
import org.saphan.mutualassistance.terms.RefusalGround;
import org.saphan.mutualassistance.terms.Urgency;
import org.saphan.mutualassistance.terms.UseDecision;

/**
 * What happened to an incoming request: the events of the tables, in the order of their rows. Every
 * one says whose number it is about, so that the node of the requesting State can mirror it.
 */
public sealed interface IncomingEvent {
  UUID requestId();

  ForeignReference foreignRef();

  CountryCode requestingCountry();

  /** Row I1. */
  record IncomingMlaReceived(
      UUID requestId,
      ForeignReference foreignRef,
      CountryCode requestingCountry,
      AgencyCode requestingAuthority,
      Channel channel,
      @Nullable LegalBasis legalBasis,
      List<Item> items,
      Urgency urgency,
      Confidentiality confidentiality,
      @Nullable LocalDate requestedBy,
      @Nullable ForeignReference interpolRef)
      implements IncomingEvent {}

  /** Row I2. */
  record IncomingMlaAcknowledged(
      UUID requestId,
      ForeignReference foreignRef,
      CountryCode requestingCountry,
      ForeignReference ourRef)
      implements IncomingEvent {}

  /** Row I3. */
  record IncomingMlaAssessmentStarted(
      UUID requestId, ForeignReference foreignRef, CountryCode requestingCountry)
      implements IncomingEvent {}

  /** Row I4. */
  record IncomingMlaInfoRequested(
      UUID requestId,
      ForeignReference foreignRef,
      CountryCode requestingCountry,
      int round,
      List<Question> questions,
      @Nullable Instant dueAt)
      implements IncomingEvent {}

  /** Row I5. */
  record IncomingMlaInfoReceived(
      UUID requestId,
      ForeignReference foreignRef,
      CountryCode requestingCountry,
      int round,
      List<Integer> answeredNos,
      List<Integer> notAvailableNos)
      implements IncomingEvent {}

  /** Row I6. */
  record IncomingMlaReminderSent(
      UUID requestId,
      ForeignReference foreignRef,
      CountryCode requestingCountry,
      int round,
      int reminders)
      implements IncomingEvent {}

  /** Row I7. */
  record IncomingMlaLapsed(
      UUID requestId,
      ForeignReference foreignRef,
      CountryCode requestingCountry,
      int reminders,
      int daysWaiting)
      implements IncomingEvent {}

  /** Row I8. */
  record IncomingMlaConsultationOpened(
      UUID requestId,
      ForeignReference foreignRef,
      CountryCode requestingCountry,
      ConsultationIntent intended,
      List<RefusalGround> grounds,
      List<Condition> conditions)
      implements IncomingEvent {}

  /** Row I9. */
  record IncomingMlaConditionsAnswered(
      UUID requestId, ForeignReference foreignRef, CountryCode requestingCountry, boolean accepted)
      implements IncomingEvent {}

  /** Row I10. */
  record IncomingMlaConfidentialityNotAssured(
      UUID requestId, ForeignReference foreignRef, CountryCode requestingCountry)
      implements IncomingEvent {}

  /** Row I11. */
  record IncomingMlaAccepted(
      UUID requestId,
      ForeignReference foreignRef,
      CountryCode requestingCountry,
      LegalBasis legalBasis,
      String profileVersion,
      List<AcceptedCondition> conditions)
      implements IncomingEvent {}

  /** Row I12. */
  record IncomingMlaAssigned(
      UUID requestId,
      ForeignReference foreignRef,
      CountryCode requestingCountry,
      List<AssignedItem> items)
      implements IncomingEvent {}

  /** Row I13. */
  record IncomingMlaExecutionStarted(
      UUID requestId,
      ForeignReference foreignRef,
      CountryCode requestingCountry,
      int itemNo,
      AgencyCode competentAuthority)
      implements IncomingEvent {}

  /** Row I14. */
  record IncomingMlaItemExecuted(
      UUID requestId,
      ForeignReference foreignRef,
      CountryCode requestingCountry,
      int itemNo,
      AssistanceType type,
      ItemResult result,
      @Nullable ProcedureFollowed procedureFollowed,
      @Nullable ItemReason reasonCode,
      List<UUID> docIds,
      int personsHeard)
      implements IncomingEvent {}

  /** Row I15. */
  record IncomingMlaResultReturned(
      UUID requestId,
      ForeignReference foreignRef,
      CountryCode requestingCountry,
      List<Integer> itemNos,
      List<DefectAt> defects)
      implements IncomingEvent {}

  /** Row I16. */
  record IncomingMlaResultApproved(
      UUID requestId,
      ForeignReference foreignRef,
      CountryCode requestingCountry,
      int itemsDone,
      int itemsTotal,
      int redactions)
      implements IncomingEvent {}

  /** Row I17. */
  record IncomingMlaResultTransmitted(
      UUID requestId,
      ForeignReference foreignRef,
      CountryCode requestingCountry,
      int parcelNo,
      Instant sentAt,
      Channel channel,
      List<Evidence> evidence)
      implements IncomingEvent {}

  /** Row I18. */
  record IncomingMlaPostponed(
      UUID requestId,
      ForeignReference foreignRef,
      CountryCode requestingCountry,
      PostponeReason reasonCode,
      Instant reviewAt)
      implements IncomingEvent {}

  /** Row I19. */
  record IncomingMlaResumed(
      UUID requestId, ForeignReference foreignRef, CountryCode requestingCountry)
      implements IncomingEvent {}

  /** Row I20. */
  record IncomingMlaRefused(
      UUID requestId,
      ForeignReference foreignRef,
      CountryCode requestingCountry,
      List<RefusalGround> grounds,
      boolean reasonsGiven,
      boolean consultationHeld)
      implements IncomingEvent {}

  /** Row I21. */
  record IncomingMlaWithdrawn(
      UUID requestId,
      ForeignReference foreignRef,
      CountryCode requestingCountry,
      MlaReason reasonCode)
      implements IncomingEvent {}

  /** Row I22. */
  record IncomingMlaProgressAnswered(
      UUID requestId,
      ForeignReference foreignRef,
      CountryCode requestingCountry,
      int inquiryNo,
      @Nullable Instant expectedAt)
      implements IncomingEvent {}

  /** Row I23. */
  record IncomingMlaClosed(
      UUID requestId,
      ForeignReference foreignRef,
      CountryCode requestingCountry,
      MlaOutcome outcome,
      int totalDays,
      boolean originalsReturned)
      implements IncomingEvent {}

  /** Row I24. */
  record IncomingMlaConfirmedInWriting(
      UUID requestId,
      ForeignReference foreignRef,
      CountryCode requestingCountry,
      @Nullable ForeignReference interpolRef,
      List<UUID> docIds)
      implements IncomingEvent {}

  /** Row I25. */
  record IncomingMlaExecutionSuspended(
      UUID requestId, ForeignReference foreignRef, CountryCode requestingCountry)
      implements IncomingEvent {}

  /** Row I26. */
  record IncomingMlaProgressInquired(
      UUID requestId, ForeignReference foreignRef, CountryCode requestingCountry, int inquiryNo)
      implements IncomingEvent {}

  /** Row I27. */
  record IncomingMlaUseConsentRequested(
      UUID requestId,
      ForeignReference foreignRef,
      CountryCode requestingCountry,
      List<UUID> evidenceIds,
      AllowedUse purposeCode)
      implements IncomingEvent {}

  /** Row I28. */
  record IncomingMlaUseConsentDecided(
      UUID requestId,
      ForeignReference foreignRef,
      CountryCode requestingCountry,
      List<UUID> evidenceIds,
      AllowedUse purposeCode,
      UseDecision decision)
      implements IncomingEvent {}

  /** Row I29. */
  record IncomingMlaExculpatoryNoticed(
      UUID requestId,
      ForeignReference foreignRef,
      CountryCode requestingCountry,
      List<UUID> evidenceIds,
      boolean before)
      implements IncomingEvent {}

  /** Row I30. */
  record IncomingMlaEvidenceReturned(
      UUID requestId,
      ForeignReference foreignRef,
      CountryCode requestingCountry,
      List<UUID> evidenceIds)
      implements IncomingEvent {}

  /** Row I31. */
  record IncomingMlaReopened(
      UUID requestId,
      ForeignReference foreignRef,
      CountryCode requestingCountry,
      MlaReason reasonCode)
      implements IncomingEvent {}

  /** Row I32. */
  record IncomingMlaItemReassigned(
      UUID requestId,
      ForeignReference foreignRef,
      CountryCode requestingCountry,
      int itemNo,
      AgencyCode fromAgency,
      AgencyCode toAgency,
      Instant dueAt)
      implements IncomingEvent {}

  /** Row I33. */
  record IncomingMlaDecisionExtended(
      UUID requestId, ForeignReference foreignRef, CountryCode requestingCountry, Instant newDueAt)
      implements IncomingEvent {}

  /** Row I34. */
  record IncomingMlaRefusalChallenged(
      UUID requestId,
      ForeignReference foreignRef,
      CountryCode requestingCountry,
      ChallengeReason reasonCode)
      implements IncomingEvent {}

  /** Row I35. */
  record IncomingMlaPartialResultTransmitted(
      UUID requestId,
      ForeignReference foreignRef,
      CountryCode requestingCountry,
      int parcelNo,
      List<Integer> itemNos,
      List<UUID> evidenceIds,
      int redactions)
      implements IncomingEvent {}

  /** Row I36. */
  record IncomingMlaImported(
      UUID requestId,
      ForeignReference foreignRef,
      CountryCode requestingCountry,
      AgencyCode requestingAuthority,
      @Nullable LegalBasis legalBasis,
      Channel channel,
      List<ImportedItem> items,
      Urgency urgency,
      Instant receivedAt)
      implements IncomingEvent {}

  /** Row I37. */
  record IncomingMlaItemConsentWithdrawn(
      UUID requestId,
      ForeignReference foreignRef,
      CountryCode requestingCountry,
      int itemNo,
      UUID consentId)
      implements IncomingEvent {}

  /** Row I38. */
  record IncomingMlaItemWithdrawn(
      UUID requestId, ForeignReference foreignRef, CountryCode requestingCountry, int itemNo)
      implements IncomingEvent {}
}
