package org.saphan.repatriation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.ledger.Verify;
import org.saphan.foundation.personal.PersonDocuments;
import org.saphan.testkit.Story;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** G-08: the same list comes by system, by e-mail and by telephone. */
class SameNoticeTwiceIT {
  private static final String PLANNED =
      Instant.now()
          .plus(Duration.ofDays(9))
          .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
          .toString();

  private static Story story;
  private static Story.Person issuer;
  private static Story.Person desk;
  private static Story.Person supervisor;
  private static Story.Person immigration;

  @BeforeAll
  static void begin() {
    story = Stories.begin();
    issuer = story.person("kanya", "TH-MSDHS-DATIP", "NOTICE_ISSUER");
    desk = story.person("noy", "LA-MOLSW-DSW", "DSW_DESK");
    supervisor = story.person("thavone", "LA-IMM-LA-VT-01", "CHECKPOINT_SUPERVISOR");
    immigration = story.person("khamsing", "LA-MPS-DOI", "DOI_DESK");
  }

  @AfterAll
  static void end() {
    story.close();
  }

  private static Map<String, Object> person(int number, String birth) {
    Map<String, Object> line = new HashMap<>();
    line.put("lineId", "line " + number);
    line.put("sex", number % 2 == 0 ? "MALE" : "FEMALE");
    line.put("ageBand", "A25_34");
    line.put("child", "NO");
    line.put("identification", "NOT_SCREENED");
    line.put("returnMode", "DEPORTED");
    line.put("receptionGroups", List.of());
    line.put(
        "names", List.of(Map.of("text", "Xayabouly" + number), Map.of("text", "ไชยบุรี" + number)));
    line.put("birth", birth);
    return line;
  }

  private static Map<String, Object> notice(String reference, int people, String year) {
    Map<String, Object> notice = new HashMap<>();
    notice.put("noticeKind", "DEPORTATION_LIST");
    notice.put("track", "DEPORTATION_LISTED");
    notice.put("returningCountry", "TH");
    notice.put("plannedHandoverAt", PLANNED);
    notice.put("checkpoint", "LA-VT-01");
    notice.put("counts", Map.of("total", people));
    notice.put(
        "lines",
        IntStream.rangeClosed(1, people).mapToObj(no -> person(no, "12/05/" + year)).toList());
    notice.put("issuerCountry", "TH");
    notice.put("issuerAgency", "TH-MSDHS-DATIP");
    notice.put("issuerReference", reference);
    notice.put("issuerDate", "2026-11-01");
    return notice;
  }

  private static JsonNode history(String notice) {
    return immigration.sees(notice + "/history").accepted().body();
  }

  private static int count(String lifecycle) {
    return story
        .bean(JdbcTemplate.class)
        .queryForObject(
            "select count(*) from aggregate where lifecycle = ?", Integer.class, lifecycle);
  }

  @Test
  void theSameListIsOneNoticeHoweverOftenItComes() {
    int returnsBefore = count("return");
    UUID key = UUID.randomUUID();
    Map<String, Object> list = notice("พม 0305/1234", 8, "1997");
    Story.Answer first = issuer.does("/notices/register-notice", list, key, null).accepted();
    assertThat(first.stage()).isEqualTo("RECEIVED");
    String notice = "/notices/" + first.id();
    assertThat(count("return") - returnsBefore).isEqualTo(8);

    Map<String, Object> mailed = notice(" พม  0305/1234", 8, "2540");
    List<Object> turned = new ArrayList<>((List<?>) mailed.get("lines"));
    Collections.reverse(turned);
    mailed.put("lines", turned);
    mailed.put("originalDateText", "1 พฤศจิกายน 2569");
    Story.Answer second = desk.does("/notices/register-notice", mailed).accepted();
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.stage()).isEqualTo("RECEIVED");
    assertThat(second.body().path("events").get(0).asString()).isEqualTo("NoticeDuplicateIgnored");
    assertThat(count("return") - returnsBefore).isEqualTo(8);

    Story.Answer again = issuer.does("/notices/register-notice", list, key, null).accepted();
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(history(notice).size()).isEqualTo(2);

