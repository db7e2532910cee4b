package org.saphan.victimreferral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.victimreferral.CareCases.POLICE;
import static org.saphan.victimreferral.CareCases.UNION;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saphan.directory.Directory;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.ledger.Verify;
import org.saphan.testkit.Story;
import org.saphan.testkit.Story.Answer;
import org.saphan.testkit.Story.Person;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who is not of her people begins nothing about her: no number that he was told is a key. */
class StrangersIT {
  private static final String FAR_AWAY = "LA-LWU-CH";
  private static final String LAWYERS = "LA-LBA";

  private static Story story;
  private static CareCases cases;
  private static Person union;
  private static Person stranger;

  private UUID person;
  private String one;

  @BeforeAll
  static void begin() {
    story =
        Story.begin(
            "victim-referral", Directory::start, VictimReferral::start, "--saphan.practice=true");
    cases = new CareCases(story);
    union = cases.as(UNION, "CASE_WORKER");
    stranger = cases.as(FAR_AWAY, "CASE_WORKER");
  }

  @AfterAll
  static void end() {
    assertThat(story.bean(Verify.class).run().differences()).isEmpty();
    story.close();
  }

  @BeforeEach
  void sheIsMet() {
    person = UUID.randomUUID();
    one = cases.opened(person);
    stranger.sees(one).refused(404, "NOT_FOUND");
  }

  private static int kept() {
    return story
        .bean(JdbcTemplate.class)
        .queryForObject("select count(*) from aggregate", Integer.class);
  }

  private static UUID id(String path) {
    return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
  }

  /** Refused as for something that there is not, word for word, and nothing is kept. */
  private static void isAsNothing(Answer existing, Answer invented, int before) {
    assertThat(existing.body().path("reason").asString()).isIn("BAD_VALUE", "NOT_FOUND");
    assertThat(existing.status()).isEqualTo(invented.status());
    assertThat(without(existing)).isEqualTo(without(invented));
    assertThat(kept()).isEqualTo(before);
  }

  /** The answer without the number that each has for itself. */
  private static JsonNode without(Answer answer) {
    return ((ObjectNode) answer.body().deepCopy()).without("instance");
  }

  @Test
  void aNumberOfACaseOpensItToNobodyElse() {
    String caseRef = union.sees(one).accepted().body().path("caseRef").asString();
    Map<String, Object> another = cases.with(cases.report(UUID.randomUUID()), "caseRef", caseRef);
    int before = kept();

    Answer refused =
        stranger.does("/victim-cases/open-victim-case", another).refused(400, "INVALID");

    assertThat(refused.body().path("reason").asString()).isEqualTo("NO_CASE_OF_YOURS");
    assertThat(refused.body().path("pointer").asString()).isEqualTo("/caseRef");
    assertThat(refused.body().path("detail").asString()).contains("begin a new case");
    stranger
        .does("/consents", cases.with(consent(UUID.randomUUID()), "caseRef", caseRef))
        .refused(400, "INVALID");
    assertThat(kept()).isEqualTo(before);
    Answer sister = union.does("/victim-cases/open-victim-case", another).accepted();
    assertThat(union.sees(cases.path(sister)).accepted().body().path("caseRef").asString())
        .isEqualTo(caseRef);
  }

  @Test
  void aGuardianWhoIsReplacedIsOfHerPeopleNoMore() {
    Person guardian = cases.as(FAR_AWAY, "GUARDIAN");
    appoint(FAR_AWAY);
    String itsCase = union.sees(one).accepted().body().path("caseRef").asString();
    String referral =
        "/referrals/"
            + union
                .does("/referrals/create-referral", Places.search(id(one), "ROUTINE"))
                .accepted()
                .id();
    cases.consents(person, "TESTIFY", "SELF", LAWYERS).accepted();
    for (String seen : List.of(one, referral)) {
      stranger.sees(seen).accepted();
    }
    guardian.sees(one).accepted();
    assertThat(listed(stranger, "/referrals")).contains(itsCase);
    assertThat(listed(guardian, "/consents")).contains(itsCase);

    appoint("LA-DLSW-VT");

    for (Person before : List.of(stranger, guardian)) {
      for (String seen : List.of(one, referral)) {
        before.sees(seen).refused(404, "NOT_FOUND");
      }
      assertThat(listed(before, "/victim-cases")).doesNotContain(itsCase);
      assertThat(listed(before, "/referrals")).doesNotContain(itsCase);
      assertThat(listed(before, "/consents")).doesNotContain(itsCase);
    }
    cases.as("LA-DLSW-VT", "GUARDIAN").sees(one).accepted();
    appoint(UNION);
    appoint("LA-DLSW-VT");
    union.sees(one).accepted();
  }

  private void appoint(String agency) {
    union
        .does(
            one + "/appoint-guardian",
            Map.of("guardianAgency", agency, "guardianName", "somebody of them"))
        .accepted();
  }

