package org.saphan.mutualassistance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.ledger.Verify;
import org.saphan.mutualassistance.store.RequestPreparation;
import org.saphan.testkit.Story;
import org.saphan.testkit.Story.Person;
import tools.jackson.databind.JsonNode;

/**
 * What those see of requests who only count them or carry them: the ministry's registry, Foreign
 * Affairs and the INTERPOL bureau (chapter D.2), over HTTP.
 */
class InPassingIT {
  /** What a request is about; some of it stands in every draft here. */
  private static final String[] CONTENT = {
    "A_STATEMENT",
    "LA-PC-2017-215",
    "victimConcerned",
    "sectionsComplete",
    "contentVersion",
    "reviewerUsers",
    "validatorWarnings",
    "A witness saw the payments"
  };

  private static Story story;
  private static ApprovedRequest people;
  private static Person registry;
  private static Person diplomat;
  private static Person bureau;

  @BeforeAll
  static void begin() {
    story = Stories.begin();
    people = ApprovedRequest.people(story);
    registry = story.person("moj-registry", "LA-MOJ-DIC", "MLA_REGISTRY");
    diplomat = story.person("mofa", "LA-MFA-DTL", "DIPLOMATIC_OFFICER");
    bureau = story.person("ncb", "LA-MPS-NCB", "NCB_OFFICER");
  }

  @AfterAll
  static void end() {
    assertThat(story.bean(Verify.class).run().differences()).isEmpty();
    story.close();
  }

  private static int opens(Person person, String request, Object docId) {
    return person
        .asks(request + "/documents/" + docId + "/1", HttpRequest.Builder::GET)
        .statusCode();
  }

  private static boolean lists(Person person, String request) {
    String collection = request.substring(0, request.lastIndexOf('/'));
    return person
        .sees(collection + "?size=100")
        .accepted()
        .body()
        .path("rows")
        .toString()
        .contains(request.substring(request.lastIndexOf('/') + 1));
  }

  private static JsonNode history(Person person, String request) {
    return person.sees(request + "/history").accepted().body();
  }

  private static void isUnknownTo(Person person, String request) {
    for (String part : List.of("", "/history", "/actions", "/reads", "/words")) {
      person.sees(request + part).refused(404, "NOT_FOUND");
    }
    assertThat(lists(person, request)).isFalse();
  }

  /** Neither the sections nor the evidence, by the API or on a page, nor what it is about. */
  private static void seesNoContent(Person person, String request) {
    person.sees(request + "/sections").refused(404, "NOT_FOUND");
    person.sees(request + "/reads").refused(404, "NOT_FOUND");
    assertThat(person.sees(request).accepted().body().path("memos").size()).isZero();
    assertThat(person.sees(request).accepted().body().toString()).doesNotContain(CONTENT);
    assertThat(history(person, request).toString()).doesNotContain(CONTENT);
    for (String page : List.of("", "/history", "/sections", "/evidence", "/words")) {
      assertThat(person.reads(request + page, "en"))
          .doesNotContain(CONTENT)
          .doesNotContain("Hear the witness", "/sections\"", "/evidence\"", "Who looked at this");
    }
  }

