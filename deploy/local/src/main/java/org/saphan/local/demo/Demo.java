package org.saphan.local.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.saphan.local.Commands;
import org.saphan.local.Options;
import tools.jackson.databind.JsonNode;

/**
 * Scenario G-02: a prosecutor of Savannakhet asks Thailand for bank records and a statement, with
 * the refusals on the way, until the request is closed; at the end the ministry looks at the
 * timeline.
 */
public final class Demo {
  private final Stage stage;

  private Demo(Stage stage) {
    this.stage = stage;
  }

  public static void main(String... arguments) {
    Commands.run(() -> {
      Options options = Options.parse(arguments);
      new Demo(new Stage(options.data(), System.out)).play(options.data());
    });
  }

  private void play(Path data) {
    stage.say("G-02: an outgoing request to Thailand, two items, on the node at " + data);
    stage.say(
        stage.isPractice()
            ? "In practice time: days pass in a moment, and deadlines run out."
            : "This node keeps real time, so no deadline runs out while you look. To see that too:"
                + " ./saphan up --practice --data .saphan-practice,\nthen ./saphan demo --data"
                + " .saphan-practice");
    String request = theProsecutorDrafts();
    theCentralAuthorityReviews(request);
    theLetterGoesOut(request);
    thailandExecutes(request);
    theEvidenceComes(request);
    stage.actor("manivanh").looksAtTheCase(request);
  }

  private String theProsecutorDrafts() {
    Stage.Actor prosecutor = stage.actor("khamla");
    JsonNode drafted =
        prosecutor.does("drafts a request", "/requests/draft-mla-request", Scene.draft());
    String request = "/requests/" + drafted.path("id").asString();
    prosecutor.isRefused(
        "submits it without the facts", "MISSING", request + "/submit-mla-for-review", Map.of());
    prosecutor.edits("writes the facts", request, Scene.section(4, Scene.FACTS));
    prosecutor.does("submits it", request + "/submit-mla-for-review", Map.of());
    return request;
  }

  private void theCentralAuthorityReviews(String request) {
    Stage.Actor prosecutor = stage.actor("khamla");
    Stage.Actor officer = stage.actor("sengdao");
    Stage.Actor approver = stage.actor("phetsamone");
    stage.daysPass(2, request);
    officer.does("takes it for review", request + "/take-for-review", Map.of());
    officer.does(
        "returns it: the text of the law is missing",
        request + "/return-mla-for-correction",
        Map.of("defects", List.of(Map.of("section", 5, "code", "LAW_TEXT_MISSING"))));
    prosecutor.edits("completes it", request, Scene.section(3, Scene.SUBJECT));
    prosecutor.does("submits it again", request + "/submit-mla-for-review", Map.of());
    approver.isRefused(
        "approves before anybody reviewed",
        "NOT_REVIEWED",
        request + "/approve-mla-request",
        Scene.approval());
    // ten working days are given: first the officer is reminded, then his superior hears of it
    stage.daysPass(12, request);
    stage.daysPass(6, request);
    officer.does("takes it for review, too late", request + "/take-for-review", Map.of());
    officer.isRefused(
        "approves in place of the approver",
        "ROLE",
        request + "/approve-mla-request",
        Scene.approval());
    approver.does("approves, a second person", request + "/approve-mla-request", Scene.approval());
  }

  private void theLetterGoesOut(String request) {
    Stage.Actor officer = stage.actor("sengdao");
    Map<String, Object> signed = officer.keeps("keeps the signed letter", request, "signed letter");
    officer.isRefused(
        "sends it without a translation",
        "LANGUAGE",
        request + "/transmit-mla-request",
        Scene.transmission(stage.now(), signed));
    Map<String, Object> english = officer.keeps("keeps the translation", request, "translation");
    officer.does(
        "records the translation",
        request + "/record-translation",
        Map.of("lang", "en", "certifiedBy", "LA-OSPP", "translation", english));
    officer.does(
        "sends it to Bangkok",
        request + "/transmit-mla-request",
        Scene.transmission(stage.now(), signed));
  }

  private void thailandExecutes(String request) {
    Stage.Actor officer = stage.actor("sengdao");
    Stage.Actor partner = stage.actor("siriporn");
    stage.daysPass(3, request);
    partner.does(
        "acknowledges in time, with a number",
        request + "/record-mla-acknowledgement",
        Map.of("receivedAt", stage.now(), "foreignRef", "อส 0011/2569"));
    partner.does("starts", request + "/record-execution-started", Map.of());
    thailandAsksBack(request);
    stage.daysPass(30, request);
    officer.does(
        "asks how it goes", request + "/send-progress-inquiry", Map.of("text", "How does it go?"));
    officer.isRefused(
        "asks again before the answer",
        "STATE",
        request + "/send-progress-inquiry",
        Map.of("text", "Well?"));
    stage.daysPass(15, request);
    partner.does("reports progress, too late", request + "/record-progress-reply", Map.of());
    partner.does(
        "executes item 1",
        request + "/record-item-result",
        Map.of("itemNo", 1, "result", "EXECUTED"));
    partner.does(
        "executes item 2",
        request + "/record-item-result",
        Map.of("itemNo", 2, "result", "EXECUTED", "procedureFollowed", "PARTLY"));
  }

  /** Not in G-02: it shows a deadline that pauses while another one reminds. */
  private void thailandAsksBack(String request) {
    Stage.Actor officer = stage.actor("sengdao");
    Stage.Actor partner = stage.actor("siriporn");
    partner.does(
        "asks for the number of the account",
        request + "/record-info-request",
        Map.of("questions", List.of(Map.of("no", 1, "itemNo", 1, "text", "Which account?"))));
    stage.daysPass(17, request);
    officer.does(
        "answers after the first reminder",
        request + "/supply-additional-info",
        Map.of(
            "answeredNos",
            List.of(1),
            "notAvailableNos",
            List.of(),
            "answers",
            List.of(Map.of("no", 1, "text", "The one that is named in item 1"))));
  }

  private void theEvidenceComes(String request) {
    Stage.Actor officer = stage.actor("sengdao");
    String evidence = UUID.randomUUID().toString();
    officer.does(
        "receives the evidence", request + "/record-evidence-receipt", Scene.parcel(evidence));
    officer.isRefused(
        "closes before it is delivered", "STATE", request + "/close-mla-request", Scene.closing());
    stage.daysPass(1, request);
    Map<String, Object> receipt = officer.keeps("keeps the receipt", request, "receipt");
    officer.does(
        "delivers the evidence in time",
        request + "/deliver-evidence",
        Scene.delivery(evidence, receipt));
    officer.does("closes the request", request + "/close-mla-request", Scene.closing());
  }
}
