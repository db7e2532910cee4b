package org.saphan.mutualassistance.request;

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
import org.saphan.mutualassistance.request.RequestPart.Condition;
import org.saphan.mutualassistance.request.RequestPart.ImportedItem;
import org.saphan.mutualassistance.request.RequestPart.Item;
import org.saphan.mutualassistance.request.RequestPart.Undertakings;
import org.saphan.mutualassistance.terms.AllowedUse;
import org.saphan.mutualassistance.terms.AssistanceType;
import org.saphan.mutualassistance.terms.ChallengeReason;
import org.saphan.mutualassistance.terms.Channel;
import org.saphan.mutualassistance.terms.ConditionKind;
import org.saphan.mutualassistance.terms.Confidentiality;
import org.saphan.mutualassistance.terms.ConsultationIntent;
import org.saphan.mutualassistance.terms.Defect;
import org.saphan.mutualassistance.terms.EvidenceKind;
import org.saphan.mutualassistance.terms.ForeignReference;
import org.saphan.mutualassistance.terms.ItemReason;
import org.saphan.mutualassistance.terms.ItemResult;
import org.saphan.mutualassistance.terms.LanguageTag;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.mutualassistance.terms.MlaOutcome;
import org.saphan.mutualassistance.terms.MlaReason;
import org.saphan.mutualassistance.terms.PersonRole;
import org.saphan.mutualassistance.terms.PostponeReason;
import org.saphan.mutualassistance.terms.ProcedureFollowed;
import org.saphan.mutualassistance.terms.RefusalGround;
import org.saphan.mutualassistance.terms.TransnationalBasis;
import org.saphan.mutualassistance.terms.Urgency;
import org.saphan.mutualassistance.terms.UseDecision;

/**
 * What people may ask of a request: the commands of the tables, in the order of their rows.
 *
 * <p>What the service can work out is not asked for: directions, section numbers, versions.
 */
public sealed interface RequestCommand {
  /**
   * Row O1. Sections may be empty in a draft; only what the row names must be there.
   *
   * @param outline what the rules need to know of the words; the service works it out
   */
  @RecordBuilder
  record DraftMlaRequest(
      CountryCode requestedCountry,
      @Nullable UUID supplementsRequestId,
      LegalBasis proposedLegalBasis,
      List<WordedItem> items,
      Urgency urgency,
      List<String> offenceCodes,
      @Nullable Confidentiality confidentiality,
      @Nullable LocalDate requestedBy,
      @Nullable PrivateText subjectMatter,
      @Nullable PrivateText natureOfProceeding,
      @Nullable PrivateText factsSummary,
      @Nullable List<Offence> offences,
      @Nullable PrivateText dualCriminalityAnalysis,
      @Nullable List<Person> persons,
      @Nullable PrivateText purposeText,
      @Nullable PrivateText relevance,
      @Nullable String conductingAuthority,
      @Nullable List<TransnationalBasis> transnationalBasis,
      @Nullable PrivateText organisedGroupText,
      @Nullable PrivateText safeContactRoute,
      @Nullable List<String> contacts,
      @Nullable RequestOutline outline)
      implements RequestCommand, RequestCommandDraftMlaRequestBuilder.With {}

  /**
   * Row O2. What is not sent stays as it is.
   *
   * @param sections the new words of whole sections
   * @param outline as for O1, of the draft after the amendment
   */
  @RecordBuilder
  record AmendMlaDraft(
      @Nullable LegalBasis proposedLegalBasis,
      @Nullable List<Item> items,
      @Nullable Urgency urgency,
      @Nullable List<String> offenceCodes,
      @Nullable Confidentiality confidentiality,
      @Nullable LocalDate requestedBy,
      @Nullable List<WordedSection> sections,
      @Nullable RequestOutline outline)
      implements RequestCommand, RequestCommandAmendMlaDraftBuilder.With {}

  /** One section's new words: its fields as a JSON object, or the words of its main field. */
  record WordedSection(int no, PrivateText content) {}

  /** One thing that is asked for, with its words. */
  record WordedItem(
      int itemNo,
      AssistanceType type,
      boolean victimConcerned,
      @Nullable PrivateText description,
      @Nullable PrivateText requestedProcedure,
      @Nullable List<PrivateText> questions) {}

