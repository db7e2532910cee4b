package org.saphan.mutualassistance;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the people of the law's scenarios send: the tables name commands and no fields. */
final class ScenarioBodies {
  static final UUID EVIDENCE = UUID.fromString("00000000-0000-4000-8000-000000000077");

  /**
   * What a scenario is about.
   *
   * @param authority of the other State
   * @param itemTypes of the items that are asked for
   */
  record Subject(
      String country, String authority, String basis, String channel, List<String> itemTypes) {
    static Subject of(String scenario) {
      return switch (scenario) {
        case "G-02" -> thai("F_RECORDS", "A_STATEMENT");
        case "G-03" ->
            new Subject("KH", "KH-MOJ", "UNTOC_18", "DIPLOMATIC", List.of("C_SEARCH_SEIZE_FREEZE"));
        case "G-04", "G-21" -> thai("F_RECORDS");
        case "G-12" -> thai("J_CUSTODY_TRANSFER");
        case "G-15" -> thai("K_VIDEO_HEARING");
        default -> throw new IllegalArgumentException(scenario);
      };
    }

    private static Subject thai(String... types) {
      return new Subject("TH", "TH-OAG", "ASEAN_MLAT", "CENTRAL_AUTHORITY", List.of(types));
    }

    private boolean concernsVictim() {
      return itemTypes.contains("K_VIDEO_HEARING");
    }
  }

  /**
   * What a line is played with.
   *
   * @param country of the actor
   * @param paper a document of the aggregate, for whatever needs one
   * @param request the request that the aggregate belongs to, or that a new one takes up
   * @param itemNo the item whose turn it is
   */
  record Given(
      String scenario,
      String step,
      String country,
      Subject subject,
      Map<String, Object> paper,
      String request,
      int itemNo,
      Instant now) {}

  private ScenarioBodies() {}

  static Map<String, Object> of(String command, Given given) {
    Subject subject = given.subject();
    Map<String, Object> paper = given.paper();
    String now = given.now().toString();
    return switch (command) {
      case "DraftMlaRequest" -> draft(given);
      case "AmendMlaDraft" -> section(given.step().equals("3") ? 4 : 3);
      case "ReturnMlaForCorrection" ->
          Map.of("defects", List.of(Map.of("section", 5, "code", "LAW_TEXT_MISSING")));
      case "ApproveMlaRequest" -> approval(subject);
      case "TransmitMlaRequest" ->
          Map.of(
              "channel",
              subject.channel(),
              "sentAt",
              now,
              "dispatchRef",
              "OSPP/123",
              "signedCopy",
              paper);
      case "RecordTranslation" ->
          Map.of("lang", "en", "certifiedBy", "LA-OSPP", "translation", paper);
      case "RecordMlaAcknowledgement" -> Map.of("receivedAt", now, "foreignRef", "MOJ 7/2026");
      case "RecordItemResult" ->
          Map.of(
              "itemNo",
              given.itemNo(),
              "result",
              given.scenario().equals("G-21") ? "IMPOSSIBLE" : "EXECUTED",
              "procedureFollowed",
              "PARTLY");
      case "RecordEvidenceReceipt", "RecordLateEvidence" -> Map.of("evidence", List.of(evidence()));
      case "DeliverEvidence" ->
          Map.of(
              "toAgency",
              "LA-PPO-SV",
              "evidenceIds",
              List.of(EVIDENCE),
              "receiptSigned",
              true,
              "receipt",
              paper);
      case "CloseMlaRequest" -> closing(given.scenario());
      case "RecordConsultation" -> consultation("REFUSE", "NO_DUAL_CRIMINALITY");
      case "RejectConditions" ->
          Map.of(
              "conditions",
              List.of(Map.of("no", 1, "kind", "OTHER")),
              "counterProposal",
              true,
              "counterProposalText",
              "A statement that the witness gives freely");
      case "RecordRefusal" ->
          given.scenario().equals("G-21")
              ? refusal("OTHER_STATED", false, false)
              : refusal("NO_DUAL_CRIMINALITY", true, true);
      case "ChallengeMlaRefusal" -> Map.of("reasonCode", "NO_REASONS");
      case "ImportRunningRequest" -> onPaper(given);
      case "ReceiveIncomingMla" -> receipt(given);
      case "AcknowledgeIncomingMla" -> Map.of("ourRef", "OSPP 5/2026");
      case "StartIncomingAssessment" -> Map.of("checklist", "Nothing against it");
      case "RequestIncomingInfo" ->
          Map.of("questions", List.of(question(1), question(2), question(3)));
      case "RecordIncomingInfo" ->
          Map.of("answeredNos", List.of(1, 2, 3), "notAvailableNos", List.of());
      case "OpenIncomingConsultation" ->
          given.step().equals("2") ? consultation("POSTPONE") : consultation("CONDITIONS");
      case "PostponeIncomingMla" ->
          Map.of(
              "reasonCode", "OWN_TRIAL",
              "reviewAt", given.now().plus(Duration.ofDays(60)).toString(),
              "reasons", "Our own trial is next month");
      case "RecordConditionsAnswer" -> Map.of("accepted", true);
      case "AcceptIncomingMla" -> Map.of("legalBasis", subject.basis());
      case "AssignIncomingMla" -> Map.of("items", List.of(order(given)));
      case "StartIncomingExecution" -> Map.of("itemNo", 1);
      case "ReportItemExecution" -> report(given);
      case "ApproveIncomingResult" -> Map.of("redactions", 2);
      case "TransmitIncomingResult" ->
          Map.of("sentAt", now, "channel", subject.channel(), "evidence", List.of(evidence()));
      case "CloseIncomingMla" -> Map.of("originalsReturned", true);
      case "SubmitMlaForReview",
          "TakeForReview",
          "RecordExecutionStarted",
          "RemindIncomingInfo",
          "DeclareIncomingLapsed",
          "ResumeIncomingMla" ->
          Map.of();
      default -> ProceedingBodies.of(command, given);
    };
  }

