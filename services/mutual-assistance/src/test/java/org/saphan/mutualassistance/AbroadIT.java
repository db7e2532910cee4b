package org.saphan.mutualassistance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.ledger.Verify;
import org.saphan.mutualassistance.store.RequestPreparation;
import org.saphan.testkit.OtherService;
import org.saphan.testkit.Story;
import org.saphan.testkit.Story.Person;
import tools.jackson.databind.JsonNode;

/** What the other State sees of requests (chapters D.2 and D.3), over HTTP. */
class AbroadIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final OtherService CONSENTS = OtherService.on("victim-referral.consents.v1");

  private static Story story;
  private static ApprovedRequest people;
  private static Person partner;

  @BeforeAll
  static void begin() {
    story = Stories.begin();
    people = ApprovedRequest.people(story);
    partner = people.partner();
  }

  @AfterAll
  static void end() {
    assertThat(story.bean(Verify.class).run().differences()).isEmpty();
    story.close();
  }

  private static List<String> events(Person person, String request) {
    return person.sees(request + "/history").accepted().body().values().stream()
        .map(line -> line.path("eventType").asString())
        .map(type -> type.substring(type.lastIndexOf('.') + 1))
        .toList();
  }

  private static int opens(Person person, String request, Object docId) {
    return person
        .asks(request + "/documents/" + docId + "/1", HttpRequest.Builder::GET)
        .statusCode();
  }

  private static boolean lists(Person person, UUID id) {
    return person
        .sees("/requests?size=100")
        .accepted()
        .body()
        .path("rows")
        .toString()
        .contains(id.toString());
  }

  private static int count(Person person) {
    return person.sees("/requests").accepted().body().path("count").asInt();
  }

  private static void isUnknown(UUID id) {
    String request = "/requests/" + id;
    for (String part :
        List.of(
            "",
            "/history",
            "/actions",
            "/reads",
            "/sections",
            "/sections?contentVersion=1",
            "/words")) {
      partner.sees(request + part).refused(404, "NOT_FOUND");
    }
    story.person("mfa", "TH-MFA", "DIPLOMATIC_OFFICER").sees(request).refused(404, "NOT_FOUND");
    assertThat(partner.reads(request + "/sections", "en")).doesNotContain("A witness saw");
    assertThat(lists(partner, id)).isFalse();
  }

  @Test
  void aRequestIsUnknownAbroadUntilItIsSentAndThenWithoutHowItCameAbout() {
    UUID id = people.drafted("A_STATEMENT", true);
    String request = "/requests/" + id;
    int before = count(partner);
    Object inside = people.prosecutor().keeps(request, "for us alone".getBytes(UTF_8)).get("docId");
    isUnknown(id);

    people.approve(id);
    isUnknown(id);
    assertThat(count(partner)).isEqualTo(before);

    Map<String, Object> letter = people.officer().keeps(request, "the letter".getBytes(UTF_8));
    people.dispatch(id, letter);
    assertThat(lists(partner, id)).isTrue();
    assertThat(count(partner)).isEqualTo(before + 1);
    JsonNode details = partner.sees(request).accepted().body().path("details");
    assertThat(details.propertyNames()).contains("items", "exchange").doesNotContain("draft");
    assertThat(events(partner, request)).containsExactly("MlaRequestTransmitted");
    assertThat(events(people.prosecutor(), request))
        .contains("MlaRequestDrafted", "MlaReviewStarted", "MlaRequestApproved");

    JsonNode sent = partner.sees(request + "/sections").accepted().body();
    assertThat(sent.path("contentVersion").asInt()).isEqualTo(2);
    assertThat(sent.path("sections").toString()).contains("A witness saw the payments.");
    partner.sees(request + "/sections?contentVersion=2").accepted();
    partner.sees(request + "/sections?contentVersion=1").refused(404, "NOT_FOUND");
    people.prosecutor().sees(request + "/sections?contentVersion=1").accepted();
    assertThat(partner.reads(request, "en")).doesNotContain("Who looked at this");
    partner.sees(request + "/reads").refused(404, "NOT_FOUND");

    assertThat(opens(partner, request, letter.get("docId"))).isEqualTo(200);
    for (Object ours : List.of(inside, RequestPreparation.sectionsOf(id))) {
      assertThat(opens(partner, request, ours)).isEqualTo(404);
      assertThat(opens(people.prosecutor(), request, ours)).isEqualTo(200);
    }
    partner
        .does(request + "/record-mla-acknowledgement", Map.of("receivedAt", "2026-11-01T03:00:00Z"))
        .accepted();
  }

  @Test
  void whoseConsentWasTakenBackIsNotTold() {
    UUID outgoing = people.drafted("A_STATEMENT", true);
    people.send(outgoing);
    String request = "/requests/" + outgoing;
    JsonNode ours = people.officer().sees(request).accepted().body();
    CONSENTS.says(
        "ConsentWithdrawn",
        UUID.fromString(ours.path("caseRef").asString()),
        Map.of("consentId", UUID.randomUUID(), "purpose", "TESTIFY"));
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(events(people.officer(), request)).contains("MlaItemConsentWithdrawn");
          assertThat(people.officer().sees(request).accepted().body().path("memos").size())
              .isEqualTo(1);
        });
    assertThat(events(partner, request)).containsExactly("MlaRequestTransmitted");
    assertThat(partner.sees(request).accepted().body().path("memos").size()).isZero();
    assertThat(partner.reads(request, "en")).doesNotContain("took back a consent");
    assertThat(people.officer().reads(request, "en")).contains("took back a consent");
  }

  @Test
  void whoAsksUsSeesWhatWentToAndFroAndNotOurAssessment() {
    String request =
        IncomingLetters.received(
            partner,
            IncomingLetters.receipt("OAG " + UUID.randomUUID().toString().substring(0, 8)));
    people
        .officer()
        .does(request + "/acknowledge-incoming-mla", Map.of("ourRef", "OSPP 1/2026"))
        .accepted();
    people
        .officer()
        .does(request + "/start-incoming-assessment", Map.of("checklist", "Nothing against it"))
        .accepted();
    assertThat(events(partner, request))
        .containsExactly("IncomingMlaReceived", "IncomingMlaAcknowledged");
    assertThat(events(people.officer(), request)).contains("IncomingMlaAssessmentStarted");
    assertThat(partner.sees(request).accepted().body().path("details").toString())
        .contains("\"items\"")
        .doesNotContain("checklist", "authority\"", "consentWithdrawn");
    assertThat(people.officer().sees(request).accepted().body().path("details").toString())
        .contains("checklist", "consentWithdrawn");
    partner.sees(request + "/reads").refused(404, "NOT_FOUND");
    people.officer().sees(request + "/reads").accepted();
    partner.does(request + "/record-progress-inquiry", Map.of()).accepted();
    assertThat(events(partner, request)).contains("IncomingMlaProgressInquired");
  }
}
