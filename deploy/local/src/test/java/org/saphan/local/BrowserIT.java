package org.saphan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saphan.platform.Ports;

/**
 * Scenario G-02 in a browser, by clicking, in Lao: from the prosecutor's draft to the ministry's
 * timeline. Every page is looked at on the way: all of it in Lao, a label for every input, nothing
 * wider than the window. The screenshots are for people: {@code target/screenshots}.
 */
class BrowserIT {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir static Path data;
  private static Node node;
  private static Playwright playwright;
  private static Browser browser;
  private static String address = "";

  @BeforeAll
  static void start() {
    assumeTrue(
        Files.isExecutable(CHROMIUM),
        "The story in the browser was not played: there is no " + CHROMIUM);
    int port = Ports.unused();
    Options options = Options.parse("--data", data.toString(), "--port", "" + port);
    node = Node.startServers(options, new NodeFiles(options.data()));
    node.startServices();
    address = node.address();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--no-first-run",
                            "--disable-background-networking")));
  }

  @AfterAll
  static void stop() {
    if (playwright != null) {
      playwright.close();
    }
    if (node != null) {
      node.close();
    }
  }

  @Test
  void aRequestGoesFromTheDraftToTheTimelineByClickingInLao() {
    Visitor prosecutor = visitor("khamla");
    String request = theProsecutorDrafts(prosecutor);
    Visitor officer = visitor("sengdao");
    theOfficerReturnsIt(officer, prosecutor, request);
    theApproverApproves(officer, request);
    theOfficerSendsIt(officer, request);
    theReplyIsRecorded(officer, request);
    theMinistrySeesTheTimeline(request);
    thePagesStandInThaiAndEnglishToo(officer, request);
  }

  private static Visitor visitor(String user) {
    return Visitor.signIn(browser, address, user);
  }

  private static String theProsecutorDrafts(Visitor prosecutor) {
    prosecutor.looks("start");
    prosecutor.follows("page.home.requests");
    prosecutor.looks("list-empty");
    prosecutor.follows("command.DraftMlaRequest");
    prosecutor.presses("button.saveDraft");
    prosecutor.looks("draft-refused");
    assertThat(prosecutor.text()).contains(prosecutor.says("rejection.REQUIRED"));
    prosecutor.chooses("requestedCountry", "TH");
    prosecutor.chooses("proposedLegalBasis", "ASEAN_MLAT");
    prosecutor.ticks("offenceCodes", "LA-PC-2017-215");
    prosecutor.chooses("urgency", "ROUTINE");
    prosecutor.chooses("items.0.type", "F_RECORDS");
    prosecutor.types("items.0.description", Words.STATEMENTS);
    prosecutor.addsALine("items");
    prosecutor.chooses("items.1.type", "A_STATEMENT");
    prosecutor.types("items.1.description", Words.HEARING);
    prosecutor.looks("draft");
    prosecutor.presses("button.saveDraft");
    prosecutor.looks("sections-begun");
    String sections = prosecutor.path();
    String request = sections.replace("/sections", "");
    writesTheSections(prosecutor);
    prosecutor.looks("sections-without-facts");
    prosecutor.follows("command.SubmitMlaForReview");
    prosecutor.presses("command.SubmitMlaForReview");
    prosecutor.looks("submit-refused");
    assertThat(prosecutor.text()).contains(prosecutor.says("section.4"));
    prosecutor.opens(sections);
    prosecutor.writes(4, Map.of("factsSummary", Words.FACTS));
    prosecutor.looks("sections");
    prosecutor.follows("command.SubmitMlaForReview");
    prosecutor.presses("command.SubmitMlaForReview");
    prosecutor.looks("request-submitted");
    assertThat(prosecutor.text()).contains(prosecutor.says("stage.outgoing-request.UNDER_REVIEW"));
    return request;
  }

  private static void writesTheSections(Visitor prosecutor) {
    prosecutor.writes(2, Map.of("name", Words.OFFICE));
    prosecutor.writes(
        3, Map.of("subjectMatter", Words.SUBJECT, "natureOfProceeding", Words.NATURE));
    prosecutor.followsSection(5);
    prosecutor.addsALine("offences");
    prosecutor.types("offences.0.lawName", Words.LAW);
    prosecutor.types("offences.0.article", "215");
    prosecutor.types("offences.0.maxPenalty", Words.PENALTY);
    prosecutor.types("offences.0.dateOfOffence", "2568-06-01"); // a Buddhist-era year by mistake
    prosecutor.presses("button.save");
    prosecutor.looks("section-refused");
    assertThat(prosecutor.text()).contains(prosecutor.says("rejection.BUDDHIST_ERA"));
    prosecutor.types("offences.0.dateOfOffence", "2025-06-01");
    prosecutor.presses("button.save");
    prosecutor.followsSection(7);
    prosecutor.addsALine("persons");
    prosecutor.chooses("persons.0.role", "WITNESS");
    prosecutor.looks("section-persons");
    prosecutor.presses("button.save");
    prosecutor.writes(9, Map.of("purposeText", Words.PURPOSE));
    prosecutor.writes(10, Map.of("relevance", Words.RELEVANCE));
    prosecutor.followsSection(19);
    prosecutor.addsALine("contacts");
    prosecutor.types("contacts.0", Words.CONTACT);
    prosecutor.presses("button.save");
  }

  private static void theOfficerReturnsIt(Visitor officer, Visitor prosecutor, String request) {
    officer.follows("page.home.requests");
    officer.looks("list");
    officer.opens(request);
    officer.does("TakeForReview");
    officer.follows("page.request.content");
    officer.followsSection(4);
    officer.looks("section-to-read");
    officer.opens(request);
    officer.follows("command.ReturnMlaForCorrection");
    officer.chooses("defects.0.section", "5");
    officer.chooses("defects.0.code", "LAW_TEXT_MISSING");
    officer.types("defects.0.text", Words.DEFECT);
    officer.looks("return");
    officer.presses("command.ReturnMlaForCorrection");
    officer.looks("request-returned");
    prosecutor.opens(request);
    prosecutor.follows("command.AmendMlaDraft");
    prosecutor.followsSection(5);
    prosecutor.uploads("offences.0.lawText", Words.LAW_TEXT);
    prosecutor.looks("section-with-file");
    prosecutor.presses("button.save");
    prosecutor.follows("command.SubmitMlaForReview");
    prosecutor.presses("command.SubmitMlaForReview");
    officer.opens(request);
    officer.does("TakeForReview");
  }

  private static void theApproverApproves(Visitor officer, String request) {
    Visitor approver = visitor("phetsamone");
    approver.opens(request);
    approver.looks("request-to-approve");
    approver.follows("command.ApproveMlaRequest");
    approver.chooses("legalBasis", "ASEAN_MLAT");
    approver.chooses("requestedAuthority", "TH-OAG");
    approver.chooses("channel", "CENTRAL_AUTHORITY");
    approver.ticks("undertakings.use", "true");
    approver.ticks("undertakings.reciprocity", "true");
    approver.ticks("undertakings.return", "true");
    approver.ticks("targetLangs", "en");
    approver.looks("approve");
    approver.presses("command.ApproveMlaRequest");
    approver.looks("request-approved");
    assertThat(approver.text()).contains(approver.says("stage.outgoing-request.APPROVED"));
    officer.opens(request);
  }

  private static void theOfficerSendsIt(Visitor officer, String request) {
    officer.follows("command.RecordTranslation");
    officer.chooses("lang", "en");
    officer.chooses("certifiedBy", "LA-OSPP");
    officer.uploads("translation", Words.LONG_LETTER);
    officer.presses("command.RecordTranslation");
    officer.follows("command.TransmitMlaRequest");
    officer.chooses("channel", "CENTRAL_AUTHORITY");
    officer.types("sentAt", Words.now());
    officer.types("dispatchRef", "ອສ 118/2026");
    officer.uploads("signedCopy", Words.LETTER);
    officer.looks("transmit");
    officer.presses("command.TransmitMlaRequest");
    officer.looks("request-transmitted");
    assertThat(officer.text()).contains(officer.says("stage.outgoing-request.TRANSMITTED"));
    officer.opens(request);
  }

  private static void theReplyIsRecorded(Visitor officer, String request) {
    officer.follows("command.RecordMlaAcknowledgement");
    officer.types("receivedAt", Words.now());
    officer.types("foreignRef", "อส 0011/2569");
    officer.unfolds("common.optional");
    officer.chooses("onBehalfOf.agency", "TH-OAG");
    officer.uploads("onBehalfOf.proof", Words.LETTER);
    officer.looks("acknowledge");
    officer.presses("command.RecordMlaAcknowledgement");
    assertThat(officer.text()).contains(officer.says("stage.outgoing-request.ACKNOWLEDGED"));
    officer.follows("command.SendProgressInquiry");
    officer.types("text", Words.QUESTION);
    officer.presses("command.SendProgressInquiry");
    officer.follows("command.RecordProgressReply");
    officer.types("text", Words.ANSWER);
    officer.unfolds("common.optional");
    officer.chooses("onBehalfOf.agency", "TH-OAG");
    officer.uploads("onBehalfOf.proof", Words.LETTER);
    officer.presses("command.RecordProgressReply");
    officer.looks("request-answered");
    officer.opens(request);
  }

  private static void theMinistrySeesTheTimeline(String request) {
    Visitor ministry = visitor("manivanh");
    ministry.opens(request);
    String caseRef = ministry.fact("common.caseRef");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          ministry.opens("/case-tracker/cases/" + caseRef);
          assertThat(ministry.text()).contains(ministry.says("event.MlaProgressReported"));
        });
    ministry.looks("timeline");
    assertThat(ministry.count("svg.timeline .bar")).isGreaterThanOrEqualTo(6);
    assertThat(ministry.text())
        .contains(
            ministry.says("stage.outgoing-request.DRAFT"),
            ministry.says("stage.outgoing-request.RETURNED"),
            ministry.says("event.MlaRequestAcknowledged"));
    ministry.opens("/case-tracker/cases");
    ministry.looks("cases");
    for (String language : List.of("th", "en")) {
      ministry.opens("/case-tracker/cases/" + caseRef + "?lang=" + language);
      ministry.shoots("timeline-" + language);
    }
  }

  private static void thePagesStandInThaiAndEnglishToo(Visitor officer, String request) {
    for (String language : List.of("th", "en")) {
      officer.opens(request + "?lang=" + language);
      officer.shoots("request-" + language);
      officer.opens(request + "/sections");
      officer.shoots("sections-" + language);
      officer.opens(request + "/sections/5");
      officer.shoots("section-" + language);
      officer.opens("/mutual-assistance/requests");
      officer.shoots("list-" + language);
    }
  }
}