  static Map<String, Object> refusal(String ground, boolean reasons, boolean consulted) {
    return Map.of(
        "grounds", List.of(ground), "reasonsGiven", reasons, "consultationHeld", consulted);
  }

  private static Map<String, Object> draft(Given given) {
    Subject subject = given.subject();
    Map<String, Object> draft = OutgoingRequestIT.draft();
    draft.put("requestedCountry", subject.country());
    draft.put("proposedLegalBasis", subject.basis());
    draft.put("items", List.of(item("A_STATEMENT", "Hear a witness who agrees")));
    if (given.scenario().equals("G-02")) {
      draft.put("items", OutgoingRequestIT.draft().get("items"));
    } else {
      draft.put("factsSummary", "An agency arranged births by surrogates for a fee.");
      draft.put("dualCriminalityAnalysis", "To arrange surrogacy, article 215");
      draft.put("transnationalBasis", List.of("EVIDENCE_ABROAD"));
      draft.put("organisedGroupText", "Four people who share the fees");
    }
    if (given.request() != null) {
      draft.put("supplementsRequestId", given.request());
    } else if (given.scenario().equals("G-03")) {
      draft.put("items", List.of(item("C_SEARCH_SEIZE_FREEZE", "Search the office")));
    }
    return draft;
  }

  private static Map<String, Object> item(String type, String words) {
    return Map.of("itemNo", 1, "type", type, "victimConcerned", false, "description", words);
  }

  private static Map<String, Object> section(int no) {
    return Map.of("sections", List.of(Map.of("no", no, "content", "Payments of a recruiter")));
  }

  private static Map<String, Object> approval(Subject subject) {
    Map<String, Object> approval = new HashMap<>(OutgoingRequestIT.approval());
    approval.put("legalBasis", subject.basis());
    approval.put("requestedAuthority", subject.authority());
    approval.put("channel", subject.channel());
    return approval;
  }

  private static Map<String, Object> evidence() {
    return Map.of(
        "evidenceId",
        EVIDENCE,
        "itemNo",
        1,
        "kind",
        "DOCUMENT",
        "allowedUses",
        List.of("THIS_CASE"));
  }

  private static Map<String, Object> closing(String scenario) {
    String outcome =
        switch (scenario) {
          case "G-02" -> "EXECUTED";
          case "G-03" -> "REFUSED";
          default -> "PARTIAL";
        };
    return Map.of("outcome", outcome, "evidenceReturnPlan", false);
  }

  private static Map<String, Object> consultation(String intended, String... grounds) {
    return Map.of("intended", intended, "grounds", List.of(grounds), "conditions", List.of());
  }

  private static Map<String, Object> onPaper(Given given) {
    Map<String, Object> running = new HashMap<>();
    running.put("requestedCountry", given.subject().country());
    running.put("requestingAgency", "LA-PPO-SV");
    running.put("requestedAuthority", given.subject().authority());
    running.put("legalBasis", given.subject().basis());
    running.put("channel", given.subject().channel());
    running.put(
        "items", List.of(Map.of("itemNo", 1, "type", "F_RECORDS", "victimConcerned", false)));
    running.put("urgency", "ROUTINE");
    running.put("offenceCodes", List.of("LA-PC-2017-215"));
    running.put("sentAt", "2026-03-02T02:00:00Z");
    running.put("occurredAt", "2026-03-15T02:00:00Z");
    running.put("stage", "ACKNOWLEDGED");
    running.put("paperProof", given.paper());
    return running;
  }

  private static Map<String, Object> receipt(Given given) {
    Map<String, Object> receipt =
        IncomingLetters.receipt("OAG " + UUID.randomUUID().toString().substring(0, 13));
    receipt.put(
        "items",
        List.of(
            Map.of(
                "itemNo", 1,
                "type", given.subject().itemTypes().getFirst(),
                "victimConcerned", given.subject().concernsVictim())));
    return receipt;
  }

  private static Map<String, Object> question(int no) {
    return Map.of("no", no, "text", "Which account?");
  }

  private static Map<String, Object> order(Given given) {
    return Map.of(
        "itemNo", 1,
        "type", given.subject().itemTypes().getFirst(),
        "competentAuthority", given.scenario().equals("G-12") ? "LA-PPS-VT" : "LA-PPC-CH",
        "dueAt", given.now().plus(Duration.ofDays(90)).toString(),
        "victimConcerned", given.subject().concernsVictim());
  }

  /** In variant V1 of G-12 the detainee has said no. */
  private static Map<String, Object> report(Given given) {
    return given.step().equals("V1")
        ? Map.of(
            "itemNo", 1, "result", "NOT_EXECUTED", "reasonCode", "NO_CONSENT", "personsHeard", 0)
        : Map.of("itemNo", 1, "result", "EXECUTED", "personsHeard", 1);
  }
}
