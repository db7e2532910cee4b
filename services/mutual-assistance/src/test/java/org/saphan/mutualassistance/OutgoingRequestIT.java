package org.saphan.mutualassistance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.exclusion.Exclusions;
import org.saphan.foundation.ledger.Verify;
import org.saphan.foundation.vault.Vault;
import org.saphan.lifecycle.Actor;
import org.saphan.mutualassistance.store.RequestPreparation;
import org.saphan.testkit.Story;
import org.slf4j.LoggerFactory;

/** Scenario G-02: an outgoing request to Thailand, two items, executed. */
class OutgoingRequestIT {
  private static Story story;
  private static Story.Person prosecutor;
  private static Story.Person officer;
  private static Story.Person approver;
  private static Story.Person partner;
  private static Story.Person registry;
  private static Story.Person elsewhere;

  @BeforeAll
  static void begin() {
    story = Stories.begin();
    prosecutor = story.person("prosecutor-sv", "LA-PPO-SV", "PROSECUTOR");
    officer = story.person("ospp-officer", "LA-OSPP", "CA_OFFICER");
    approver = story.person("ospp-approver", "LA-OSPP", "CA_APPROVER");
    partner = story.person("oag-partner", "TH-OAG", "PARTNER");
    registry = story.person("moj-registry", "LA-MOJ-DIC", "MLA_REGISTRY");
    elsewhere = story.person("prosecutor-ch", "LA-PPO-CH", "PROSECUTOR");
  }

  @AfterAll
  static void end() {
    story.close();
  }

  static Map<String, Object> draft() {
    Map<String, Object> draft = new HashMap<>();
    draft.put("requestedCountry", "TH");
    draft.put("proposedLegalBasis", "ASEAN_MLAT");
    draft.put("urgency", "ROUTINE");
    draft.put("confidentiality", "CONTENT");
    draft.put("offenceCodes", List.of("LA-PC-2017-215"));
    draft.put(
        "items",
        List.of(
            Map.of(
                "itemNo",
                1,
                "type",
                "F_RECORDS",
                "victimConcerned",
                false,
                "description",
                "Account statements of 2025"),
            Map.of(
                "itemNo",
                2,
                "type",
                "A_STATEMENT",
                "victimConcerned",
                false,
                "description",
                "Hear the bank's clerk")));
    draft.put("subjectMatter", "Trafficking in persons, proceeds");
    draft.put("natureOfProceeding", "Investigation of the provincial prosecutor");
    draft.put(
        "offences",
        List.of(
            Map.of(
                "lawName",
                "Penal Code 2017",
                "article",
                "215",
                "maxPenalty",
                "15 years",
                "dateOfOffence",
                "2025-06-01")));
    draft.put("purposeText", "Prove where the money went");
    draft.put("relevance", "The account received the payments");
    draft.put("conductingAuthority", "Provincial People's Prosecutor, Savannakhet");
    draft.put("contacts", List.of("Case desk of the provincial prosecutor"));
    return draft;
  }

  @Test
  void whoIsExcludedFromTheCaseMayNeitherReadNorDoNorFindIt() {
    Story.Person cousin = story.person("cousin", "LA-PPO-SV", "PROSECUTOR");
    Story.Answer drafted = cousin.does("/requests/draft-mla-request", draft()).accepted();
    String path = "/requests/" + drafted.id();
    UUID caseRef = UUID.fromString(cousin.sees(path).accepted().body().path("caseRef").asString());
    UUID exclusion = UUID.randomUUID();

    story.bean(Exclusions.class).place(exclusion, caseRef, Actor.accountOf("cousin"));

    cousin.sees(path).refused(403, "EXCLUDED");
    cousin.sees(path + "/history").refused(403, "EXCLUDED");
    cousin.sees(path + "/actions").refused(403, "EXCLUDED");
    cousin
        .does(
            path + "/withdraw-mla-request",
            Map.of("reasonCode", "ERROR", "notifiedRequested", false))
        .refused(403, "EXCLUDED");
    Map<String, Object> another = draft();
    another.put("caseRef", caseRef);
    cousin.does("/requests/draft-mla-request", another).refused(403, "EXCLUDED");
    assertThat(cousin.sees("/requests").accepted().body().toString())
        .doesNotContain(drafted.id().toString());
    prosecutor.sees(path).accepted();

    story.bean(Exclusions.class).end(exclusion);
    cousin.sees(path).accepted();
  }

