package org.saphan.mutualassistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.mutualassistance.IncomingLetters.receipt;
import static org.saphan.mutualassistance.IncomingLetters.received;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.testkit.Story;
import org.saphan.testkit.Story.Person;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is typed with a command is read by those who work on the request, and by nobody else. */
class WordsIT {
  private static final String DEFECT = "Article 215 stands there without its words";
  private static final String NO = "The facts are those of another case";
  private static final String INQUIRY = "May we expect an answer this month?";
  private static final String CHECKLIST = "Nothing against it, but ask the ministry";
  private static final String QUESTION = "Which account do you mean?";
  private static final String NAME = "Planted Name Xyz";

  private static Story story;
  private static ApprovedRequest people;

  @BeforeAll
  static void begin() {
    story = Stories.begin();
    people = ApprovedRequest.people(story);
  }

  @AfterAll
  static void end() {
    story.close();
  }

  private static String words(Person reader, String one) {
    return reader.sees(one + "/words").accepted().body().toString();
  }

  /** A draft that the central authority sent back for a defect. */
  private static String returned() {
    String request = "/requests/" + people.drafted("F_RECORDS", false);
    people
        .prosecutor()
        .does(
            request + "/amend-mla-draft",
            Map.of("sections", List.of(Map.of("no", 4, "content", "Payments were received."))),
            UUID.randomUUID(),
            people.prosecutor().sees(request).accepted().version())
        .accepted();
    people.prosecutor().does(request + "/submit-mla-for-review", Map.of()).accepted();
    people.officer().does(request + "/take-for-review", Map.of()).accepted();
    people
        .officer()
        .does(
            request + "/return-mla-for-correction",
            Map.of(
                "defects",
                List.of(Map.of("section", 5, "code", "LAW_TEXT_MISSING", "text", DEFECT))))
        .accepted();
    return request;
  }

  @Test
  void theAuthorReadsWhyHisDraftCameBackAndTheCentralAuthorityWhatItWrote() {
    String request = returned();
    people.prosecutor().does(request + "/submit-mla-for-review", Map.of()).accepted();
    people
        .approver()
        .does(request + "/reject-mla-draft", Map.of("reasonCode", "OTHER", "reasons", NO))
        .accepted();

    for (Person reader : List.of(people.prosecutor(), people.officer(), people.approver())) {
      assertThat(words(reader, request)).contains(DEFECT, NO, "\"command\":\"RejectMlaDraft\"");
    }
    assertThat(people.prosecutor().sees(request).body().toString()).doesNotContain(DEFECT, NO);
    assertThat(people.officer().sees(request + "/reads").accepted().body().toString())
        .contains("prosecutor-sv", "DOCUMENT");
    for (String language : List.of("lo", "th", "en")) {
      assertThat(people.prosecutor().reads(request, language)).contains(request + "/words");
      assertThat(people.prosecutor().reads(request + "/words", language)).contains(DEFECT, NO);
    }
    story
        .person("moj-registry", "LA-MOJ-DIC", "MLA_REGISTRY")
        .sees(request + "/words")
        .refused(404, "NOT_FOUND"); // the registry sees how far a request is
    story
        .person("prosecutor-ch", "LA-PPO-CH", "PROSECUTOR")
        .sees(request + "/words")
        .refused(404, "NOT_FOUND");
    people.partner().sees(request + "/words").refused(404, "NOT_FOUND");
  }

  @Test
  void theOtherStateReadsWhatWasSentToItAndNothingThatWasSaidHereBefore() {
    UUID id = people.drafted("F_RECORDS", false);
    String request = "/requests/" + id;
    people.send(id);
    people.officer().does(request + "/send-progress-inquiry", Map.of("text", INQUIRY)).accepted();
    people
        .partner()
        .does(request + "/record-progress-reply", Map.of("text", "The bank has not answered"))
        .accepted();
    assertThat(words(people.partner(), request)).contains(INQUIRY, "The bank has not answered");
    assertThat(people.partner().reads(request + "/words", "th")).contains(INQUIRY);
    assertThat(words(people.prosecutor(), request)).contains("The bank has not answered");
  }