  /** An offence as the law of the requesting State names it (section 5). */
  record Offence(
      String lawName,
      String article,
      @Nullable String maxPenalty,
      @Nullable LocalDate dateOfOffence) {}

  /**
   * A person of section 7.
   *
   * @param personRef null for one that has no record yet
   */
  record Person(
      @Nullable UUID personRef,
      PersonRole role,
      @Nullable List<PersonName> names,
      @Nullable PrivateText birth,
      @Nullable PrivateText location) {}

  /** A name as it is written in one script. */
  record PersonName(PrivateText text) {}

  /** A defect with its words. */
  record WordedDefect(int section, Defect code, @Nullable PrivateText text) {}

  /** A question with its words. */
  record WordedQuestion(int no, @Nullable Integer itemNo, PrivateText text) {}

  /** A condition with its words. */
  record WordedCondition(int no, ConditionKind kind, @Nullable PrivateText text) {}

  /** The answer to one question, or why there is none. */
  record Answer(int no, @Nullable PrivateText text, @Nullable String reasonCode) {}

  /** A piece of evidence as it came: a file or an object, with who had it. */
  record ReceivedEvidence(
      UUID evidenceId,
      int itemNo,
      EvidenceKind kind,
      @Nullable String sha256,
      List<AllowedUse> allowedUses,
      @Nullable DocumentRef docRef,
      @Nullable PrivateText objectDescription,
      @Nullable List<PrivateText> custodyChain,
      @Nullable DocumentRef certificate) {}

  /** Row O3. */
  record SubmitMlaForReview() implements RequestCommand {}

  /** Row O4. */
  record ReturnMlaForCorrection(List<WordedDefect> defects) implements RequestCommand {}

  /** Row O5. */
  record RejectMlaDraft(MlaReason reasonCode, PrivateText reasons) implements RequestCommand {}

  /** Row O6. */
  record ApproveMlaRequest(
      LegalBasis legalBasis,
      AgencyCode requestedAuthority,
      Channel channel,
      Undertakings undertakings,
      List<LanguageTag> targetLangs)
      implements RequestCommand {}

  /** Row O7. */
  record RecordTranslation(LanguageTag lang, AgencyCode certifiedBy, DocumentRef translation)
      implements RequestCommand {}

  /** Row O8. */
  record IssueUrgentPreAlert(
      Channel channel, ForeignReference interpolRef, @Nullable UUID orderDocId, PrivateText summary)
      implements RequestCommand {}

  /** Row O9. */
  record TransmitMlaRequest(
      Channel channel,
      @Happened Instant sentAt,
      ForeignReference dispatchRef,
      @Nullable DocumentRef signedCopy,
      @Nullable List<DocumentRef> annexes)
      implements RequestCommand {}

  /** Row O10. */
  record RecordMlaAcknowledgement(
      @Nullable ForeignReference foreignRef,
      @Happened Instant receivedAt,
      @Nullable AgencyCode handlingAuthority,
      @Nullable DocumentRef letter)
      implements RequestCommand {}

  /** Row O11. */
  record RecordInfoRequest(List<WordedQuestion> questions, @Nullable Instant dueAt)
      implements RequestCommand {}

  /** Row O12. */
  record SupplyAdditionalInfo(
      List<Integer> answeredNos, List<Integer> notAvailableNos, @Nullable List<Answer> answers)
      implements RequestCommand {}

  /** Row O13. */
  record DeclareMlaLapsed() implements RequestCommand {}

  /** Row O14. */
  record RecordExecutionStarted(
      @Nullable AgencyCode competentAuthority, @Nullable Instant expectedAt)
      implements RequestCommand {}

  /** Row O15. */
  record SendProgressInquiry(PrivateText text) implements RequestCommand {}

  /** Row O16. */
  record RecordProgressReply(@Nullable Instant expectedAt, @Nullable PrivateText text)
      implements RequestCommand {}

  /** Row O17. */
  record RecordConsultation(
      ConsultationIntent intended,
      List<RefusalGround> grounds,
      List<WordedCondition> conditions,
      @Nullable PrivateText text)
      implements RequestCommand {}

  /** Row O18. */
  record AcceptConditions(List<Condition> conditions) implements RequestCommand {}

  /** Row O19. */
  record RejectConditions(
      List<Condition> conditions,
      boolean counterProposal,
      @Nullable PrivateText counterProposalText)
      implements RequestCommand {}

