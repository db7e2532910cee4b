package org.saphan.mutualassistance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.mutualassistance.IncomingLetters.receipt;
import static org.saphan.mutualassistance.IncomingLetters.received;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.ledger.Verify;
import org.saphan.testkit.Story;
import tools.jackson.databind.JsonNode;

/** Requests that Thailand sends to Laos, over HTTP, on a real database. */
class IncomingRequestIT {
  private static Story story;
  private static Story.Person officer;
  private static Story.Person approver;
  private static Story.Person partner;
  private static Story.Person registry;
  private static Story.Person champasak;
  private static Story.Person savannakhet;

  @BeforeAll
  static void begin() {
    story = Stories.begin();
    officer = story.person("ospp-officer", "LA-OSPP", "CA_OFFICER");
    approver = story.person("ospp-approver", "LA-OSPP", "CA_APPROVER");
    partner = story.person("oag-partner", "TH-OAG", "PARTNER");
    registry = story.person("moj-registry", "LA-MOJ-DIC", "MLA_REGISTRY");
    champasak = story.person("court-ch", "LA-PPC-CH", "EXECUTING_AUTHORITY");
    savannakhet = story.person("court-sv", "LA-PPC-SV", "EXECUTING_AUTHORITY");
  }

  @AfterAll
  static void end() {
    story.close();
  }

  private static String assessed(String foreignRef) {
    String request = received(partner, receipt(foreignRef));
    officer.does(request + "/acknowledge-incoming-mla", Map.of("ourRef", "OSPP 1/2026")).accepted();
    officer
        .does(request + "/start-incoming-assessment", Map.of("checklist", "Nothing against it"))
        .accepted();
    return request;
  }

  private static Story.Answer reports(Story.Person who, String request, Object... fields) {
    Map<String, Object> body = new HashMap<>(Map.of("personsHeard", 0));
    for (int i = 0; i < fields.length; i += 2) {
      body.put((String) fields[i], fields[i + 1]);
    }
    return who.does(request + "/report-item-execution", body);
  }

  @Test
  void aRequestIsExecutedItemByItemApprovedWithFourEyesAndSentBack() {
    String request = assessed("OAG 1/2569");
    officer
        .does(request + "/accept-incoming-mla", Map.of("legalBasis", "ASEAN_MLAT"))
        .refused(403, "ROLE");
    approver
        .does(request + "/accept-incoming-mla", Map.of("legalBasis", "CN_LA_1999"))
        .refused(422, "BASIS");
    approver.does(request + "/accept-incoming-mla", Map.of("legalBasis", "ASEAN_MLAT")).accepted();
    champasak.sees(request).refused(404, "NOT_FOUND");
    officer
        .does(request + "/assign-incoming-mla", Map.of("items", List.of(order(1))))
        .refused(422, "MISSING");
    officer
        .does(request + "/assign-incoming-mla", Map.of("items", List.of(order(1), order(2))))
        .accepted();
    assertThat(champasak.sees(request).accepted().body().toString())
        .contains("EXECUTING_AUTHORITY");
    champasak
        .does(request + "/start-incoming-execution", Map.of("itemNo", 2))
        .refused(422, "CONSENT");
    champasak
        .does(
            request + "/start-incoming-execution",
            Map.of("itemNo", 1, "competentAuthority", "LA-PPC-CH"))
        .accepted();
    Map<String, Object> statement = champasak.keeps(request, "account statement".getBytes(UTF_8));
    reports(champasak, request, "itemNo", 1, "result", "REFUSED").refused(422, "NOT_CONSULTED");
    reports(champasak, request, "itemNo", 1, "result", "EXECUTED", "docs", List.of(statement))
        .accepted();
    assertThat(
            reports(
                    champasak,
                    request,
                    "itemNo",
                    2,
                    "result",
                    "NOT_EXECUTED",
                    "reasonCode",
                    "NO_CONSENT")
                .accepted()
                .stage())
        .isEqualTo("RESULT_REVIEW");
    approver.does(request + "/approve-incoming-result", Map.of()).refused(422, "MISSING");
    assertThat(
            approver
                .does(request + "/approve-incoming-result", Map.of("redactions", 2))
                .accepted()
                .stage())
        .isEqualTo("PARTIALLY_EXECUTED");
    officer
        .does(request + "/transmit-incoming-result", sending("DIPLOMATIC"))
        .refused(422, "CHANNEL");
    officer.does(request + "/transmit-incoming-result", sending("CENTRAL_AUTHORITY")).accepted();
    assertThat(
            officer
                .does(
                    request + "/close-incoming-mla",
                    Map.of("outcome", "PARTIAL", "originalsReturned", true))
                .accepted()
                .stage())
        .isEqualTo("CLOSED");
    assertThat(history(request).findValuesAsString("outcome")).containsExactly("PARTIAL");
    assertThat(registry.sees(request + "/history").accepted().body().size()).isGreaterThan(9);
    assertThat(story.bean(Verify.class).run().differences()).isEmpty();
  }

