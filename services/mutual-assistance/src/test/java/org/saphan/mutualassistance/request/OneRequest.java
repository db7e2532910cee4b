package org.saphan.mutualassistance.request;

import static org.saphan.mutualassistance.terms.MlaRole.CA_APPROVER;
import static org.saphan.mutualassistance.terms.MlaRole.CA_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.NCB_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.PARTNER;
import static org.saphan.mutualassistance.terms.MlaRole.PROSECUTOR;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.PrivateText;
import org.saphan.lifecycle.Relation;
import org.saphan.mutualassistance.LaosOnPaper;
import org.saphan.mutualassistance.request.RequestCommand.*;
import org.saphan.mutualassistance.request.RequestPart.ImportedItem;
import org.saphan.mutualassistance.request.RequestPart.Item;
import org.saphan.mutualassistance.request.RequestPart.PersonCounts;
import org.saphan.mutualassistance.request.RequestPart.Undertakings;
import org.saphan.mutualassistance.terms.AllowedUse;
import org.saphan.mutualassistance.terms.AssistanceType;
import org.saphan.mutualassistance.terms.Channel;
import org.saphan.mutualassistance.terms.Confidentiality;
import org.saphan.mutualassistance.terms.ConsultationIntent;
import org.saphan.mutualassistance.terms.EvidenceKind;
import org.saphan.mutualassistance.terms.ForeignReference;
import org.saphan.mutualassistance.terms.ItemResult;
import org.saphan.mutualassistance.terms.LanguageTag;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.mutualassistance.terms.MlaOutcome;
import org.saphan.mutualassistance.terms.MlaReference;
import org.saphan.mutualassistance.terms.MlaRelation;
import org.saphan.mutualassistance.terms.RefusalGround;
import org.saphan.mutualassistance.terms.Urgency;
import org.saphan.testkit.walk.DeadlineStory;

/** A request of two items to Thailand on its usual road; everybody's account is that of a role. */
final class OneRequest {
  /** A Monday, nine in the morning in Vientiane. */
  static final Instant BEGIN = Instant.parse("2026-01-05T02:00:00Z");

  static final CountryCode THAILAND = new CountryCode("TH");
  static final LanguageTag ENGLISH = new LanguageTag("en");
  static final PrivateText WORDS = new PrivateText("words");
  static final DocumentRef PAPER = new DocumentRef(new UUID(0, 5), 1, "0".repeat(64));
  static final Undertakings ALL_UNDERTAKINGS = new Undertakings(true, true, true);

  /** All that the phase of submitting asks for. */
  static final List<Integer> COMPLETE = List.of(1, 2, 3, 4, 5, 8, 9, 10, 12, 13, 17, 18, 19);

  private static final AgencyCode OAG = new AgencyCode("TH-OAG");
  private static final ForeignReference NUMBER = new ForeignReference("OSPP/7");

  private OneRequest() {}

  /** Nothing is there yet. */
  static DeadlineStory<RequestState, RequestEvent, MlaReference> begin() {
    return new DeadlineStory<>(
        RequestTable.lifeCycle(),
        new LaosOnPaper(),
        BEGIN,
        Set.of(
            Relation.TO_ANY,
            Relation.TO_SYSTEM,
            MlaRelation.TO_REGISTRY,
            MlaRelation.OWN_AGENCY.to("LA-TEST"),
            MlaRelation.toAuthorityOf(LaosOnPaper.ASEAN),
            MlaRelation.toAuthorityOf(LaosOnPaper.CHINA)));
  }

  static DeadlineStory<RequestState, RequestEvent, MlaReference> drafted(Urgency urgency) {
    return begin().does(PROSECUTOR, draft(urgency, LaosOnPaper.ASEAN, COMPLETE));
  }

  static DeadlineStory<RequestState, RequestEvent, MlaReference> submitted(Urgency urgency) {
    return drafted(urgency).does(PROSECUTOR, new SubmitMlaForReview());
  }

  static DeadlineStory<RequestState, RequestEvent, MlaReference> approved(Urgency urgency) {
    return submitted(urgency)
        .does(CA_OFFICER, new TakeForReview())
        .does(CA_APPROVER, approval(LaosOnPaper.ASEAN, ALL_UNDERTAKINGS));
  }

  static DeadlineStory<RequestState, RequestEvent, MlaReference> translated(Urgency urgency) {
    return approved(urgency)
        .does(CA_OFFICER, new RecordTranslation(ENGLISH, LaosOnPaper.OSPP, PAPER));
  }

  static DeadlineStory<RequestState, RequestEvent, MlaReference> transmitted(Urgency urgency) {
    return translated(urgency).does(CA_OFFICER, transmission(Channel.CENTRAL_AUTHORITY, PAPER));
  }

  static DeadlineStory<RequestState, RequestEvent, MlaReference> acknowledged() {
    return transmitted(Urgency.ROUTINE).does(PARTNER, THAILAND, acknowledgement());
  }

  static DeadlineStory<RequestState, RequestEvent, MlaReference> asked(Urgency urgency) {
    return transmitted(urgency).does(PARTNER, THAILAND, question(null));
  }

