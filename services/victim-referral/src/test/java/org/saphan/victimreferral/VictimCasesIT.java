package org.saphan.victimreferral;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.directory.Directory;
import org.saphan.foundation.ledger.Verify;
import org.saphan.foundation.vault.Vault;
import org.saphan.testkit.Story;
import org.saphan.testkit.Story.Answer;
import org.saphan.testkit.Story.Person;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** G-07 whole, the second person, consents and what they open, over HTTP. */
class VictimCasesIT {
  private static final String BRIDGE = "LA-IMM-LA-VT-01";
  private static final String UNION = "LA-LWU-VT";
  private static final String POLICE = "LA-MPS-ATD";
  private static final String HOSPITAL = "LA-MOH-FRH";
  private static final String PLANTED = "ນາງ ດວງຈັນ ປູກໄວ້";

  private static Story story;

  @BeforeAll
  static void begin() {
    story =
        Story.begin(
            "victim-referral", Directory::start, VictimReferral::start, "--saphan.practice=true");
  }

  @AfterAll
  static void end() {
    assertThat(story.bean(Verify.class).run().differences()).isEmpty();
    story.close();
  }

  private static Person as(String agency, String role) {
    return as(agency, role, "one");
  }

  private static Person as(String agency, String role, String who) {
    return story.person(who + "-" + role.toLowerCase(Locale.ROOT) + "-" + agency, agency, role);
  }

  private static Map<String, Object> report(UUID person) {
    return Map.of(
        "personRef",
        person,
        "source",
        "CHECKPOINT",
        "sex",
        "FEMALE",
        "ageBand",
        "A18_24",
        "names",
        List.of(Map.of("text", PLANTED)),
        "story",
        "what " + PLANTED + " told");
  }

  private static String opened(UUID person) {
    return path(
        as(BRIDGE, "FIRST_CONTACT")
            .does("/victim-cases/open-victim-case", report(person))
            .accepted());
  }

  private static String path(Answer answer) {
    return "/victim-cases/" + answer.id();
  }

  private static List<String> events(Answer answer) {
    return answer.body().path("events").values().stream().map(JsonNode::asString).toList();
  }

  private static Answer consents(UUID person, String purpose, String givenBy, String... to) {
    return as(UNION, "CASE_WORKER")
        .does(
            "/consents",
            Map.of(
                "personRef",
                person,
                "purpose",
                purpose,
                "decision",
                "GRANTED",
                "recipients",
                List.of(to),
                "countries",
                List.of("LA"),
                "dataGroups",
                List.of("G3"),
                "givenBy",
                givenBy,
                "form",
                "THUMBPRINT",
                "explainedVersion",
                "C-1",
                "interpreterName",
                PLANTED));
  }