  private static Map<String, Object> order(int itemNo) {
    return Map.of(
        "itemNo",
        itemNo,
        "type",
        itemNo == 1 ? "F_RECORDS" : "A_STATEMENT",
        "competentAuthority",
        "LA-PPC-CH",
        "dueAt",
        "2027-01-31T05:00:00Z",
        "victimConcerned",
        itemNo == 2);
  }

  private static Map<String, Object> sending(String channel) {
    return Map.of(
        "sentAt",
        "2026-11-01T02:00:00Z",
        "channel",
        channel,
        "evidence",
        List.of(
            Map.of(
                "evidenceId",
                UUID.randomUUID(),
                "itemNo",
                1,
                "kind",
                "DOCUMENT",
                "allowedUses",
                List.of())));
  }

  private static JsonNode history(String request) {
    return officer.sees(request + "/history").accepted().body();
  }

  @Test
  void aLargeResultGoesInPartsAndTheRequestingStateOpensItOnceItWasSentAndNothingElse() {
    String request = assessed("OAG 12/2569");
    Map<String, Object> checklist = officer.keeps(request, "our assessment".getBytes(UTF_8));
    approver.does(request + "/accept-incoming-mla", Map.of("legalBasis", "ASEAN_MLAT")).accepted();
    officer
        .does(
            request + "/assign-incoming-mla",
            Map.of("items", List.of(order(1, "LA-PPC-CH"), order(2, "LA-PPC-SV"))))
        .accepted();
    byte[] film = LargeFile.film(2 * LargeFile.PART + 5);
    Map<String, Object> result = LargeFile.sends(champasak, request, film);
    reports(champasak, request, "itemNo", 1, "result", "EXECUTED", "docs", List.of(result))
        .accepted();
    reports(savannakhet, request, "itemNo", 2, "result", "IMPOSSIBLE").accepted();
    String file = request + "/documents/" + result.get("docId") + "/1";
    partner.sees(file).refused(404, "NOT_FOUND");
    approver.does(request + "/approve-incoming-result", Map.of("redactions", 0)).accepted();
    partner.sees(file).refused(404, "NOT_FOUND");
    Map<String, Object> sending = new HashMap<>(sending("CENTRAL_AUTHORITY"));
    sending.put(
        "evidence",
        List.of(
            Map.of(
                "evidenceId", UUID.randomUUID(),
                "itemNo", 1,
                "kind", "MEDIA",
                "sha256", result.get("sha256"),
                "allowedUses", List.of("THIS_CASE"))));
    officer.does(request + "/transmit-incoming-result", sending).accepted();
    assertThat(partner.asks(file, how -> how.header("Range", "bytes=1048576-").GET()).body())
        .isEqualTo(Arrays.copyOfRange(film, LargeFile.PART, film.length));
    partner.sees(request + "/documents/" + checklist.get("docId") + "/1").refused(404, "NOT_FOUND");
    assertThat(officer.asks(file, how -> how.GET()).statusCode()).isEqualTo(200);
  }

  private static Map<String, Object> order(int itemNo, String authority) {
    Map<String, Object> order = new HashMap<>(order(itemNo));
    order.put("competentAuthority", authority);
    return order;
  }

  @Test
  void aRequestIsRefusedOnlyAfterConsultationAndTheRefusalIsChallenged() {
    String request = assessed("OAG 2/2569");
    Map<String, Object> refusal =
        Map.of(
            "grounds",
            List.of("CONTRARY_TO_LAW"),
            "reasonsGiven",
            true,
            "consultationHeld",
            true,
            "reasons",
            "Article 271");
    approver.does(request + "/refuse-incoming-mla", refusal).refused(409, "STATE");
    consult(request);
    approver.does(request + "/refuse-incoming-mla", refusal).refused(422, "NOT_CONSULTED");
    partner.does(request + "/record-conditions-answer", Map.of("accepted", false)).accepted();
    Map<String, Object> forbidden = new HashMap<>(refusal);
    forbidden.put("grounds", List.of("BANK_SECRECY"));
    approver.does(request + "/refuse-incoming-mla", forbidden).refused(422, "FORBIDDEN_GROUND");
    assertThat(approver.does(request + "/refuse-incoming-mla", refusal).accepted().stage())
        .isEqualTo("REFUSED");
    assertThat(
            partner
                .does(
                    request + "/record-refusal-challenge", Map.of("reasonCode", "NO_CONSULTATION"))
                .accepted()
                .stage())
        .isEqualTo("CONSULTATION");
    partner.does(request + "/record-conditions-answer", Map.of("accepted", true)).accepted();
    approver.does(request + "/accept-incoming-mla", Map.of("legalBasis", "ASEAN_MLAT")).accepted();
  }