  @Test
  void theRegistryCountsARequestFromTheDraftToTheAnswerAndReadsNothingOfIt() {
    UUID id = people.drafted("A_STATEMENT", true);
    String request = "/requests/" + id;
    Object inside = people.prosecutor().keeps(request, "for us alone".getBytes(UTF_8)).get("docId");
    seesNoContent(registry, request);
    assertThat(lists(registry, request)).isTrue();

    people.approve(id);
    seesNoContent(registry, request);
    Map<String, Object> letter = people.officer().keeps(request, "the letter".getBytes(UTF_8));
    people.dispatch(id, letter);
    seesNoContent(registry, request);
    registry.sees(request + "/words").refused(404, "NOT_FOUND");
    for (Object document :
        List.of(inside, letter.get("docId"), RequestPreparation.sectionsOf(id))) {
      assertThat(opens(registry, request, document)).isEqualTo(404);
    }

    JsonNode seen = registry.sees(request).accepted().body();
    assertThat(seen.path("stage").asString()).isEqualTo("TRANSMITTED");
    assertThat(seen.path("holder").path("agency").asString()).isEqualTo("TH-OAG");
    assertThat(seen.path("deadlines").toString()).contains("D-M05");
    assertThat(seen.path("details").propertyNames())
        .containsExactlyInAnyOrder(
            "requestingAgency",
            "requestedCountry",
            "legalBasis",
            "urgency",
            "items",
            "sending",
            "draftedAt",
            "transmittedAt",
            "inquiries",
            "inquiryOpen",
            "decisionExtended",
            "parcels");
    assertThat(history(registry, request).valueStream().map(line -> line.path("event")))
        .isNotEmpty()
        .allSatisfy(event -> assertThat(event.size()).isZero());

    registry
        .does(
            request + "/record-mla-acknowledgement",
            Map.of(
                "receivedAt",
                "2026-11-01T03:00:00Z",
                "onBehalfOf",
                Map.of(
                    "agency",
                    "TH-OAG",
                    "proof",
                    registry.keeps(request, "their letter".getBytes(UTF_8)))))
        .accepted();
    assertThat(registry.sees(request).accepted().stage()).isEqualTo("ACKNOWLEDGED");
  }

  @Test
  void whoCarriesSeesARequestOfHisChannelOnceItIsApprovedAndThePapersThatGoAlong() {
    UUID id = people.drafted("A_STATEMENT", true);
    String request = "/requests/" + id;
    isUnknownTo(diplomat, request);
    people.submit(id);
    isUnknownTo(diplomat, request);
    people.approve(id, "DIPLOMATIC");
    isUnknownTo(bureau, request);
    bureau.sees(request + "/sections").refused(404, "NOT_FOUND");
    seesNoContent(diplomat, request);

    Object translation = people.translate(id).get("docId");
    Object inside = people.officer().keeps(request, "for us alone".getBytes(UTF_8)).get("docId");
    assertThat(opens(diplomat, request, translation)).isEqualTo(200);
    for (Object ours : List.of(inside, RequestPreparation.sectionsOf(id))) {
      assertThat(opens(diplomat, request, ours)).isEqualTo(404);
    }
    assertThat(history(diplomat, request).toString()).contains(translation.toString());

    Map<String, Object> transmission =
        new HashMap<>(
            OutgoingRequestIT.transmission(
                diplomat.keeps(request, "the signed letter".getBytes(UTF_8))));
    transmission.put("channel", "DIPLOMATIC");
    assertThat(diplomat.does(request + "/transmit-mla-request", transmission).accepted().stage())
        .isEqualTo("TRANSMITTED");
    seesNoContent(diplomat, request);
    assertThat(lists(diplomat, request)).isTrue();
    isUnknownTo(bureau, request);
  }

  @Test
  void whatGoesTheDirectWayNobodyCarries() {
    UUID id = people.drafted("A_STATEMENT", true);
    people.send(id);
    isUnknownTo(diplomat, "/requests/" + id);
    isUnknownTo(bureau, "/requests/" + id);
  }

  @Test
  void theBureauSeesAnUrgentRequestOnceItIsHandedInAndReadsTheWordThatItSent() {
    UUID id = people.drafted("A_STATEMENT", true, Map.of("urgency", "URGENT"));
    String request = "/requests/" + id;
    isUnknownTo(bureau, request);
    people.submit(id);
    seesNoContent(bureau, request);
    isUnknownTo(diplomat, request);
    Map<String, Object> order = people.approver().keeps(request, "the order".getBytes(UTF_8));
    bureau
        .does(
            request + "/issue-urgent-pre-alert",
            Map.of(
                "channel", "INTERPOL",
                "interpolRef", "VTE-2026-9",
                "orderDocId", order.get("docId"),
                "summary", "Please look for her"))
        .accepted();
    assertThat(bureau.sees(request + "/words").accepted().body().toString())
        .contains("Please look for her")
        .doesNotContain("A witness saw");
    assertThat(history(bureau, request).toString()).contains("VTE-2026-9");
    assertThat(history(registry, request).toString()).doesNotContain("VTE-2026-9");
    seesNoContent(bureau, request);
  }

