package org.saphan.mutualassistance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.ledger.Verify;
import org.saphan.testkit.Story;
import org.springframework.jdbc.core.JdbcTemplate;

/** What goes between States beside requests: information unasked for, and who prosecutes. */
class InformationAndJurisdictionIT {
  /** Who is told, by the country in which it works. */
  private static final Map<String, String> PROSECUTORS =
      Map.of("LA", "LA-OSPP", "TH", "TH-OAG", "VN", "VN-SPP");

  private static Story story;
  private static Story.Person officer;
  private static Story.Person approver;
  private static Story.Person partner;

  @BeforeAll
  static void begin() {
    story = Stories.begin();
    officer = story.person("officer", "LA-OSPP", "CA_OFFICER");
    approver = story.person("approver", "LA-OSPP", "CA_APPROVER");
    partner = story.person("partner", "TH-OAG", "PARTNER");
  }

  @AfterAll
  static void end() {
    assertThat(story.bean(Verify.class).run().differences()).isEmpty();
    story.close();
  }

  @Test
  void informationFromThailandIsLinkedByItsCentralAuthorityAndByNobodyElse() {
    Story.Person interpol = story.person("ncb", "LA-MPS-NCB", "NCB_OFFICER");
    UUID id =
        interpol
            .does("/information/receive-spontaneous-information", information("fromCountry"))
            .accepted()
            .id();
    String path = "/information/" + id;
    assertThat(officer.sees(path).accepted().body().toString())
        .contains("\"TH\"", "NO_ONWARD", "D-C09")
        .doesNotContain("recruiter");
    story.person("officer-moj", "LA-MOJ-DIC", "CA_OFFICER").sees(path).refused(404, "NOT_FOUND");
    partner.sees(path).refused(404, "NOT_FOUND");

    String link = path + "/link-spontaneous-information";
    officer.does(link, Map.of()).refused(422, "MISSING");
    Map<String, Object> toCase = Map.of("linkedCaseRef", UUID.randomUUID().toString());
    assertThat(officer.does(link, toCase).accepted().stage()).isEqualTo("LINKED");
    assertThat(story.person("prosecutor", "LA-OSPP", "PROSECUTOR").does(link, toCase).status())
        .as("it was INTERPOL's officer who brought it in, not the prosecutor's office")
        .isEqualTo(404);
    assertThat(
            officer
                .does(path + "/close-spontaneous-information", Map.of("outcomeCode", "LINKED"))
                .accepted()
                .stage())
        .isEqualTo("CLOSED");
    assertThat(officer.sees(path + "/history").accepted().body().toString())
        .doesNotContain("recruiter");
  }

  @Test
  void informationGoesToThailandWithItsUseLimits() {
    officer
        .does("/information/transmit-spontaneous-information", information("toCountry"))
        .refused(403, "ROLE");
    UUID id =
        approver
            .does("/information/transmit-spontaneous-information", information("toCountry"))
            .accepted()
            .id();
    assertThat(officer.sees("/information/" + id).accepted().stage()).isEqualTo("TRANSMITTED");
    assertThat(officer.reads("/information/" + id, "en")).contains("Use limits");
  }

  @Test
  void whatTheGiverReservedBindsDisclosuresOfThePersonsOfTheCase() {
    Story.Person prosecutor = story.person("prosecutor-sv", "LA-PPO-SV", "PROSECUTOR");
    Map<String, Object> draft = OutgoingRequestIT.draft();
    draft.put(
        "persons",
        List.of(
            Map.of(
                "role", "WITNESS",
                "names", List.of(Map.of("text", "Planted Name")),
                "location", "a house that nobody knows")));
    UUID request = prosecutor.does("/requests/draft-mla-request", draft).accepted().id();
    UUID caseRef =
        UUID.fromString(
            prosecutor.sees("/requests/" + request).accepted().body().path("caseRef").asString());
    UUID person =
        story
            .bean(JdbcTemplate.class)
            .queryForObject(
                "select id from aggregate where lifecycle = 'person-record' and case_ref = ?",
                UUID.class,
                caseRef);
    asked(prosecutor, person, "G12", "VN").accepted();

    reserves("NO_ONWARD", caseRef);
    asked(prosecutor, person, "G12", "VN").refused(403, "RESTRICTED");
    asked(prosecutor, person, "G12", "TH").accepted();
    asked(prosecutor, person, "G3", "LA").accepted();

    reserves("CONFIDENTIAL", caseRef);
    asked(prosecutor, person, "G3", "LA").accepted();
    reserves("NO_IDENTITY", caseRef);
    asked(prosecutor, person, "G3", "LA").refused(403, "RESTRICTED");
    asked(prosecutor, person, "G12", "LA").accepted();
  }