  private static String listed(Person reader, String collection) {
    return reader.sees(collection + "?size=200").accepted().body().toString();
  }

  @Test
  void nobodyElseSeeksAPlaceForHer() {
    int before = kept();
    isAsNothing(
        stranger.does("/referrals/create-referral", Places.search(id(one), "ROUTINE")),
        stranger.does("/referrals/create-referral", Places.search(UUID.randomUUID(), "ROUTINE")),
        before);
    union.does("/referrals/create-referral", Places.search(id(one), "ROUTINE")).accepted();
  }

  @Test
  void nobodyElseBeginsOrAsksForAServiceForHer() {
    cases.consents(person, "RECEIVE_SERVICE", "SELF", LAWYERS).accepted();
    int before = kept();
    isAsNothing(
        stranger.does("/service-episodes/request-service", service(id(one))),
        stranger.does("/service-episodes/request-service", service(UUID.randomUUID())),
        before);
    isAsNothing(
        stranger.does("/service-episodes/start-service-episode", begun(id(one))),
        stranger.does("/service-episodes/start-service-episode", begun(UUID.randomUUID())),
        before);
    union.does("/service-episodes/request-service", service(id(one))).accepted();
    union.does("/service-episodes/start-service-episode", begun(id(one))).accepted();
  }

  private static Map<String, Object> service(UUID victimCase) {
    return Map.of(
        "victimCaseId",
        victimCase,
        "serviceGroup",
        "LEGAL",
        "provider",
        LAWYERS,
        "serviceType",
        "her wages");
  }

  private static Map<String, Object> begun(UUID victimCase) {
    return Map.of(
        "victimCaseId",
        victimCase,
        "serviceGroup",
        "LEGAL",
        "provider",
        LAWYERS,
        "status",
        "PLANNED",
        "startedAt",
        story.bean(BusinessClock.class).now(),
        "serviceType",
        "her wages");
  }

  @Test
  void nobodyElsePlansToVisitHer() {
    cases.consents(person, "FOLLOW_UP_CONTACT", "SELF", UNION, FAR_AWAY).accepted();
    int before = kept();
    isAsNothing(
        stranger.does("/follow-up-plans/create-follow-up-plan", plan(id(one))),
        stranger.does("/follow-up-plans/create-follow-up-plan", plan(UUID.randomUUID())),
        before);
    String made =
        "/follow-up-plans/"
            + union.does("/follow-up-plans/create-follow-up-plan", plan(id(one))).accepted().id();
    for (String role : List.of("CASE_WORKER", "LWU_PROVINCE")) {
      cases.as(UNION, role).sees(made).accepted();
      cases.as(FAR_AWAY, role).sees(made).refused(404, "NOT_FOUND");
    }
  }

  private static Map<String, Object> plan(UUID victimCase) {
    return Map.of("victimCaseId", victimCase, "visitDates", List.of());
  }

  @Test
  void nobodyElseWritesDownWhatSheSays() {
    int before = kept();
    for (Person other :
        List.of(
            stranger,
            cases.as("LA-PPO-SV", "PROSECUTOR"),
            cases.as("NGO-SSV", "SHELTER_MANAGER"))) {
      other.does("/consents", consent(person)).refused(404, "NOT_FOUND");
    }
    assertThat(kept()).isEqualTo(before);
    for (Person helper : List.of(union, cases.as(POLICE, "IDENT_OFFICER"))) {
      helper.does("/consents", consent(person)).accepted();
    }
    cases.consents(person, "TESTIFY", "SELF", "LA-PPO-SV").accepted();
    cases.as("LA-PPO-SV", "PROSECUTOR").does("/consents", consent(person)).accepted();
    stranger.does("/consents", consent(UUID.randomUUID())).accepted();
  }

  private static Map<String, Object> consent(UUID person) {
    return Map.of(
        "personRef", person,
        "purpose", "SHARE_FOR_REFERRAL",
        "decision", "GRANTED",
        "recipients", List.of(FAR_AWAY),
        "countries", List.of("LA"),
        "dataGroups", List.of("G3"),
        "givenBy", "SELF",
        "form", "SIGNED",
        "explainedVersion", "C-1");
  }

  @Test
  void nobodyElseAsksForWhatIsKeptOfHer() {
    String agreed =
        cases.consents(person, "SHARE_FOR_REFERRAL", "SELF", FAR_AWAY).accepted().id().toString();
    int before = kept();
    isAsNothing(
        stranger.does("/disclosures", CareCases.asked(person, agreed, FAR_AWAY)),
        stranger.does("/disclosures", CareCases.asked(UUID.randomUUID(), agreed, FAR_AWAY)),
        before);
    Answer granted =
        union.does("/disclosures", CareCases.asked(person, agreed, FAR_AWAY)).accepted();
    assertThat(granted.stage()).isEqualTo("GRANTED");
  }
}
