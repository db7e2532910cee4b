package org.saphan.repatriation;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.ledger.Verify;
import org.saphan.testkit.Story;
import org.saphan.testkit.Story.Answer;
import org.saphan.testkit.Story.Person;
import tools.jackson.databind.JsonNode;

/** What a tablet wrote in the night, over HTTP on a real database. */
class DeviceBatchIT {
  private static Story story;
  private static Person supervisor;
  private static Person officer;

  @BeforeAll
  static void begin() {
    story = Stories.begin();
    supervisor = story.person("supervisor", "LA-IMM-LA-CH-01", "CHECKPOINT_SUPERVISOR");
    officer = story.person("officer", "LA-IMM-LA-CH-01", "CHECKPOINT_OFFICER");
  }

  @AfterAll
  static void end() {
    story.close();
  }

  private static UUID device() {
    return supervisor
        .does("/devices/register-device", Map.of("checkpoint", "LA-CH-01"))
        .accepted()
        .id();
  }

  /** A man who is put across; the tablet mints his number. */
  private static Map<String, Object> arrival(long seq, UUID id, String checkpoint, Instant at) {
    Map<String, Object> body =
        Map.of(
            "personRef", UUID.randomUUID(),
            "at", at.toString(),
            "occurredAt", at.toString(),
            "checkpoint", checkpoint,
            "broughtBy", "POLICE",
            "sex", "MALE",
            "ageBand", "A25_34",
            "child", "NO",
            "returningCountry", "TH");
    return Map.of(
        "offlineSeq", seq,
        "collection", "returns",
        "id", id,
        "command", "record-unannounced-arrival",
        "body", body);
  }

  private static Answer sends(UUID device, Instant sentAt, List<?> lines) {
    return officer.does(
        "/device-batches", Map.of("deviceId", device, "sentAt", sentAt.toString(), "lines", lines));
  }

  @Test
  void linesAreTakenInOrderARepeatGetsTheFirstAnswerAndARefusedLineStopsNothing() {
    UUID device = device();
    Instant night = Instant.now().minus(Duration.ofHours(4));
    List<UUID> ids = new ArrayList<>();
    List<Map<String, Object>> lines = new ArrayList<>();
    LongStream.rangeClosed(1, 4)
        .forEach(seq -> {
          ids.add(UuidCreator.getTimeOrderedEpoch());
          // the third man stands at a bridge that is not this officer's
          lines.add(arrival(seq, ids.getLast(), seq == 3 ? "LA-VT-01" : "LA-CH-01", night));
        });

    JsonNode first = sends(device, Instant.now(), lines).accepted().body().path("lines");
    assertThat(first.size()).isEqualTo(4);
    assertThat(first.get(0).at("/accepted/id").asString()).isEqualTo(ids.getFirst().toString());
    assertThat(first.get(2).at("/refused/code").asString()).isEqualTo("ROLE");
    assertThat(first.get(3).at("/accepted/stage").asString()).isEqualTo("ARRIVED");
    assertThat(officer.sees("/returns/" + ids.getFirst() + "/history").body().toString())
        .contains(night.toString().substring(0, 19));

    JsonNode again = sends(device, Instant.now(), lines).accepted().body().path("lines");
    assertThat(again.toString()).isEqualTo(first.toString());
    assertThat(officer.sees("/returns/" + ids.getFirst()).version()).isEqualTo(1);
    assertThat(supervisor.sees("/devices/" + device).version()).isEqualTo(2);
    assertThat(story.bean(Verify.class).run().differences()).isEmpty();
  }

