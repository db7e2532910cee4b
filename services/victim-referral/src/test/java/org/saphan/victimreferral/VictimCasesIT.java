package org.saphan.victimreferral;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.victimreferral.CareCases.*;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static Story story;
  private static CareCases cases;

  @BeforeAll
  static void begin() {
    story =
        Story.begin(
            "victim-referral", Directory::start, VictimReferral::start, "--saphan.practice=true");
    cases = new CareCases(story);
  }

  @AfterAll
  static void end() {
    assertThat(story.bean(Verify.class).run().differences()).isEmpty();
    story.close();
  }

  /** Somebody calls for the first time; then one thing leads to the next, all in a browser. */
  @Test
  void nobodyTypesANumberThatTheNodeKnowsOrMakes() {
    String begin = "/victim-cases/open-victim-case";
    Person officer = cases.as(BRIDGE, "FIRST_CONTACT");
    String person = entered(officer.reads(begin, "en"), "personRef");
    assertThat(entered(officer.reads(begin, "en"), "personRef")).isNotEqualTo(person);
    UUID known = UUID.randomUUID();
    assertThat(entered(officer.reads(begin + "?personRef=" + known, "en"), "personRef"))
        .isEqualTo(known.toString());

    String one = cases.opened(UUID.fromString(person));
    String id = one.substring("/victim-cases/".length());
    String page = cases.as(UNION, "CASE_WORKER").reads(one, "en");
    assertThat(page)
        .contains("/consents/record-consent?caseRef=")
        .contains("personRef=" + person)
        .contains("/referrals/create-referral?caseRef=")
        .contains("victimCaseId=" + id);
    assertThat(officer.reads(one, "en")).as("has no such row").doesNotContain("create-referral");
    String next =
        cases.as(UNION, "CASE_WORKER").reads("/referrals/create-referral?victimCaseId=" + id, "en");
    assertThat(entered(next, "victimCaseId")).isEqualTo(id);
  }

  private static String entered(String form, String name) {
    Matcher input = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(form);
    assertThat(input.find()).as("%s in %s", name, form).isTrue();
    return input.group(1);
  }

  /** Steps 1 to 5 of G-07. */
  private static String assessed(UUID girl, int low, int high) {
    Person officer = cases.as(BRIDGE, "FIRST_CONTACT");
    String one = cases.opened(girl);
    assertThat(cases.events(officer.does(one + "/raise-age-dispute", Map.of()).accepted()))
        .containsExactly("AgeDisputeRaised");
    officer.does(one + "/flag-unaccompanied-child", Map.of()).accepted();
    Answer again = officer.does("/victim-cases/open-victim-case", cases.report(girl)).accepted();
    assertThat(cases.path(again)).as("the case exists already").isEqualTo(one);
    assertThat(cases.events(again)).containsExactly("VictimCaseSourceAdded");
    officer.does(one + "/presume-victim", Map.of("reason", "CHILD_EXPLOITED")).accepted();
    Person union = cases.as(UNION, "CASE_WORKER");
    Person police = cases.as(POLICE, "IDENT_OFFICER");
    Map<String, Object> interview =
        Map.of("record", police.keeps(one, "what she told".getBytes(UTF_8)));
    police.does(one + "/record-formal-interview", interview).refused(422, "MISSING");
    for (String stranger : List.of("TH-RTP-IB", "NGO-SSV")) {
      union
          .does(
              one + "/appoint-guardian",
              Map.of("guardianAgency", stranger, "guardianName", "somebody"))
          .refused(400, "INVALID");
    }
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
    Person hospital = cases.as(HOSPITAL, "HEALTH");
    hospital.sees(one).refused(404, "NOT_FOUND");
    cases.consents(girl, "HEALTH_CHECK", "SELF", HOSPITAL).accepted();
    Map<String, Object> found =
        Map.of("low", low, "high", high, "report", hospital.keeps(one, "bones".getBytes(UTF_8)));
    hospital.does(one + "/record-age-assessment", found).refused(422, "CONSENT");
    cases.consents(girl, "HEALTH_CHECK", "SELF_WITH_GUARDIAN", HOSPITAL).accepted();
    hospital
        .does(one + "/record-age-assessment", cases.with(found, "high", low - 1))
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
        cases.as(POLICE, "IDENT_OFFICER").does(one + "/confirm-victim", CONFIRMATION).accepted();
    assertThat(confirmed.stage()).isEqualTo("CONFIRMED");
    JsonNode state = cases.as(UNION, "CASE_WORKER").sees(one).accepted().body();
    assertThat(state.toString())
        .contains("ASSESSED_CHILD")
        .contains("A15_17")
        .doesNotContain(PLANTED)
        .doesNotContain("aunt");
  }

  @Test
  void g07TheVariantWithTheLowestAgeOfAnAdultNeedsMeans() {
    String one = assessed(UUID.randomUUID(), 18, 20);
    Person police = cases.as(POLICE, "IDENT_OFFICER");
    police.does(one + "/confirm-victim", CONFIRMATION).refused(422, "MISSING");
    assertThat(
            police
                .does(
                    one + "/confirm-victim",
                    cases.with(CONFIRMATION, "means", List.of("DECEPTION")))
                .accepted()
                .stage())
        .isEqualTo("CONFIRMED");
  }

  @Test
  void aSecondPersonSignsOnceInTimeForThisAndNobodySignsWithHimself() {
    String one = cases.opened(UUID.randomUUID());
    Person first = cases.as(UNION, "CASE_WORKER", "first");
    Person second = cases.as(UNION, "CASE_WORKER", "second");
    String close = one + "/close-victim-case-as-error";
    Map<String, Object> error = Map.of("outcome", "ERROR");
    first.does(close, cases.with(error, "secondPerson", "ABCDEFGH")).refused(403, "FOUR_EYES");
    first.does(close, cases.with(error, "secondPerson", "short")).refused(400, "INVALID");
    String own = cases.code(first, one, "close-victim-case-as-error");
    first.does(close, cases.with(error, "secondPerson", own)).refused(403, "FOUR_EYES");
    String other = cases.code(second, one, "close-lost-contact");
    first.does(close, cases.with(error, "secondPerson", other)).refused(403, "FOUR_EYES");
    cases
        .as(BRIDGE, "FIRST_CONTACT")
        .does(
            "/countersignatures",
            Map.of(
                "collection", "victim-cases",
                "id", one.substring("/victim-cases/".length()),
                "command", "close-victim-case-as-error"))
        .refused(403, "ROLE");
    String signed = cases.code(second, one, "close-victim-case-as-error");
    assertThat(
            first
                .does(close, cases.with(error, "secondPerson", signed.toLowerCase(Locale.ROOT)))
                .accepted()
                .stage())
        .isEqualTo("CLOSED");
    String another = cases.opened(UUID.randomUUID());
    first
        .does(another + "/close-victim-case-as-error", cases.with(error, "secondPerson", signed))
        .refused(403, "FOUR_EYES");
  }

  @Test
  void aCodeIsGoneAfterItsTime() {
    String one = cases.opened(UUID.randomUUID());
    UUID id = UUID.fromString(one.substring("/victim-cases/".length()));
    Person first = cases.as(UNION, "CASE_WORKER", "first");
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
    String one = cases.opened(UUID.randomUUID());
    String id = one.substring("/victim-cases/".length());
    Person second = cases.as(UNION, "CASE_WORKER", "second");
    assertThat(second.reads(one, "en")).contains("Sign as the second person");
    String query = "/countersignatures?collection=victim-cases&id=" + id;
    assertThat(second.reads(query, "lo")).contains("ລົງລາຍເຊັນ");
    String signed =
        second.sends(
            "/countersignatures",
            "collection=victim-cases&id=" + id + "&command=close-victim-case-as-error");
    assertThat(signed).containsPattern("The code is [A-Z2-9]{8}");
    assertThat(cases.as(BRIDGE, "FIRST_CONTACT").reads(one, "en"))
        .doesNotContain("Sign as the second person");
  }

  @Test
  void aBedThatIsOfferedEndsTheSearchForASafePlaceOfThisCaseAndOfNoOther() {
    UUID person = UUID.randomUUID();
    String one = cases.opened(person);
    String other = cases.opened(UUID.randomUUID());
    Person union = cases.as(UNION, "CASE_WORKER");
    union.does(one + "/presume-victim", Map.of("reason", "DOUBT")).accepted();
    union.does(other + "/presume-victim", Map.of("reason", "DOUBT")).accepted();
    cases.consents(person, "SHARE_FOR_REFERRAL", "SELF", "LA-LWU-CPC").accepted();
    String referral = cases.referred(one, "LA-SH-LWU-VTE", "LA-LWU-CPC");
    assertThat(searches(one)).containsExactly("RUNNING");
    union.does(referral + "/offer-referral", Map.of("shelterCode", "LA-SH-LWU-VTE")).accepted();
    assertThat(searches(one)).containsExactly("MET");
    assertThat(searches(other)).containsExactly("RUNNING");
  }

  private static List<String> searches(String victimCase) {
    return story
        .bean(JdbcTemplate.class)
        .queryForList(
            "select status from deadline where kind = 'D-V03' and owner_id = ?",
            String.class,
            UUID.fromString(victimCase.substring("/victim-cases/".length())));
  }

  @Test
  void whoMeetsHerFirstReadsTheCasesOfHisAgencyAndMayActOnAnyOther() {
    UUID person = UUID.randomUUID();
    String one = cases.opened(person);
    Person elsewhere = cases.as("LA-IMM-LA-CH-01", "FIRST_CONTACT");
    cases.as(BRIDGE, "FIRST_CONTACT").sees(one).accepted();
    elsewhere.sees(one).refused(404, "NOT_FOUND");
    assertThat(elsewhere.sees("/victim-cases").accepted().body().path("rows")).isEmpty();
    elsewhere.does(one + "/flag-unaccompanied-child", Map.of()).accepted();
    elsewhere.does(one + "/accept-age-doubt", Map.of()).refused(404, "NOT_FOUND");
    assertThat(
            cases.path(
                elsewhere.does("/victim-cases/open-victim-case", cases.report(person)).accepted()))
        .isEqualTo(one);
    elsewhere.sees(one).accepted();
  }

  @Test
  void theQuestionnaireIsReadInTheReadersLanguage() {
    String form = cases.opened(UUID.randomUUID()) + "/record-indicators";
    Person officer = cases.as(BRIDGE, "FIRST_CONTACT");
    assertThat(officer.reads(form, "en")).contains("5.S.4 Violence").contains("ILO-AL-2009");
    assertThat(officer.reads(form, "lo")).contains("5.S.4 ການໃຊ້ຄວາມຮຸນແຮງ");
    assertThat(officer.reads(form, "th")).contains("5.S.4 ความรุนแรง");
  }

  @Test
  void aPersonWhoseCaseIsClosedMayHaveAnotherAndNeverTwoOpenOnes() {
    UUID person = UUID.randomUUID();
    String one = cases.opened(person);
    assertThat(cases.opened(person)).isEqualTo(one);
    Person first = cases.as(UNION, "CASE_WORKER", "first");
    Person second = cases.as(UNION, "CASE_WORKER", "second");
    first
        .does(
            one + "/close-victim-case-as-error",
            Map.of(
                "outcome",
                "ERROR",
                "secondPerson",
                cases.code(second, one, "close-victim-case-as-error")))
        .accepted();
    String other = cases.opened(person);
    assertThat(other).isNotEqualTo(one);
    first.does(one + "/reopen-victim-case", Map.of("reason", "NEW_FACTS")).refused(409, "STATE");
  }

  @Test
  void aConsentOpensADisclosureAndToTakeItBackClosesIt() {
    UUID person = UUID.randomUUID();
    String one = cases.opened(person);
    String consent =
        cases.consents(person, "SHARE_FOR_REFERRAL", "SELF", "NGO-SSV").accepted().id().toString();
    Person worker = cases.as(UNION, "CASE_WORKER");
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

  @Test
  void whatIsLearnedOfAPersonAfterHerCaseWasOpenedIsDisclosedAsSheAgreed() {
    new DisclosedPerson(cases).isReadWhereSheIsHelped();
  }

  @Test
  void whoOnlyRecordedAConsentOpensNobodysRecord() {
    UUID person = UUID.randomUUID();
    Person stranger = cases.as("NGO-AFESIP", "CASE_WORKER");
    Answer first =
        cases.consents(stranger, person, "SHARE_FOR_REFERRAL", "SELF", "NGO-AFESIP").accepted();
    String consent = first.id().toString();
    String one = cases.opened(person);
    String itsCase = first.body().path("caseRef").asString();
    assertThat(cases.as(UNION, "CASE_WORKER").sees(one).body().path("caseRef").asString())
        .isEqualTo(itsCase);
    Map<String, Object> another = cases.report(UUID.randomUUID());
    stranger
        .does("/victim-cases/open-victim-case", cases.with(another, "caseRef", itsCase))
        .refused(400, "INVALID");
    stranger.does("/disclosures", asked(person, consent, "NGO-AFESIP")).refused(404, "NOT_FOUND");
  }
}