  static DeadlineStory<RequestState, RequestEvent, MlaReference> executing() {
    return acknowledged().does(PARTNER, THAILAND, new RecordExecutionStarted(null, null));
  }

  /** Ended by the results of both items. */
  static DeadlineStory<RequestState, RequestEvent, MlaReference> answered(
      ItemResult first, ItemResult second) {
    return executing()
        .does(PARTNER, THAILAND, result(1, first))
        .does(PARTNER, THAILAND, result(2, second));
  }

  static DeadlineStory<RequestState, RequestEvent, MlaReference> executed() {
    return answered(ItemResult.EXECUTED, ItemResult.EXECUTED_NIL);
  }

  static DeadlineStory<RequestState, RequestEvent, MlaReference> received(UUID piece) {
    return executed().does(CA_OFFICER, new RecordEvidenceReceipt(List.of(object(piece)), null));
  }

  static DeadlineStory<RequestState, RequestEvent, MlaReference> closed(
      MlaOutcome outcome, boolean returnPlan) {
    return executed().does(CA_OFFICER, new CloseMlaRequest(outcome, returnPlan));
  }

  static DeadlineStory<RequestState, RequestEvent, MlaReference> preAlerted() {
    return submitted(Urgency.URGENT).does(NCB_OFFICER, preAlert(Channel.INTERPOL, new UUID(0, 6)));
  }

  static DraftMlaRequest draft(Urgency urgency, LegalBasis basis, List<Integer> sections) {
    return RequestCommandDraftMlaRequestBuilder.builder()
        .requestedCountry(THAILAND)
        .proposedLegalBasis(basis)
        .items(List.of())
        .urgency(urgency)
        .offenceCodes(List.of("Penal Code 215"))
        .outline(outline(1, urgency, basis, sections))
        .build();
  }

  static RequestOutline outline(
      int version, Urgency urgency, LegalBasis basis, List<Integer> sections) {
    return new RequestOutline(
        version,
        basis,
        List.of(
            new Item(1, AssistanceType.F_RECORDS, false),
            new Item(2, AssistanceType.A_STATEMENT, false)),
        urgency,
        List.of("Penal Code 215"),
        Confidentiality.CONTENT,
        null,
        List.of(),
        sections,
        List.of(),
        new PersonCounts(1, 0, 0),
        List.of());
  }

  static ApproveMlaRequest approval(LegalBasis basis, Undertakings undertakings) {
    return new ApproveMlaRequest(
        basis, OAG, Channel.CENTRAL_AUTHORITY, undertakings, List.of(ENGLISH));
  }

  static IssueUrgentPreAlert preAlert(Channel channel, @Nullable UUID order) {
    return new IssueUrgentPreAlert(channel, NUMBER, order, WORDS);
  }

  static TransmitMlaRequest transmission(Channel channel, @Nullable DocumentRef signedCopy) {
    return new TransmitMlaRequest(channel, BEGIN, NUMBER, signedCopy, null);
  }

  static RecordMlaAcknowledgement acknowledgement() {
    return new RecordMlaAcknowledgement(null, BEGIN, null, null);
  }

  static RecordInfoRequest question(@Nullable Instant dueAt) {
    return new RecordInfoRequest(
        List.of(new WordedQuestion(1, null, WORDS), new WordedQuestion(2, 1, WORDS)), dueAt);
  }

  static SupplyAdditionalInfo answers(List<Integer> answered, List<Integer> notAvailable) {
    return new SupplyAdditionalInfo(answered, notAvailable, null);
  }

  static RecordConsultation consultation() {
    return new RecordConsultation(ConsultationIntent.CONDITIONS, List.of(), List.of(), null);
  }

  static RecordRefusal refusal(List<RefusalGround> grounds, boolean reasons, boolean consulted) {
    return new RecordRefusal(grounds, reasons, consulted, null);
  }

  static RecordItemResult result(int itemNo, ItemResult result) {
    return new RecordItemResult(itemNo, result, null, null, null, null);
  }

  static ReceivedEvidence object(UUID piece) {
    return new ReceivedEvidence(
        piece,
        1,
        EvidenceKind.OBJECT,
        null,
        List.of(AllowedUse.THIS_CASE),
        null,
        WORDS,
        null,
        null);
  }

  static DeliverEvidence delivery(UUID piece) {
    return new DeliverEvidence(
        new AgencyCode("LA-PPO-SV"), List.of(piece), true, PAPER, null, null);
  }

  static ImportRunningRequest onPaper(RequestStage stage, @Nullable DocumentRef proof) {
    return new ImportRunningRequest(
        THAILAND,
        new AgencyCode("LA-PPO-SV"),
        OAG,
        LaosOnPaper.ASEAN,
        Channel.CENTRAL_AUTHORITY,
        null,
        List.of(new ImportedItem(1, AssistanceType.F_RECORDS, false, null)),
        Urgency.ROUTINE,
        List.of("Penal Code 215"),
        BEGIN,
        stage,
        proof,
        null);
  }

  static Duration days(int days) {
    return Duration.ofDays(days);
  }

  static Instant day(int number) {
    return BEGIN.plus(days(number));
  }
}