    Map<String, Object> phoned = notice("", 8, "1997");
    phoned.remove("issuerReference");
    phoned.put("noticeKind", "URGENT_ARRIVAL");
    Story.Answer call = supervisor.does("/notices/register-notice", phoned).accepted();
    assertThat(call.id()).isNotEqualTo(first.id());
    String other = "/notices/" + call.id();
    assertThat(
            immigration
                .sees(other)
                .accepted()
                .body()
                .path("details")
                .path("possibleDuplicateOf")
                .asString())
        .isEqualTo(first.id().toString());
    supervisor
        .does(other + "/cancel-notice", Map.of("reasonCode", "POSTPONED"))
        .refused(403, "ROLE");
    assertThat(
            supervisor
                .does(other + "/cancel-notice", Map.of("reasonCode", "DUPLICATE"))
                .accepted()
                .stage())
        .isEqualTo("CANCELLED");
    supervisor.does(notice + "/cancel-notice", Map.of("reasonCode", "ERROR")).refused(403, "ROLE");
    assertThat(story.bean(Verify.class).run().differences()).isEmpty();
  }

  @Test
  void anotherPaperForANoticeThatHasEndedIsATaskForTheDesk() {
    Map<String, Object> list = notice("พม 0305/99", 2, "1997");
    Story.Answer first = issuer.does("/notices/register-notice", list).accepted();
    String notice = "/notices/" + first.id();
    issuer.does(notice + "/cancel-notice", Map.of("reasonCode", "POSTPONED")).accepted();
    Map<String, Object> other = notice("พม 0305/99", 3, "1997");
    assertThat(issuer.does("/notices/register-notice", other).accepted().stage())
        .isEqualTo("CANCELLED");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(immigration.sees("/memos").accepted().body().toString())
                .contains("N15.NoticeConflictDetected", first.id().toString()));
  }

  @Test
  void namesLieInTheVaultAndNowhereElse() {
    Story.Answer made =
        issuer.does("/notices/register-notice", notice("พม 0305/77", 1, "1988")).accepted();
    String notice = "/notices/" + made.id();
    JsonNode lines = history(notice);
    UUID person = UUID.fromString(lines.get(0).at("/event/lines/0/personRef").asString());
    assertThat(lines.toString() + immigration.sees(notice).body())
        .doesNotContain("Xayabouly", "ไชยบุรี", "12/05");
    assertThat(story.bean(PersonDocuments.class).isKept(person)).isTrue();
    String states =
        String.join(
            "",
            story
                .bean(JdbcTemplate.class)
                .queryForList("select state::text from aggregate", String.class));
    assertThat(states).doesNotContain("Xayabouly", "ไชยบุรี", "12/05");
    assertThat(immigration.reads(notice, "lo")).contains("ກຳນົດ").doesNotContain("Xayabouly");
  }

  @Test
  void aCorrectedListInWholeIsACorrectionAndAnotherOneAConflict() {
    String notice =
        "/notices/"
            + issuer
                .does("/notices/register-notice", notice("พม 0305/5", 2, "1990"))
                .accepted()
                .id();
    supervisor.does(notice + "/acknowledge-notice", Map.of()).accepted();
    Map<String, Object> longer = notice("พม 0305/5", 3, "1990");
    longer.put("correctsVersion", 1);
    Story.Answer corrected = issuer.does("/notices/register-notice", longer).accepted();
    assertThat(notice).endsWith(corrected.id().toString());
    assertThat(corrected.stage()).isEqualTo("ACKNOWLEDGED");
    JsonNode event = history(notice).get(2).path("event");
    assertThat(event.path("toVersion").asInt()).isEqualTo(2);
    assertThat(event.path("lines").size()).isEqualTo(1);
    assertThat(event.path("changes").findValuesAsString("op"))
        .containsExactlyInAnyOrder("CHANGE", "ADD_LINE");

    assertThat(
            issuer
                .does("/notices/register-notice", longer)
                .accepted()
                .body()
                .path("events")
                .get(0)
                .asString())
        .isEqualTo("NoticeDuplicateIgnored");
    assertThat(
            issuer
                .does("/notices/register-notice", notice("พม 0305/5", 1, "1990"))
                .accepted()
                .stage())
        .isEqualTo("CONFLICT");
    assertThat(
            immigration
                .does(notice + "/resolve-notice-conflict", Map.of("decision", "DISCARD"))
                .accepted()
                .stage())
        .isEqualTo("ACKNOWLEDGED");
    Map<String, Object> correction = new HashMap<>();
    correction.put("correctsVersion", 2);
    correction.put("plannedHandoverAt", PLANNED);
    correction.put("checkpoint", "LA-VT-01");
    correction.put("counts", Map.of("total", 2));
    correction.put(
        "changes", List.of(Map.of("lineId", "line 3", "fieldName", "lines", "op", "REMOVE_LINE")));
    correction.put("lines", List.of());
    assertThat(immigration.does(notice + "/correct-notice", correction).accepted().stage())
        .isEqualTo("ACKNOWLEDGED");
    assertThat(
            issuer
                .does("/notices/register-notice", notice("พม 0305/5", 2, "1990"))
                .accepted()
                .body()
                .path("events")
                .get(0)
                .asString())
        .as("the corrected notice is the paper of two people again")
        .isEqualTo("NoticeDuplicateIgnored");
    assertThat(story.bean(Verify.class).run().differences()).isEmpty();
  }

  @Test
  void ofManyWhoRegisterTheSamePaperAtOnceAllGetOneNotice() throws Exception {
    int clerks = 8;
    try (var pool = Executors.newFixedThreadPool(clerks)) {
      Callable<Story.Answer> register =
          () -> desk.does("/notices/register-notice", notice("พม 0305/9", 3, "1991"));
      List<UUID> ids = new ArrayList<>();
      for (Future<Story.Answer> answer : pool.invokeAll(Collections.nCopies(clerks, register))) {
        ids.add(answer.get().accepted().id());
      }
      assertThat(ids).containsOnly(ids.getFirst());
      assertThat(history("/notices/" + ids.getFirst()).findValuesAsString("eventType"))
          .filteredOn(type -> type.endsWith("NoticeRegistered"))
          .hasSize(1);
    }
  }

  @Test
  void whoMayNotKnowTheFirstNoticeIsNotLedToIt() {
    issuer.does("/notices/register-notice", notice("พม 0305/11", 1, "1992")).accepted();
    Story.Person elsewhere = story.person("xaysana", "LA-IMM-LA-BK-01", "CHECKPOINT_SUPERVISOR");
    Map<String, Object> same = notice("พม 0305/11", 1, "1992");
    same.put("checkpoint", "LA-BK-01");
    Story.Answer refused = elsewhere.does("/notices/register-notice", same).refused(409, "STATE");
    assertThat(refused.body().has("existing")).isFalse();
  }

  @Test
  void theLetterOfAPaperThatMeetsAnOlderNoticeGoesWithIt() {
    String first =
        "/notices/"
            + issuer
                .does("/notices/register-notice", notice("พม 0305/15", 1, "1994"))
                .accepted()
                .id();
    String sentAs = UUID.randomUUID().toString();
    Map<String, Object> letter = immigration.keeps("/notices/" + sentAs, "letter".getBytes(UTF_8));
    Map<String, Object> longer = notice("พม 0305/15", 2, "1994");
    longer.put("noticeId", sentAs);
    longer.put("correctsVersion", 1);
    longer.put("attachments", List.of(letter));
    longer.put("onBehalfOf", Map.of("agency", "TH-MSDHS-DATIP", "proof", letter));
    assertThat(first)
        .endsWith(immigration.does("/notices/register-notice", longer).accepted().id().toString());
    String document = first + "/documents/" + letter.get("docId") + "/1";
    assertThat(immigration.asks(document, request -> request).body())
        .isEqualTo("letter".getBytes(UTF_8));

    Map<String, Object> unknown = new HashMap<>(longer);
    unknown.put(
        "attachments",
        List.of(Map.of("docId", UUID.randomUUID(), "version", 1, "sha256", "0".repeat(64))));
    immigration.does("/notices/register-notice", unknown).refused(400, "INVALID");
  }

  @Test
  void aLetterIsKeptWithTheNoticeThatItIsProofOf() {
    String id = UUID.randomUUID().toString();
    String notice = "/notices/" + id;
    Map<String, Object> letter = immigration.keeps(notice, "letter".getBytes(UTF_8));
    Map<String, Object> typed = notice("พม 0305/13", 1, "1993");
    typed.put("noticeId", id);
    typed.put("onBehalfOf", Map.of("agency", "TH-MSDHS-DATIP", "proof", letter));
    immigration.does("/notices/register-notice", typed).accepted();
    assertThat(history(notice).get(0).path("onBehalfOfAgency").asString())
        .isEqualTo("TH-MSDHS-DATIP");
  }
}