  private static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
    Map<String, Object> all = new HashMap<>(body);
    all.put(name, value);
    return all;
  }

  private static String code(Person second, String victimCase, String command) {
    return second
        .does(
            "/countersignatures",
            Map.of(
                "collection",
                "victim-cases",
                "id",
                victimCase.substring("/victim-cases/".length()),
                "command",
                command))
        .accepted()
        .body()
        .path("code")
        .asString();
  }

  /** Steps 1 to 5 of G-07. */
  private static String assessed(UUID girl, int low, int high) {
    Person officer = as(BRIDGE, "FIRST_CONTACT");
    String one = opened(girl);
    assertThat(events(officer.does(one + "/raise-age-dispute", Map.of()).accepted()))
        .containsExactly("AgeDisputeRaised");
    officer.does(one + "/flag-unaccompanied-child", Map.of()).accepted();
    Answer again = officer.does("/victim-cases/open-victim-case", report(girl)).accepted();
    assertThat(path(again)).as("the case exists already").isEqualTo(one);
    assertThat(events(again)).containsExactly("VictimCaseSourceAdded");
    officer.does(one + "/presume-victim", Map.of("reason", "CHILD_EXPLOITED")).accepted();
    Person union = as(UNION, "CASE_WORKER");
    Person police = as(POLICE, "IDENT_OFFICER");
    Map<String, Object> interview =
        Map.of("record", police.keeps(one, "what she told".getBytes(UTF_8)));
    police.does(one + "/record-formal-interview", interview).refused(422, "MISSING");
    union
        .does(
            one + "/appoint-guardian",
            Map.of("guardianAgency", UNION, "guardianName", "an aunt of the union"))
        .accepted();
    assertThat(police.does(one + "/record-formal-interview", interview).accepted().stage())
        .isEqualTo("FORMAL_INTERVIEW");
    police
        .does(
            one + "/record-not-confirmed",
            Map.of(
                "reasonCode", "ELEMENTS_MISSING", "reasons", "words", "secondPerson", "ABCDEFGH"))
        .refused(422, "AGE_DISPUTED");
    Person hospital = as(HOSPITAL, "HEALTH");
    hospital.sees(one).refused(404, "NOT_FOUND");
    consents(girl, "HEALTH_CHECK", "SELF", HOSPITAL).accepted();
    Map<String, Object> found =
        Map.of("low", low, "high", high, "report", hospital.keeps(one, "bones".getBytes(UTF_8)));
    hospital.does(one + "/record-age-assessment", found).refused(422, "CONSENT");
    consents(girl, "HEALTH_CHECK", "SELF_WITH_GUARDIAN", HOSPITAL).accepted();
    hospital
        .does(one + "/record-age-assessment", with(found, "high", low - 1))
        .refused(400, "INVALID");
    hospital.does(one + "/record-age-assessment", found).accepted();
    return one;
  }

  private static final Map<String, Object> CONFIRMATION =
      Map.of(
          "acts", List.of("RECRUITMENT"),
          "means", List.of(),
          "purposes", List.of("OTHER_SEXUAL"),
          "exploitationCountry", "TH",
          "routeCountries", List.of());

  @Test
  void g07AGirlWhosePaperSaysTwentyOneIsAChildUntilItIsKnownThatSheIsNot() {
    String one = assessed(UUID.randomUUID(), 16, 19);
    Answer confirmed =
        as(POLICE, "IDENT_OFFICER").does(one + "/confirm-victim", CONFIRMATION).accepted();
    assertThat(confirmed.stage()).isEqualTo("CONFIRMED");
    JsonNode state = as(UNION, "CASE_WORKER").sees(one).accepted().body();
    assertThat(state.toString())
        .contains("ASSESSED_CHILD")
        .contains("A15_17")
        .doesNotContain(PLANTED)
        .doesNotContain("aunt");
  }

  @Test
  void g07TheVariantWithTheLowestAgeOfAnAdultNeedsMeans() {
    String one = assessed(UUID.randomUUID(), 18, 20);
    Person police = as(POLICE, "IDENT_OFFICER");
    police.does(one + "/confirm-victim", CONFIRMATION).refused(422, "MISSING");
    assertThat(
            police
                .does(one + "/confirm-victim", with(CONFIRMATION, "means", List.of("DECEPTION")))
                .accepted()
                .stage())
        .isEqualTo("CONFIRMED");
  }

  @Test
  void aSecondPersonSignsOnceInTimeForThisAndNobodySignsWithHimself() {
    String one = opened(UUID.randomUUID());
    Person first = as(UNION, "CASE_WORKER", "first");
    Person second = as(UNION, "CASE_WORKER", "second");
    String close = one + "/close-victim-case-as-error";
    Map<String, Object> error = Map.of("outcome", "ERROR");
    first.does(close, with(error, "secondPerson", "ABCDEFGH")).refused(403, "FOUR_EYES");
    first.does(close, with(error, "secondPerson", "short")).refused(400, "INVALID");
    String own = code(first, one, "close-victim-case-as-error");
    first.does(close, with(error, "secondPerson", own)).refused(403, "FOUR_EYES");
    String other = code(second, one, "close-lost-contact");
    first.does(close, with(error, "secondPerson", other)).refused(403, "FOUR_EYES");
    as(BRIDGE, "FIRST_CONTACT")
        .does(
            "/countersignatures",
            Map.of(
                "collection", "victim-cases",
                "id", one.substring("/victim-cases/".length()),
                "command", "close-victim-case-as-error"))
        .refused(403, "ROLE");
    String signed = code(second, one, "close-victim-case-as-error");
    assertThat(
            first
                .does(close, with(error, "secondPerson", signed.toLowerCase(Locale.ROOT)))
                .accepted()
                .stage())
        .isEqualTo("CLOSED");
    String another = opened(UUID.randomUUID());
    first
        .does(another + "/close-victim-case-as-error", with(error, "secondPerson", signed))
        .refused(403, "FOUR_EYES");
  }

  @Test
  void aCodeIsGoneAfterItsTime() {
    String one = opened(UUID.randomUUID());
    UUID id = UUID.fromString(one.substring("/victim-cases/".length()));
    Person first = as(UNION, "CASE_WORKER", "first");
    String close = one + "/close-victim-case-as-error";
    keepCode("AAAABBBB", id, -1);
    first
        .does(close, Map.of("outcome", "ERROR", "secondPerson", "AAAABBBB"))
        .refused(403, "FOUR_EYES");
    keepCode("AAAACCCC", id, 60);
    first.does(close, Map.of("outcome", "ERROR", "secondPerson", "AAAACCCC")).accepted();
  }

  private static void keepCode(String code, UUID id, int seconds) {
    String whole = "countersignature\n" + id + "\nCloseVictimCaseAsError\n" + code;
    story
        .bean(JdbcTemplate.class)
        .update(
            "insert into countersignature (code_hash, account, agency, expires_at) values (?,"
                + " 'another', ?, now() + make_interval(secs => ?))",
            story.bean(Vault.class).keyedHash(whole.getBytes(UTF_8)),
            UNION,
            seconds);
  }

  @Test
  void onThePageASecondPersonSeesTheCodeOnce() {
    String one = opened(UUID.randomUUID());
    String id = one.substring("/victim-cases/".length());
    Person second = as(UNION, "CASE_WORKER", "second");
    assertThat(second.reads(one, "en")).contains("Sign as the second person");
    String query = "/countersignatures?collection=victim-cases&id=" + id;
    assertThat(second.reads(query, "lo")).contains("ລົງລາຍເຊັນ");
    String signed =
        second.sends(
            "/countersignatures",
            "collection=victim-cases&id=" + id + "&command=close-victim-case-as-error");
    assertThat(signed).containsPattern("The code is [A-Z2-9]{8}");
    assertThat(as(BRIDGE, "FIRST_CONTACT").reads(one, "en"))
        .doesNotContain("Sign as the second person");
  }

  @Test
  void aPersonWhoseCaseIsClosedMayHaveAnotherAndNeverTwoOpenOnes() {
    UUID person = UUID.randomUUID();
    String one = opened(person);
    assertThat(opened(person)).isEqualTo(one);
    Person first = as(UNION, "CASE_WORKER", "first");
    Person second = as(UNION, "CASE_WORKER", "second");
    first
        .does(
            one + "/close-victim-case-as-error",
            Map.of(
                "outcome",
                "ERROR",
                "secondPerson",
                code(second, one, "close-victim-case-as-error")))
        .accepted();
    String other = opened(person);
    assertThat(other).isNotEqualTo(one);
    first.does(one + "/reopen-victim-case", Map.of("reason", "NEW_FACTS")).refused(409, "STATE");
  }

  @Test
  void aConsentOpensADisclosureAndToTakeItBackClosesIt() {
    UUID person = UUID.randomUUID();
    String one = opened(person);
    String consent =
        consents(person, "SHARE_FOR_REFERRAL", "SELF", "NGO-SSV").accepted().id().toString();
    Person worker = as(UNION, "CASE_WORKER");
    assertThat(worker.does("/disclosures", asked(person, consent, "NGO-SSV")).accepted().stage())
        .isEqualTo("GRANTED");
    assertThat(worker.does("/disclosures", asked(person, consent, "NGO-VFI")).accepted().stage())
        .as("somebody else")
        .isEqualTo("REFUSED");
    Answer withdrawn =
        worker.does("/consents/" + consent + "/withdraw-consent", Map.of()).accepted();
    assertThat(withdrawn.stage()).isEqualTo("WITHDRAWN");
    assertThat(worker.does("/disclosures", asked(person, consent, "NGO-SSV")).accepted().stage())
        .isEqualTo("REFUSED");
    assertThat(worker.does(one + "/presume-victim", Map.of("reason", "DOUBT")).accepted().stage())
        .as("help goes on")
        .isEqualTo("PRESUMED");
  }

  private static Map<String, Object> asked(UUID person, String consent, String recipient) {
    return Map.of(
        "personRef",
        person,
        "dataGroups",
        List.of("G3"),
        "purposeCode",
        "SHARE_FOR_REFERRAL",
        "recipientAgency",
        recipient,
        "country",
        "LA",
        "consentId",
        consent);
  }

  @Test
  void whoOnlyRecordedAConsentOpensNobodysRecord() {
    UUID person = UUID.randomUUID();
    opened(person);
    Person stranger = as("NGO-AFESIP", "CASE_WORKER");
    Map<String, Object> said =
        Map.of(
            "personRef", person,
            "purpose", "SHARE_FOR_REFERRAL",
            "decision", "GRANTED",
            "recipients", List.of("NGO-AFESIP"),
            "countries", List.of("LA"),
            "dataGroups", List.of("G3"),
            "givenBy", "SELF",
            "form", "SIGNED",
            "explainedVersion", "C-1");
    String consent = stranger.does("/consents", said).accepted().id().toString();
    stranger.does("/disclosures", asked(person, consent, "NGO-AFESIP")).refused(404, "NOT_FOUND");
  }
}