  /** Thailand gives information for a case and reserves this. */
  private static void reserves(String restriction, UUID caseRef) {
    Map<String, Object> given = new HashMap<>(information("fromCountry"));
    given.put("restrictions", List.of(restriction));
    UUID id = officer.does("/information/receive-spontaneous-information", given).accepted().id();
    officer
        .does(
            "/information/" + id + "/link-spontaneous-information",
            Map.of("linkedCaseRef", caseRef))
        .accepted();
  }

  private static Story.Answer asked(
      Story.Person prosecutor, UUID person, String group, String country) {
    return prosecutor.does(
        "/disclosures/request-disclosure",
        Map.of(
            "personRef",
            person,
            "dataGroups",
            List.of(group),
            "purposeCode",
            "TESTIFY",
            "recipientAgency",
            PROSECUTORS.get(country),
            "country",
            country,
            "overrideReason",
            "DANGER_TO_LIFE"));
  }

  @Test
  void laosAndThailandAgreeWhoLeadsOneByWordAndOneByLetter() {
    Story.Person prosecutor = story.person("prosecutor-sv", "LA-PPO-SV", "PROSECUTOR");
    UUID id =
        prosecutor
            .does("/jurisdiction-claims/register-jurisdiction-claim", claim("LA"))
            .accepted()
            .id();
    String path = "/jurisdiction-claims/" + id;
    assertThat(partner.does(path + "/register-jurisdiction-claim", claim("TH")).accepted().stage())
        .isEqualTo("CONFLICT");
    assertThat(officer.sees(path).accepted().body().toString()).contains("D-J01");
    Story.Person toldOfABreach = story.person("registrar", "LA-MOJ-DIC", "MLA_REGISTRY");
    assertThat(toldOfABreach.sees(path).accepted().stage()).isEqualTo("CONFLICT");
    assertThat(toldOfABreach.sees("/jurisdiction-claims").accepted().body().toString())
        .contains(id.toString());

    partner
        .does(path + "/withdraw-jurisdiction-claim", Map.of("country", "LA"))
        .refused(403, "ROLE");
    officer
        .does(path + "/withdraw-jurisdiction-claim", Map.of("country", "VN"))
        .refused(409, "STATE");
    String agree = path + "/agree-lead-country";
    assertThat(approver.does(agree, word("LA")).accepted().stage()).isEqualTo("LEAD_PROPOSED");
    approver.does(agree, word("TH")).refused(422, "MISSING");
    Map<String, Object> letter = approver.keeps(path, "their letter".getBytes(UTF_8));
    Map<String, Object> byLetter = new HashMap<>(word("TH"));
    byLetter.put("onBehalfOf", Map.of("agency", "TH-OAG", "proof", letter));
    assertThat(approver.does(agree, byLetter).accepted().stage()).isEqualTo("AGREED");
    assertThat(officer.sees(path + "/history").accepted().body().toString())
        .contains("LeadCountryAgreed", letter.get("docId").toString());
    assertThat(officer.reads(path, "th")).contains("ประเทศหลัก");
    assertThat(
            officer
                .does(path + "/close-jurisdiction", Map.of("outcomeCode", "AGREED_DONE"))
                .accepted()
                .stage())
        .isEqualTo("CLOSED");
  }

  @Test
  void aCaseHasOneRecordOfJurisdictionAtATime() {
    String register = "/jurisdiction-claims/register-jurisdiction-claim";
    Story.Answer first = officer.does(register, claim("LA")).accepted();
    Map<String, Object> again = new HashMap<>(claim("LA"));
    again.put("caseRef", first.body().path("caseRef").asString());
    Story.Answer refused = officer.does(register, again).refused(409, "STATE");
    assertThat(refused.body().path("reason").asString()).isEqualTo("ONE_FOR_EACH_CASE");
    String path = "/jurisdiction-claims/" + first.id();
    officer.does(path + "/close-jurisdiction", Map.of("outcomeCode", "AGREED_DONE")).accepted();
    officer.does(register, again).accepted();
    assertThat(officer.reads(register, "en")).contains("name=\"caseRef\"");
  }

  private static Map<String, Object> information(String country) {
    return country.equals("fromCountry")
        ? Map.of(
            "fromCountry",
            "TH",
            "restrictions",
            List.of("NO_ONWARD"),
            "victimsPossible",
            true,
            "summary",
            "A recruiter sells travel papers")
        : Map.of(
            "toCountry", "TH",
            "restrictions", List.of("NO_ONWARD"),
            "summary", "A recruiter sells travel papers");
  }

  private static Map<String, Object> claim(String country) {
    return Map.of(
        "country", country,
        "basis", "TERRITORY",
        "proceedingStage", "INVESTIGATION",
        "since", "2026-02-01");
  }

  private static Map<String, Object> word(String country) {
    return Map.of("byCountry", country, "leadCountry", "TH", "mode", "LEAD");
  }
}
