package org.saphan.mutualassistance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.ledger.Verify;
import org.saphan.testkit.OtherService;
import org.saphan.testkit.Story;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A victim is heard by video (UNTOC 18.18), and only if the victim agreed to it. */
class VideoHearingIT {
  private static final OtherService VICTIMS = OtherService.on("victim-referral.victim-cases.v1");
  private static final OtherService CONSENTS = OtherService.on("victim-referral.consents.v1");

  @Test
  void aVictimIsHeardByVideoAfterTheCaseWorkersWord() {
    try (Story story = Stories.begin()) {
      ApprovedRequest people = ApprovedRequest.people(story);
      String ask = "/hearings/request-video-hearing";
      UUID records = people.drafted("F_RECORDS", false);
      people.officer().does(ask, wish(records)).refused(409, "STATE");

      UUID request = people.drafted("K_VIDEO_HEARING", true);
      people.partner().does(ask, wish(request)).refused(409, "STATE");
      var requested = people.officer().does(ask, wish(request)).accepted();
      String hearing = "/hearings/" + requested.id();
      assertThat(people.officer().sees(hearing).body().path("details").toString())
          .as("the item says that a victim is concerned")
          .contains("\"victimConcerned\":true");

      Map<String, Object> agreement =
          Map.of("conductedBy", "REQUESTED_JUDGE", "measures", List.of("FACE_HIDDEN"));
      people.approver().does(hearing + "/agree-video-hearing", agreement).refused(422, "MISSING");
      people.partner().does(hearing + "/agree-video-hearing", agreement).refused(404, "NOT_FOUND");
      people.send(request);
      assertThat(
              people.partner().does(hearing + "/agree-video-hearing", agreement).accepted().stage())
          .isEqualTo("AGREED");

      String schedule = hearing + "/schedule-video-hearing";
      people.officer().does(schedule, date()).refused(422, "CONSENT");
      Map<String, Object> letter = people.officer().keeps(hearing, "a letter".getBytes(UTF_8));
      Map<String, Object> foreign = date();
      foreign.put("onBehalfOf", Map.of("agency", "TH-OAG", "proof", letter));
      people.officer().does(schedule, foreign).refused(422, "CONSENT");
      Map<String, Object> withWord = date();
      withWord.put("onBehalfOf", Map.of("agency", "LA-LWU-SV", "proof", letter));
      assertThat(people.officer().does(schedule, withWord).accepted().stage())
          .isEqualTo("SCHEDULED");
      Map<String, Object> nowhere = date();
      nowhere.put("timeZones", List.of("Asia/Nowhere"));
      people.officer().does(schedule, nowhere).refused(400, "INVALID");

      people
          .executing()
          .does(hearing + "/record-hearing-summons", Map.of("at", "2026-11-02T03:00:00Z"))
          .accepted();
      people
          .executing()
          .does(
              hearing + "/record-video-hearing-held",
              Map.of("startedAt", "2026-11-10T03:00:00Z", "endedAt", "2026-11-10T05:00:00Z"))
          .accepted();
      people
          .officer()
          .does(hearing + "/cancel-video-hearing", Map.of("reasonCode", "TECHNICAL"))
          .refused(409, "STATE");
      assertThat(
              people
                  .officer()
                  .does(
                      hearing + "/send-video-hearing-record",
                      Map.of("record", people.officer().keeps(hearing, "record".getBytes(UTF_8))))
                  .accepted()
                  .stage())
          .isEqualTo("RECORD_SENT");
      assertThat(people.officer().sees(hearing + "/history").body().toString())
          .doesNotContain("Planted")
          .contains("H5");
      assertThat(story.bean(Verify.class).run().differences()).isEmpty();
    }
  }

  @Test
  void theLedgerOfConsentsCountsUntilSomebodyOfTheCaseRefuses() {
    try (Story story = Stories.begin()) {
      ApprovedRequest people = ApprovedRequest.people(story);
      UUID request = people.drafted("K_VIDEO_HEARING", true);
      people.send(request);
      String hearing =
          "/hearings/"
              + people
                  .officer()
                  .does("/hearings/request-video-hearing", wish(request))
                  .accepted()
                  .id();
      people
          .partner()
          .does(
              hearing + "/agree-video-hearing",
              Map.of("conductedBy", "REQUESTED_JUDGE", "measures", List.of("FACE_HIDDEN")))
          .accepted();
      String schedule = hearing + "/schedule-video-hearing";
      people.officer().does(schedule, date()).refused(422, "CONSENT");

      UUID caseRef =
          UUID.fromString(
              people.officer().sees(hearing).accepted().body().path("caseRef").asString());
      UUID child = UUID.randomUUID();
      VICTIMS.says("VictimCaseOpened", caseRef, Map.of("personRef", child, "treatAsChild", true));
      says(caseRef, child, "GRANTED", "SELF");
      heard(story, 1);
      people.officer().does(schedule, date()).refused(422, "CONSENT");
      assertThat(agreed(people.prosecutor(), request)).isFalse();
      says(caseRef, child, "GRANTED", "SELF_WITH_GUARDIAN");
      heard(story, 2);
      assertThat(agreed(people.prosecutor(), request)).isTrue();
      assertThat(people.prosecutor().reads("/requests/" + request, "en"))
          .containsPattern("Consent to testify</dt>\\s*<dd>yes");
      people.officer().does(schedule, date()).accepted();
      says(caseRef, UUID.randomUUID(), "REFUSED", "SELF");
      heard(story, 3);
      people.officer().does(schedule, date()).refused(422, "CONSENT");
    }
  }

  private static boolean agreed(Story.Person reader, UUID request) {
    JsonNode flag =
        reader.sees("/requests/" + request).accepted().body().at("/flags/consentToTestify");
    assertThat(flag.isBoolean()).isTrue();
    return flag.asBoolean();
  }

  private static void says(UUID caseRef, UUID person, String decision, String by) {
    UUID consent = UUID.randomUUID();
    CONSENTS.says(
        "ConsentRecorded",
        caseRef,
        consent,
        1,
        Map.of(
            "consentId",
            consent,
            "personRef",
            person,
            "purpose",
            "TESTIFY",
            "decision",
            decision,
            "givenBy",
            by,
            "recipients",
            List.of("LA-OSPP"),
            "countries",
            List.of("LA"),
            "dataGroups",
            List.of()));
  }

  /** Waits until so many consents are known, and the child too. */
  private static void heard(Story story, int consents) {
    JdbcTemplate jdbc = story.bean(JdbcTemplate.class);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            jdbc.queryForObject("select count(*) from known_consent", Integer.class) == consents
                && jdbc.queryForObject("select count(*) from known_child", Integer.class) == 1);
  }

  private static Map<String, Object> wish(UUID request) {
    return Map.of(
        "requestId",
        request,
        "itemNo",
        1,
        "countries",
        List.of("LA", "TH"),
        "victimConcerned",
        false);
  }

  private static Map<String, Object> date() {
    Map<String, Object> date = new HashMap<>();
    date.put("at", "2027-02-01T03:00:00Z");
    date.put("timeZones", List.of("Asia/Vientiane", "Asia/Bangkok"));
    date.put("interpreters", List.of("lo", "th"));
    date.put("victimConcerned", false);
    date.put("places", List.of("Planted court room"));
    return date;
  }
}
