package org.saphan.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.testkit.OtherService;
import org.saphan.testkit.Story;
import org.saphan.testkit.Story.Answer;
import org.saphan.testkit.Story.Person;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Who was announced without a name is known by what is written down where she comes; what later
 * papers say is added to it. Every name here is invented.
 */
class NamedAtTheBridgeIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final OtherService CONSENTS = OtherService.on("victim-referral.consents.v1");
  private static final String PROVINCE = "LA-DLSW-SV";
  private static final String NAME = "ນາງ ດວງແກ້ວ ທົດສອບ";
  private static final String ON_PAPER = "ดวงแก้ว ทดสอบ";
  private static final String PLANNED = Instant.now().plus(Duration.ofDays(2)).toString();

  private static Story story;
  private static ReturnCases cases;

  @BeforeAll
  static void begin() {
    story = Stories.begin();
    cases = new ReturnCases(story);
  }

  @AfterAll
  static void end() {
    story.close();
  }

  private final Person issuer = cases.as("TH-RTP-IB", "NOTICE_ISSUER");
  private final Person officer = cases.as(ReturnCases.BRIDGE, "CHECKPOINT_OFFICER");
  private final String notice =
      "/notices/" + issuer.does("/notices/register-notice", announced()).accepted().id();
  private final String one = returnOf(notice);
  private final UUID person = personOf(one);

  private Map<String, Object> announced() {
    Map<String, Object> notice = new HashMap<>();
    notice.put("noticeKind", "DEPORTATION_LIST");
    notice.put("track", "DEPORTATION_LISTED");
    notice.put("returningCountry", "TH");
    notice.put("plannedHandoverAt", PLANNED);
    notice.put("checkpoint", "LA-VT-01");
    notice.put("counts", Map.of("total", 2));
    notice.put("lines", List.of(line("1", Map.of()), line("2", Map.of())));
    notice.put("issuerCountry", "TH");
    notice.put("issuerAgency", "TH-RTP-IB");
    notice.put("issuerReference", "ตม 0029/" + UUID.randomUUID().toString().substring(0, 8));
    notice.put("issuerDate", "2026-11-01");
    return notice;
  }

  private static Map<String, Object> line(String number, Map<String, Object> more) {
    Map<String, Object> line = new HashMap<>();
    line.put("lineId", number);
    line.put("sex", "FEMALE");
    line.put("ageBand", "A18_24");
    line.put("child", "NO");
    line.put("identification", "NOT_SCREENED");
    line.put("returnMode", "DEPORTED");
    line.put("receptionGroups", List.of());
    line.putAll(more);
    return line;
  }

  private void comes() {
    Map<String, Object> arrival = new HashMap<>(cases.arrival());
    arrival.put("names", List.of(Map.of("text", NAME)));
    arrival.put("document", "a border pass of the test");
    officer.does(one + "/record-arrival", arrival).accepted();
  }

  private void corrected(String field) {
    Map<String, Object> line =
        line("1", Map.of("names", List.of(Map.of("text", ON_PAPER)), "birth", "12/05/2541"));
    line.keySet().removeAll(List.of("returnMode", "receptionGroups"));
    issuer
        .does(
            notice + "/correct-notice",
            Map.of(
                "correctsVersion",
                1,
                "changes",
                List.of(Map.of("lineId", "1", "fieldName", field, "op", "CHANGE")),
                "lines",
                List.of(line),
                "plannedHandoverAt",
                PLANNED,
                "checkpoint",
                "LA-VT-01",
                "counts",
                Map.of("total", 2)))
        .accepted();
  }

  @Test
  void whatTheBridgeWritesDownIsWhatADisclosureGivesOut() {
    comes();
    JsonNode data = disclosed();
    assertThat(names(data)).containsExactly(NAME);
    assertThat(data.at("/G4/document").asString()).isEqualTo("a border pass of the test");
    assertThat(kept()).doesNotContain("ດວງແກ້ວ", "border pass");
  }

  @Test
  void aLaterPaperAddsToWhatTheBridgeKnows() {
    comes();
    corrected("lines");
    JsonNode data = disclosed();
    assertThat(names(data)).containsExactly(NAME, ON_PAPER);
    assertThat(data.at("/G4/document").asString()).isEqualTo("a border pass of the test");
    assertThat(data.at("/G4/birth").asString()).isEqualTo("12/05/2541");
    assertThat(kept()).doesNotContain("ດວງແກ້ວ", "ดวงแก้ว", "12/05/2541");
  }

  @Test
  void aCorrectionOfTheNamesTakesTheirPlaceAndNothingElse() {
    comes();
    corrected("names");
    JsonNode data = disclosed();
    assertThat(names(data)).containsExactly(ON_PAPER);
    assertThat(data.at("/G4/document").asString()).isEqualTo("a border pass of the test");
  }

  private static List<String> names(JsonNode data) {
    return data.path("G3").valueStream().map(name -> name.path("text").asString()).toList();
  }

  /** As the province reads it, with her consent. */
  private JsonNode disclosed() {
    UUID consent = agreed();
    Answer granted =
        cases
            .as("LA-MOLSW-DSW", "DSW_DESK")
            .does(
                "/disclosures/request-disclosure",
                Map.of(
                    "personRef",
                    person,
                    "dataGroups",
                    List.of("G3", "G4"),
                    "purposeCode",
                    "RETURN",
                    "recipientAgency",
                    PROVINCE,
                    "country",
                    "LA",
                    "consentId",
                    consent))
            .accepted();
    assertThat(granted.stage()).isEqualTo("GRANTED");
    Person province = cases.as(PROVINCE, "PROVINCIAL_DSW");
    await()
        .atMost(SOON)
        .until(
            () -> province.sees("/packages").accepted().body().toString(),
            list -> list.contains(granted.id().toString()));
    province.does("/packages/" + granted.id() + "/fetch", Map.of()).accepted();
    return province.sees("/packages/" + granted.id()).accepted().body().path("data");
  }

  private UUID agreed() {
    UUID consent = UUID.randomUUID();
    CONSENTS.says(
        "ConsentRecorded",
        UUID.randomUUID(),
        consent,
        1,
        Map.of(
            "consentId",
            consent,
            "personRef",
            person,
            "purpose",
            "RETURN",
            "decision",
            "GRANTED",
            "givenBy",
            "SELF",
            "recipients",
            List.of(PROVINCE),
            "countries",
            List.of("LA"),
            "dataGroups",
            List.of("G3", "G4")));
    await()
        .atMost(SOON)
        .until(() ->
            jdbc()
                .queryForObject(
                    "select exists (select from known_consent where id = ?)",
                    Boolean.class,
                    consent));
    return consent;
  }

  /** All that is kept or published beside the vault. */
  private static String kept() {
    return String.join("", jdbc().queryForList("select state::text from aggregate", String.class))
        + jdbc().queryForList("select h::text from history h", String.class);
  }

  private static JdbcTemplate jdbc() {
    return story.bean(JdbcTemplate.class);
  }

  private static String returnOf(String notice) {
    return "/returns/"
        + cases
            .as("LA-MPS-DOI", "DOI_DESK")
            .sees(notice + "/history")
            .accepted()
            .body()
            .get(0)
            .at("/event/lines/0/returnId")
            .asString();
  }

  private static UUID personOf(String one) {
    return UUID.fromString(
        jdbc()
            .queryForObject(
                "select state ->> 'personRef' from aggregate where id = ?",
                String.class,
                ReturnCases.id(one)));
  }
}