  private static void consult(String request) {
    officer
        .does(
            request + "/open-incoming-consultation",
            Map.of(
                "intended",
                "REFUSE",
                "grounds",
                List.of("CONTRARY_TO_LAW"),
                "conditions",
                List.of()))
        .accepted();
  }

  @Test
  void aPartnersWordAndALetterTypedInAreOneEventWithAnotherProvenance() {
    String own = assessed("OAG 6/2569");
    String typed = assessed("OAG 7/2569");
    consult(own);
    consult(typed);
    partner.does(own + "/record-conditions-answer", Map.of("accepted", true)).accepted();
    Map<String, Object> letter = officer.keeps(typed, "letter".getBytes(UTF_8));
    officer
        .does(
            typed + "/record-conditions-answer",
            Map.of("accepted", true, "onBehalfOf", Map.of("agency", "TH-OAG", "proof", letter)))
        .accepted();
    JsonNode theirs = last(own);
    JsonNode ours = last(typed);
    assertThat(ours.path("transition").asString()).isEqualTo("I9");
    assertThat(ours.path("eventType")).isEqualTo(theirs.path("eventType"));
    assertThat(ours.path("event").path("accepted").asBoolean()).isTrue();
    assertThat(theirs.path("event").path("accepted").asBoolean()).isTrue();
    assertThat(theirs.path("actorRole").asString()).isEqualTo("PARTNER");
    assertThat(theirs.has("onBehalfOfAgency")).isFalse();
    assertThat(ours.path("actorRole").asString()).isEqualTo("CA_OFFICER");
    assertThat(ours.path("actorAgency").asString()).isEqualTo("LA-OSPP");
    assertThat(ours.path("onBehalfOfAgency").asString()).isEqualTo("TH-OAG");
  }

  private static JsonNode last(String request) {
    JsonNode lines = history(request);
    return lines.get(lines.size() - 1);
  }

  @Test
  void aRequestThatRanOnPaperComesWithItsLetterAndGoesOn() {
    String request = "/incoming-requests/" + UUID.randomUUID();
    Map<String, Object> paper = officer.keeps(request, "register sheet".getBytes(UTF_8));
    Map<String, Object> running = receipt("OAG 8/2568");
    running.remove("confidentiality");
    running.put("requestId", request.substring(request.lastIndexOf('/') + 1));
    running.put("receivedAt", "2025-06-01T02:00:00Z");
    running.put("occurredAt", "2025-06-01T02:00:00Z");
    running.put("stage", "CLOSED");
    running.put("paperProof", paper);
    officer.does("/incoming-requests/import-running-incoming", running).refused(400, "INVALID");
    running.put("stage", "ASSIGNED");
    officer.does("/incoming-requests/import-running-incoming", running).accepted();
    reports(officer, request, "itemNo", 1, "result", "EXECUTED").accepted();
    assertThat(reports(officer, request, "itemNo", 2, "result", "IMPOSSIBLE").accepted().stage())
        .isEqualTo("RESULT_REVIEW");
    champasak.sees(request + "/documents/" + paper.get("docId") + "/1").refused(404, "NOT_FOUND");
  }

  @Test
  void aChecklistPointByPointIsWholeAndAConflictGoesByConsultation() {
    String request = received(partner, receipt("OAG 9/2569"));
    officer.does(request + "/acknowledge-incoming-mla", Map.of("ourRef", "OSPP 9")).accepted();
    List<Map<String, Object>> points =
        List.of(
                "PARTY_TO_BASIS",
                "CONFORMITY_WITH_LAW",
                "SECURITY",
                "STABILITY",
                "PUBLIC_ORDER",
                "DUAL_CRIMINALITY",
                "ESSENTIAL_INTERESTS",
                "HUMAN_RIGHTS",
                "VICTIM_PROTECTION")
            .stream()
            .<Map<String, Object>>map(point ->
                Map.of("point", point, "finding", point.equals("STABILITY") ? "CONFLICT" : "CLEAR"))
            .toList();
    officer
        .does(
            request + "/start-incoming-assessment",
            Map.of("checklist", "words", "points", points.subList(1, 9)))
        .refused(422, "MISSING");
    officer
        .does(
            request + "/start-incoming-assessment", Map.of("checklist", "words", "points", points))
        .accepted();
    Map<String, Object> acceptance = Map.of("legalBasis", "ASEAN_MLAT");
    approver.does(request + "/accept-incoming-mla", acceptance).refused(422, "NOT_CONSULTED");
    consult(request);
    partner.does(request + "/record-conditions-answer", Map.of("accepted", true)).accepted();
    approver.does(request + "/accept-incoming-mla", acceptance).accepted();
  }
}