  @Test
  void aRequestGoesToThailandAndComesBackExecuted() {
    UUID id = prosecutor.does("/requests/draft-mla-request", draft()).accepted().id();
    String request = "/requests/" + id;

    var missing =
        prosecutor.does(request + "/submit-mla-for-review", Map.of()).refused(422, "MISSING");
    assertThat(missing.body().path("sections").toString()).isEqualTo("[4]");
    prosecutor
        .does(
            request + "/amend-mla-draft",
            Map.of(
                "sections",
                List.of(
                    Map.of(
                        "no",
                        4,
                        "content",
                        "Payments of a recruiter were received on the account."))),
            UUID.randomUUID(),
            1L)
        .accepted();
    assertThat(prosecutor.does(request + "/submit-mla-for-review", Map.of()).accepted().stage())
        .isEqualTo("UNDER_REVIEW");

    officer.does(request + "/take-for-review", Map.of()).accepted();
    officer
        .does(
            request + "/return-mla-for-correction",
            Map.of("defects", List.of(Map.of("section", 5, "code", "LAW_TEXT_MISSING"))))
        .accepted();
    long version = prosecutor.sees(request).accepted().version();
    prosecutor
        .does(
            request + "/amend-mla-draft",
            Map.of(
                "sections",
                List.of(Map.of("no", 3, "content", "Trafficking in persons and its proceeds"))),
            UUID.randomUUID(),
            version)
        .accepted();
    prosecutor.does(request + "/submit-mla-for-review", Map.of()).accepted();
    approver.does(request + "/approve-mla-request", approval()).refused(422, "NOT_REVIEWED");
    officer.does(request + "/take-for-review", Map.of()).accepted();
    officer.does(request + "/approve-mla-request", approval()).refused(403, "ROLE");
    assertThat(approver.does(request + "/approve-mla-request", approval()).accepted().stage())
        .isEqualTo("APPROVED");

    Map<String, Object> signed = officer.keeps(request, "signed letter".getBytes(UTF_8));
    officer.does(request + "/transmit-mla-request", transmission(signed)).refused(422, "LANGUAGE");
    Map<String, Object> translation = officer.keeps(request, "translation".getBytes(UTF_8));
    officer
        .does(
            request + "/record-translation",
            Map.of("lang", "en", "certifiedBy", "LA-OSPP", "translation", translation))
        .accepted();
    assertThat(
            officer
                .does(request + "/transmit-mla-request", transmission(signed))
                .accepted()
                .stage())
        .isEqualTo("TRANSMITTED");

    assertThat(
            partner
                .does(
                    request + "/record-mla-acknowledgement",
                    Map.of("receivedAt", "2026-11-01T03:00:00Z"))
                .accepted()
                .stage())
        .isEqualTo("ACKNOWLEDGED");
    partner.does(request + "/record-execution-started", Map.of()).accepted();
    partner
        .does(request + "/record-item-result", Map.of("itemNo", 1, "result", "EXECUTED"))
        .accepted();
    assertThat(
            partner
                .does(
                    request + "/record-item-result",
                    Map.of("itemNo", 2, "result", "EXECUTED", "procedureFollowed", "PARTLY"))
                .accepted()
                .stage())
        .isEqualTo("EXECUTED");

    elsewhere.sees(request).refused(404, "NOT_FOUND");
    prosecutor.does(request + "/amend-mla-draft", Map.of()).refused(409, "STATE");
    assertThat(registry.sees(request + "/history").accepted().body().size()).isGreaterThan(10);
    assertThat(story.bean(Verify.class).run().differences()).isEmpty();
  }

  @Test
  void whoAPersonIsStandsUnderAKeyOfTheirOwnAndNowhereElse() {
    Map<String, Object> draft = draft();
    draft.put(
        "persons",
        List.of(Map.of("role", "WITNESS", "names", List.of(Map.of("text", "Planted Name Xyz")))));
    UUID id = prosecutor.does("/requests/draft-mla-request", draft).accepted().id();

    Vault vault = story.bean(Vault.class);
    String sections =
        new String(vault.read(id, RequestPreparation.sectionsOf(id), 1).orElseThrow(), UTF_8);
    assertThat(sections).doesNotContain("Planted Name").contains("WITNESS");
    UUID person =
        UUID.fromString(sections.replaceAll("(?s).*\"personRef\":\"([0-9a-f-]{36})\".*", "$1"));
    assertThat(new String(vault.read(person, person, 1).orElseThrow(), UTF_8))
        .contains("Planted Name Xyz");
    amendsPersons(id, person, "\"birth\":\"1998\"");
    assertThat(new String(vault.read(person, person, 2).orElseThrow(), UTF_8))
        .as("a name that is not typed again is not lost")
        .contains("Planted Name Xyz", "1998");
    amendsPersons(id, person, "\"names\":[{\"text\":\"Planted Other\"}]");
    assertThat(new String(vault.read(person, person, 3).orElseThrow(), UTF_8))
        .as("one that is typed anew takes its place")
        .contains("Planted Other", "1998")
        .doesNotContain("Planted Name Xyz");
    assertThat(prosecutor.sees("/requests/" + id).body().toString()).doesNotContain("Planted");
    assertThat(prosecutor.sees("/requests/" + id + "/history").body().toString())
        .doesNotContain("Planted")
        .contains("\"witness\":1");
  }

