package org.saphan.mutualassistance.incoming;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.Happened;
import org.saphan.lifecycle.PrivateText;
import org.saphan.mutualassistance.incoming.Assessment.CheckedPoint;
import org.saphan.mutualassistance.incoming.IncomingPart.AcceptedCondition;
import org.saphan.mutualassistance.incoming.IncomingPart.AssignedItem;
import org.saphan.mutualassistance.request.RequestPart.Condition;
import org.saphan.mutualassistance.request.RequestPart.Evidence;
import org.saphan.mutualassistance.request.RequestPart.ImportedItem;
import org.saphan.mutualassistance.request.RequestPart.Item;
import org.saphan.mutualassistance.terms.AllowedUse;
import org.saphan.mutualassistance.terms.ChallengeReason;
import org.saphan.mutualassistance.terms.Channel;
import org.saphan.mutualassistance.terms.Confidentiality;
import org.saphan.mutualassistance.terms.ConsultationIntent;
import org.saphan.mutualassistance.terms.Defect;
import org.saphan.mutualassistance.terms.ForeignReference;
import org.saphan.mutualassistance.terms.ItemReason;
import org.saphan.mutualassistance.terms.ItemResult;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.mutualassistance.terms.MlaReason;
import org.saphan.mutualassistance.terms.PostponeReason;
import org.saphan.mutualassistance.terms.ProcedureFollowed;
import org.saphan.mutualassistance.terms.RefusalGround;
import org.saphan.mutualassistance.terms.Urgency;
import org.saphan.mutualassistance.terms.UseDecision;

/**
 * What people may ask of an incoming request: the commands of the tables, in the order of their
 * rows.
 *
 * <p>What the service can work out is not asked for: who executes, how a request ended, which
 * documents are meant.
 */
public sealed interface IncomingCommand {
  /** Row I1. What is asked stands in the letter; the rules need its outline. */
  record ReceiveIncomingMla(
      ForeignReference foreignRef,
      CountryCode requestingCountry,
      AgencyCode requestingAuthority,
      Channel channel,
      @Nullable LegalBasis legalBasis,
      List<Item> items,
      Urgency urgency,
      Confidentiality confidentiality,
      @Nullable LocalDate requestedBy,
      @Nullable ForeignReference interpolRef,
      @Nullable DocumentRef letter,
      @Nullable PrivateText authenticity)
      implements IncomingCommand {}

  /** Row I2. */
  record AcknowledgeIncomingMla(ForeignReference ourRef) implements IncomingCommand {}

  /**
   * Row I3.
   *
   * @param checklist what was found, in words
   * @param points the same point by point; all of them, or none where the words say it all
   */
  record StartIncomingAssessment(PrivateText checklist, @Nullable List<CheckedPoint> points)
      implements IncomingCommand {}

  /** A question with its words. */
  record WordedQuestion(int no, @Nullable Integer itemNo, PrivateText text) {}

  /** Row I4. */
  record RequestIncomingInfo(List<WordedQuestion> questions, @Nullable Instant dueAt)
      implements IncomingCommand {}

  /** The answer to one question. */
  record Answer(int no, PrivateText text) {}

  /** Row I5. */
  record RecordIncomingInfo(
      List<Integer> answeredNos, List<Integer> notAvailableNos, @Nullable List<Answer> answers)
      implements IncomingCommand {}

  /** Row I6. */
  record RemindIncomingInfo() implements IncomingCommand {}

  /** Row I7. */
  record DeclareIncomingLapsed() implements IncomingCommand {}

  /** Row I8. */
  record OpenIncomingConsultation(
      ConsultationIntent intended,
      List<RefusalGround> grounds,
      List<Condition> conditions,
      @Nullable PrivateText text)
      implements IncomingCommand {}

  /** Row I9. */
  record RecordConditionsAnswer(boolean accepted) implements IncomingCommand {}

  /** Row I10. */
  record DeclareConfidentialityNotAssured() implements IncomingCommand {}

  /**
   * Row I11.
   *
   * @param assessment what came of the checklist; the service reads it where it is kept
   */
  @RecordBuilder
  record AcceptIncomingMla(
      LegalBasis legalBasis,
      @Nullable List<AcceptedCondition> conditions,
      @Nullable Assessment assessment)
      implements IncomingCommand, IncomingCommandAcceptIncomingMlaBuilder.With {}

  /** Row I12. */
  record AssignIncomingMla(List<AssignedItem> items) implements IncomingCommand {}