  /** Row O20. */
  record RecordPostponement(PostponeReason reasonCode, @Nullable Instant reviewAt)
      implements RequestCommand {}

  /** Row O21. */
  record RecordResumption() implements RequestCommand {}

  /** Row O22. */
  record RecordRefusal(
      List<RefusalGround> grounds,
      boolean reasonsGiven,
      boolean consultationHeld,
      @Nullable PrivateText reasons)
      implements RequestCommand {}

  /** Row O23. */
  record RecordItemResult(
      int itemNo,
      ItemResult result,
      @Nullable ProcedureFollowed procedureFollowed,
      @Nullable ItemReason reasonCode,
      @Nullable PrivateText note,
      @Nullable List<DocumentRef> docs)
      implements RequestCommand {}

  /** Row O24. */
  record RecordEvidenceReceipt(List<ReceivedEvidence> evidence, @Nullable PrivateText parcelNote)
      implements RequestCommand {}

  /**
   * Row O25.
   *
   * @param purposeCode what it is handed on for; this case if it does not say
   * @param intact whose bytes were found whole; the service works it out
   */
  @RecordBuilder
  record DeliverEvidence(
      AgencyCode toAgency,
      List<UUID> evidenceIds,
      boolean receiptSigned,
      DocumentRef receipt,
      @Nullable AllowedUse purposeCode,
      @Nullable IntactEvidence intact)
      implements RequestCommand, RequestCommandDeliverEvidenceBuilder.With {}

  /** Row O26. */
  record RequestUseConsent(List<UUID> evidenceIds, AllowedUse purposeCode)
      implements RequestCommand {}

  /** Row O27. */
  record NotifyExculpatoryDisclosure(List<UUID> evidenceIds, boolean before)
      implements RequestCommand {}

  /** Rows O28, O29. */
  record WithdrawMlaRequest(MlaReason reasonCode, boolean notifiedRequested)
      implements RequestCommand {}

  /** Row O30. */
  record CloseMlaRequest(MlaOutcome outcome, boolean evidenceReturnPlan)
      implements RequestCommand {}

  /** Row O31. */
  record ReturnEvidence(List<UUID> evidenceIds, PrivateText handedTo) implements RequestCommand {}

  /** Row O32. */
  record ReopenMlaRequest(MlaReason reasonCode) implements RequestCommand {}

  /** Row O33. */
  record ExpirePreAlert(Instant expiredAt) implements RequestCommand {}

  /** Row O34. */
  record ImportRunningRequest(
      CountryCode requestedCountry,
      AgencyCode requestingAgency,
      @Nullable AgencyCode requestedAuthority,
      LegalBasis legalBasis,
      Channel channel,
      @Nullable ForeignReference foreignRef,
      List<ImportedItem> items,
      Urgency urgency,
      List<String> offenceCodes,
      @Happened Instant sentAt,
      RequestStage stage,
      @Nullable DocumentRef paperProof,
      @Nullable String originalDateText)
      implements RequestCommand {
    public ImportRunningRequest {
      if (!mayStandIn(stage)) {
        throw new IllegalArgumentException("A request on paper does not stand in " + stage);
      }
    }

    /** Whether a request that ran on paper can stand there today: it has been sent. */
    public static boolean mayStandIn(RequestStage stage) {
      return RequestFacts.IMPORT_STAGES.contains(stage);
    }
  }

  /** Row O35. */
  record TakeForReview() implements RequestCommand {}

  /** Row O36. */
  record RecordLateEvidence(List<ReceivedEvidence> evidence) implements RequestCommand {}

  /** Row O37. */
  record RecordUseConsent(List<UUID> evidenceIds, AllowedUse purposeCode, UseDecision decision)
      implements RequestCommand {}

  /** Row O38. */
  record RecordDecisionExtension(Instant newDueAt) implements RequestCommand {}

  /** Row O39. */
  record MarkItemConsentWithdrawn(int itemNo, UUID consentId) implements RequestCommand {}

  /** Row O40. */
  record WithdrawMlaItem(int itemNo, MlaReason reasonCode, boolean notifiedRequested)
      implements RequestCommand {}

  /** Row O41. */
  record ChallengeMlaRefusal(ChallengeReason reasonCode) implements RequestCommand {}
}