  private static void amendsPersons(UUID request, UUID person, String what) {
    String persons =
        "{\"persons\":[{\"personRef\":\"%s\",\"role\":\"WITNESS\",%s}]}".formatted(person, what);
    String path = "/requests/" + request;
    prosecutor
        .does(
            path + "/amend-mla-draft",
            Map.of("sections", List.of(Map.of("no", 7, "content", persons))),
            UUID.randomUUID(),
            prosecutor.sees(path).accepted().version())
        .accepted();
  }

  @Test
  void noLineOfTheLogHasWordsOfACase() {
    Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    Level usual = root.getLevel();
    root.setLevel(Level.INFO); // as shipped
    root.addAppender(lines);
    try {
      Map<String, Object> draft = draft();
      draft.put("subjectMatter", "Planted words");
      draft.put(
          "persons",
          List.of(Map.of("role", "WITNESS", "names", List.of(Map.of("text", "Planted Name")))));
      prosecutor.does("/requests/draft-mla-request", draft).accepted();
      partner.does("/requests/draft-mla-request", draft).refused(403, "ROLE");
      draft.put("urgency", "Planted urgency");
      prosecutor.does("/requests/draft-mla-request", draft).refused(400, "INVALID");
      draft.put("subjectMatter", "Planted \u0000 words");
      prosecutor.does("/requests/draft-mla-request", draft).refused(400, "INVALID");
      prosecutor.does("/requests/draft-mla-request", "{\"Planted\"").refused(400, "INVALID");
      LoggerFactory.getLogger(OutgoingRequestIT.class).info("the end");
    } finally {
      root.detachAppender(lines);
      root.setLevel(usual);
    }
    assertThat(lines.list).isNotEmpty();
    assertThat(lines.list).allSatisfy(line -> assertThat(written(line)).doesNotContain("Planted"));
  }

  /** All that any encoder could make of a line. */
  private static String written(ILoggingEvent line) {
    return line.getFormattedMessage()
        + line.getKeyValuePairs()
        + line.getMDCPropertyMap()
        + (line.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(line.getThrowableProxy()));
  }

  @Test
  void theSameKeyWithTheSameBodyIsAnsweredOnceAndWithAnotherBodyRefused() {
    UUID key = UUID.randomUUID();
    UUID first = prosecutor.does("/requests/draft-mla-request", draft(), key, null).accepted().id();
    assertThat(prosecutor.does("/requests/draft-mla-request", draft(), key, null).accepted().id())
        .isEqualTo(first);
    Map<String, Object> other = draft();
    other.put("urgency", "URGENT");
    prosecutor.does("/requests/draft-mla-request", other, key, null).refused(409, "KEY_REUSED");
  }

  @Test
  void aStaleEditIsRefusedAndOneWithoutAVersionToo() {
    String request =
        "/requests/" + prosecutor.does("/requests/draft-mla-request", draft()).accepted().id();
    Map<String, Object> patch = Map.of("sections", List.of(Map.of("no", 4, "content", "Facts")));
    prosecutor.does(request + "/amend-mla-draft", patch).refused(412, "VERSION");
    prosecutor
        .does(request + "/amend-mla-draft", patch, UUID.randomUUID(), 7L)
        .refused(412, "VERSION");
    prosecutor.does(request + "/amend-mla-draft", patch, UUID.randomUUID(), 1L).accepted();
  }

  static Map<String, Object> approval() {
    return Map.of(
        "legalBasis", "ASEAN_MLAT",
        "requestedAuthority", "TH-OAG",
        "channel", "CENTRAL_AUTHORITY",
        "undertakings", Map.of("use", true, "reciprocity", true, "return", true),
        "targetLangs", List.of("en"));
  }

  static Map<String, Object> transmission(Map<String, Object> signed) {
    return Map.of(
        "channel", "CENTRAL_AUTHORITY",
        "sentAt", "2026-11-01T02:00:00Z",
        "dispatchRef", "OSPP/123",
        "signedCopy", signed);
  }
}