  @Test
  void theStateThatAsksReadsTheQuestionsToItAndNotHowItsRequestWasJudged() {
    String request = received(people.partner(), receipt("OAG 77/2569"));
    people
        .officer()
        .does(request + "/acknowledge-incoming-mla", Map.of("ourRef", "OSPP 2/2026"))
        .accepted();
    people
        .officer()
        .does(request + "/start-incoming-assessment", Map.of("checklist", CHECKLIST))
        .accepted();
    people
        .officer()
        .does(
            request + "/request-incoming-info",
            Map.of("questions", List.of(Map.of("no", 1, "text", QUESTION))))
        .accepted();
    assertThat(words(people.partner(), request)).contains(QUESTION).doesNotContain(CHECKLIST);
    assertThat(words(people.approver(), request)).contains(QUESTION, CHECKLIST);
    people.officer().does(request + "/record-incoming-info", answers()).accepted();
    people
        .approver()
        .does(request + "/accept-incoming-mla", Map.of("legalBasis", "ASEAN_MLAT"))
        .accepted();
  }

  private static Map<String, Object> answers() {
    return Map.of(
        "answeredNos", List.of(1),
        "notAvailableNos", List.of(),
        "answers", List.of(Map.of("no", 1, "text", "The one of the shop")));
  }

  @Test
  void whoADetaineeIsIsReadHereAndNotByTheOtherState() {
    UUID request = people.drafted("J_CUSTODY_TRANSFER", false);
    UUID person = UUID.randomUUID();
    Map<String, Object> proposal =
        new HashMap<>(
            Map.of(
                "requestId", request,
                "personRef", person,
                "purpose", "TESTIMONY",
                "from", "TH",
                "to", "LA",
                "plannedFrom", "2026-12-01",
                "plannedReturn", "2026-12-20",
                "detaineeNames", List.of(Map.of("text", NAME)),
                "prison", "A prison in Udon Thani"));
    String transfer =
        "/custody-transfers/"
            + people
                .officer()
                .does("/custody-transfers/propose-custody-transfer", proposal)
                .accepted()
                .id();
    people.send(request);
    assertThat(words(people.approver(), transfer)).contains(NAME, "A prison in Udon Thani");
    assertThat(words(people.executing(), transfer)).contains(NAME);
    assertThat(words(people.partner(), transfer)).isEqualTo("[]");
    assertThat(people.partner().reads(transfer + "/words", "th")).doesNotContain(NAME, "Udon");
  }

  @Test
  void whoDecidesOnADisclosureReadsWhyItWasAskedForUntilItIsDecided() {
    Map<String, Object> draft = OutgoingRequestIT.draft();
    draft.put(
        "persons", List.of(Map.of("role", "WITNESS", "names", List.of(Map.of("text", NAME)))));
    UUID request = people.prosecutor().does("/requests/draft-mla-request", draft).accepted().id();
    UUID person =
        story
            .bean(JdbcTemplate.class)
            .queryForObject(
                "select id from aggregate where lifecycle = 'person-record' and case_ref = ?",
                UUID.class,
                UUID.fromString(
                    people
                        .prosecutor()
                        .sees("/requests/" + request)
                        .accepted()
                        .body()
                        .path("caseRef")
                        .asString()));
    Story.Answer asked =
        people
            .prosecutor()
            .does(
                "/disclosures/request-disclosure",
                Map.of(
                    "personRef", person,
                    "dataGroups", List.of("G3"),
                    "purposeCode", "TESTIFY",
                    "recipientAgency", "LA-OSPP",
                    "country", "LA",
                    "overrideReason", "DANGER_TO_LIFE",
                    "reasonText", "He was followed to the court"))
            .accepted();
    assertThat(asked.stage()).isEqualTo("OVERRIDE_PENDING");
    String disclosure = "/disclosures/" + asked.id();
    assertThat(words(people.approver(), disclosure)).contains("He was followed to the court");
    assertThat(people.approver().reads(disclosure + "/words", "lo"))
        .contains("He was followed to the court");
    assertThat(words(people.prosecutor(), disclosure)).contains("He was followed to the court");
    people
        .approver()
        .does(disclosure + "/reject-disclosure-override", Map.of("reasonCode", "CONSENT"))
        .accepted();
    assertThat(words(people.approver(), disclosure)).isEqualTo("[]");
    assertThat(words(people.prosecutor(), disclosure)).contains("He was followed to the court");
  }
}