  @Test
  void whatOneOfficerSentAnotherMaySendAgainAndOtherWordsUnderItsNumberAreRefused() {
    UUID device = device();
    UUID id = UuidCreator.getTimeOrderedEpoch();
    var line = arrival(1, id, "LA-CH-01", Instant.now());
    var release =
        Map.of(
            "offlineSeq",
            2,
            "collection",
            "returns",
            "id",
            id,
            "command",
            "record-unscreened-release",
            "body",
            Map.of("reason", "NIGHT", "checkpoint", "LA-CH-01"));
    JsonNode first = sends(officer, device, List.of(line, release));
    assertThat(first.at("/0/accepted/stage").asString()).isEqualTo("ARRIVED");
    assertThat(first.at("/1/refused/code").asString()).isEqualTo("ROLE");

    JsonNode again = sends(supervisor, device, List.of(line, release));
    assertThat(again.get(0)).isEqualTo(first.get(0));
    assertThat(again.at("/1/accepted/stage").asString())
        .as("what was refused is decided anew")
        .isEqualTo("UNSCREENED");
    var other = arrival(1, id, "LA-CH-01", Instant.now().minusSeconds(60));
    assertThat(sends(supervisor, device, List.of(other)).at("/0/refused/code").asString())
        .isEqualTo("KEY_REUSED");
    UUID elsewhere = device();
    assertThat(
            sends(
                    officer,
                    elsewhere,
                    List.of(arrival(1, UUID.randomUUID(), "LA-CH-01", Instant.now())))
                .at("/0/accepted/stage")
                .asString())
        .as("the numbers of another tablet are its own")
        .isEqualTo("ARRIVED");
  }

  private static JsonNode sends(Person who, UUID device, List<?> lines) {
    return who.does(
            "/device-batches",
            Map.of("deviceId", device, "sentAt", Instant.now().toString(), "lines", lines))
        .accepted()
        .body()
        .path("lines");
  }

  @Test
  void aMissingLineIsNamedAndNothingAfterItIsTaken() {
    UUID device = device();
    UUID later = UuidCreator.getTimeOrderedEpoch();
    var line = arrival(2, later, "LA-CH-01", Instant.now());
    Answer gap = sends(device, Instant.now(), List.of(line)).refused(409, "GAP");
    assertThat(gap.body().path("expected").asLong()).isEqualTo(1);
    officer.sees("/returns/" + later).refused(404, "NOT_FOUND");

    var first = arrival(1, UuidCreator.getTimeOrderedEpoch(), "LA-CH-01", Instant.now());
    var third = arrival(3, UuidCreator.getTimeOrderedEpoch(), "LA-CH-01", Instant.now());
    sends(device, Instant.now(), List.of(first, third)).refused(409, "GAP");
    sends(device, Instant.now(), List.of(first, line)).accepted();
  }

  @Test
  void aClockThatIsAheadIsMeasuredAndItsTimesAreCorrected() {
    UUID device = device();
    UUID id = UuidCreator.getTimeOrderedEpoch();
    Instant wrong = Instant.now().plus(Duration.ofHours(3));
    JsonNode answer =
        sends(device, wrong, List.of(arrival(1, id, "LA-CH-01", wrong.minusSeconds(60))))
            .accepted()
            .body();
    assertThat(answer.at("/lines/0/accepted/stage").asString())
        .as("%s", answer)
        .isEqualTo("ARRIVED");
    assertThat(supervisor.sees("/devices/" + device).body().toString())
        .containsPattern("\"clockOffsetSeconds\":10(7|8)\\d\\d");
  }

  @Test
  void aRetiredDeviceAndThatOfAnotherBridgeSendNothing() {
    UUID device = device();
    var line = arrival(1, UuidCreator.getTimeOrderedEpoch(), "LA-CH-01", Instant.now());
    Person elsewhere = story.person("elsewhere", "LA-IMM-LA-VT-01", "CHECKPOINT_OFFICER");
    var batch =
        Map.of("deviceId", device, "sentAt", Instant.now().toString(), "lines", List.of(line));
    elsewhere.does("/device-batches", batch).refused(404, "NOT_FOUND");
    supervisor
        .does("/devices/" + device + "/retire-device", Map.of("reasonCode", "LOST"))
        .accepted();
    officer.does("/device-batches", batch).refused(409, "STATE");
  }

  @Test
  void theLongestBatchIsTakenAndOneLineMoreIsNot() {
    UUID device = device();
    List<Map<String, Object>> lines = new ArrayList<>();
    for (long seq = 1; seq <= 501; seq++) {
      // refused one by one, which is quick: what counts here is how many are looked at
      lines.add(
          Map.of(
              "offlineSeq",
              seq,
              "collection",
              "returns",
              "command",
              "no-such-command",
              "body",
              Map.of()));
    }
    sends(device, Instant.now(), lines).refused(400, "INVALID");
    sends(device, Instant.now(), lines.subList(0, 500)).accepted();
    assertThat(supervisor.sees("/devices/" + device).body().toString()).contains("\"lastSeq\":500");
  }
}