  @Test
  void ofWhatComesInTheCarrierSeesWhatHeBroughtAndTheRegistryHowFarItIs() {
    Map<String, Object> receipt =
        IncomingLetters.receipt("OAG " + UUID.randomUUID().toString().substring(0, 8));
    receipt.put("channel", "DIPLOMATIC");
    String request = IncomingLetters.received(diplomat, receipt);
    people
        .officer()
        .does(request + "/acknowledge-incoming-mla", Map.of("ourRef", "OSPP 3/2026"))
        .accepted();
    people
        .officer()
        .does(request + "/start-incoming-assessment", Map.of("checklist", "Nothing against it"))
        .accepted();
    isUnknownTo(bureau, request);
    assertThat(lists(diplomat, request)).isTrue();
    assertThat(lists(registry, request)).isTrue();

    for (Person reader : List.of(diplomat, registry)) {
      JsonNode details = reader.sees(request).accepted().body().path("details");
      assertThat(details.propertyNames())
          .contains("foreignRef", "receivedAt", "items")
          .doesNotContain("handling");
      assertThat(details.toString()).doesNotContain("F_RECORDS", "victimConcerned", "checklist");
      assertThat(reader.reads(request, "en")).doesNotContain("checklist", "Who looked at this");
      reader.sees(request + "/reads").refused(404, "NOT_FOUND");
    }
    assertThat(history(registry, request).toString())
        .contains("IncomingMlaReceived")
        .doesNotContain("F_RECORDS", "victimConcerned");
    assertThat(history(diplomat, request).toString()).contains("F_RECORDS");
    registry.sees(request + "/words").refused(404, "NOT_FOUND");
    assertThat(diplomat.sees(request + "/words").accepted().body().toString())
        .doesNotContain("Nothing against it");
    registry.does(request + "/record-progress-inquiry", Map.of()).accepted();
  }

  @Test
  void theBureauSeesTheInformationThatItBroughtInAndNoOther() {
    Map<String, Object> information =
        Map.of(
            "fromCountry",
            "TH",
            "restrictions",
            List.of("NO_ONWARD"),
            "victimsPossible",
            true,
            "summary",
            "A recruiter sells travel papers");
    String receive = "/information/receive-spontaneous-information";
    String theirs = "/information/" + people.officer().does(receive, information).accepted().id();
    String ours = "/information/" + bureau.does(receive, information).accepted().id();
    isUnknownTo(bureau, theirs);
    bureau.sees(ours).accepted();
    assertThat(lists(bureau, ours)).isTrue();
  }

  @Test
  void aStateThatDoesNotClaimReadsNothingOfAConflictOfOthers() {
    Map<String, Object> claim =
        Map.of(
            "country", "LA",
            "basis", "TERRITORY",
            "proceedingStage", "INVESTIGATION",
            "since", "2026-02-01");
    String path =
        "/jurisdiction-claims/"
            + people
                .officer()
                .does("/jurisdiction-claims/register-jurisdiction-claim", claim)
                .accepted()
                .id();
    isUnknownTo(people.partner(), path);
    Map<String, Object> thai = new HashMap<>(claim);
    thai.put("country", "TH");
    people.partner().does(path + "/register-jurisdiction-claim", thai).accepted();
    people.partner().sees(path).accepted();
    isUnknownTo(story.person("vn", "VN-SPP", "PARTNER"), path);
  }
}