  /** Row I13. */
  record StartIncomingExecution(int itemNo) implements IncomingCommand {}

  /** Row I14. */
  record ReportItemExecution(
      int itemNo,
      ItemResult result,
      @Nullable ProcedureFollowed procedureFollowed,
      @Nullable ItemReason reasonCode,
      int personsHeard,
      @Nullable List<DocumentRef> docs,
      @Nullable PrivateText note)
      implements IncomingCommand {}

  /** A defect with its words. */
  record WordedDefect(int section, Defect code, @Nullable PrivateText text) {}

  /** Row I15. */
  record ReturnResultToAuthority(List<Integer> itemNos, List<WordedDefect> defects)
      implements IncomingCommand {}

  /**
   * Row I16.
   *
   * @param redactions how many passages were blackened; a number, also 0, says that it was checked
   */
  record ApproveIncomingResult(@Nullable Integer redactions) implements IncomingCommand {}

  /** Row I17. */
  record TransmitIncomingResult(@Happened Instant sentAt, Channel channel, List<Evidence> evidence)
      implements IncomingCommand {}

  /** Row I18. */
  record PostponeIncomingMla(PostponeReason reasonCode, Instant reviewAt, PrivateText reasons)
      implements IncomingCommand {}

  /** Row I19. */
  record ResumeIncomingMla() implements IncomingCommand {}

  /** Row I20. */
  record RefuseIncomingMla(
      List<RefusalGround> grounds, boolean reasonsGiven, @Nullable PrivateText reasons)
      implements IncomingCommand {}

  /** Row I21. */
  record RecordRequesterWithdrawal(MlaReason reasonCode) implements IncomingCommand {}

  /** Row I22. */
  record AnswerProgressInquiry(@Nullable Instant expectedAt, PrivateText text)
      implements IncomingCommand {}

  /** Row I23. */
  record CloseIncomingMla(boolean originalsReturned) implements IncomingCommand {}

  /**
   * Row I24.
   *
   * @param foreignRef the number on the letter; may be new where the INTERPOL number is the same
   */
  record AttachWrittenConfirmation(
      @Nullable ForeignReference foreignRef,
      @Nullable ForeignReference interpolRef,
      DocumentRef letter)
      implements IncomingCommand {}

  /** Row I25. */
  record SuspendUnconfirmed() implements IncomingCommand {}

  /** Row I26. */
  record RecordProgressInquiry() implements IncomingCommand {}

  /** Row I27. */
  record RecordUseConsentRequest(List<UUID> evidenceIds, AllowedUse purposeCode)
      implements IncomingCommand {}

  /** Row I28. */
  record DecideUseConsent(List<UUID> evidenceIds, AllowedUse purposeCode, UseDecision decision)
      implements IncomingCommand {}

  /** Row I29. */
  record RecordExculpatoryNotice(List<UUID> evidenceIds, boolean before)
      implements IncomingCommand {}

  /** Row I30. */
  record RecordEvidenceReturn(List<UUID> evidenceIds) implements IncomingCommand {}

  /** Row I31. */
  record ReopenIncomingMla(MlaReason reasonCode) implements IncomingCommand {}

  /** Row I32. */
  record ReassignIncomingItem(int itemNo, AgencyCode toAgency, Instant dueAt)
      implements IncomingCommand {}

  /** Row I33. */
  record ExtendIncomingDecision(Instant newDueAt) implements IncomingCommand {}

  /** Row I34. */
  record RecordRefusalChallenge(ChallengeReason reasonCode) implements IncomingCommand {}

  /** Row I35. */
  record TransmitPartialResult(
      List<Integer> itemNos, List<UUID> evidenceIds, @Nullable Integer redactions)
      implements IncomingCommand {}

  /** Row I36. */
  record ImportRunningIncoming(
      ForeignReference foreignRef,
      CountryCode requestingCountry,
      AgencyCode requestingAuthority,
      @Nullable LegalBasis legalBasis,
      Channel channel,
      List<ImportedItem> items,
      Urgency urgency,
      @Happened Instant receivedAt,
      IncomingStage stage,
      @Nullable DocumentRef paperProof,
      @Nullable String originalDateText)
      implements IncomingCommand {}

  /** Row I37. */
  record MarkIncomingConsentWithdrawn(int itemNo, UUID consentId) implements IncomingCommand {}

  /** Row I38. */
  record RecordItemWithdrawal(int itemNo) implements IncomingCommand {}
}
