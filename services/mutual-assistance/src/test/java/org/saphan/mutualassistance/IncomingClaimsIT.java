package org.saphan.mutualassistance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.saphan.mutualassistance.IncomingLetters.receipt;
import static org.saphan.mutualassistance.IncomingLetters.received;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.testkit.Story;

/**
 * A number of another State, or of INTERPOL, is one request, whoever registers it and how often.
 */
class IncomingClaimsIT {
  private static Story story;
  private static Story.Person officer;
  private static Story.Person partner;

  @BeforeAll
  static void begin() {
    story = Stories.begin();
    officer = story.person("ospp-officer", "LA-OSPP", "CA_OFFICER");
    partner = story.person("oag-partner", "TH-OAG", "PARTNER");
  }

  @AfterAll
  static void end() {
    story.close();
  }

  @Test
  void anUrgentWordWithoutItsLetterIsSuspendedAndTheLetterIsTheSameRequest() {
    Map<String, Object> wire = receipt("IP 3/2569");
    wire.put("channel", "INTERPOL");
    wire.put("urgency", "URGENT");
    wire.put("interpolRef", "BKK-2026-3");
    wire.put("occurredAt", Instant.now().minus(Duration.ofDays(6)).toString());
    Story.Person bureau = story.person("ncb", "LA-MPS-NCB", "NCB_OFFICER");
    String request = received(bureau, wire);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            officer
                .sees(request + "/history")
                .body()
                .toString()
                .contains("IncomingMlaExecutionSuspended"));

    Map<String, Object> letter = receipt("OAG 3/2569");
    letter.put("interpolRef", "bkk-2026-3");
    Story.Answer second =
        officer.does("/incoming-requests/receive-incoming-mla", letter).refused(409, "STATE");
    assertThat(second.body().path("reason").asString()).isEqualTo("FOREIGN_REF_NEW");
    assertThat(request).endsWith(second.body().path("existing").path("id").asString());

    Map<String, Object> signed = officer.keeps(request, "signed letter".getBytes(UTF_8));
    officer
        .does(
            request + "/attach-written-confirmation",
            Map.of("foreignRef", "OAG 3/2569", "interpolRef", "BKK-2026-4", "letter", signed))
        .refused(400, "INVALID");
    officer
        .does(
            request + "/attach-written-confirmation",
            Map.of(
                "foreignRef",
                "OAG 3/2569",
                "interpolRef",
                "BKK-2026-3",
                "letter",
                signed,
                "docIds",
                List.of(signed.get("docId")),
                "onBehalfOf",
                Map.of("agency", "TH-OAG", "proof", signed)))
        .accepted();
    partner
        .does("/incoming-requests/receive-incoming-mla", receipt("OAG 3/2569"))
        .refused(409, "STATE");
  }

  @Test
  void whoMayNotKnowTheOtherRequestIsNotToldWhichItIs() {
    Map<String, Object> ours = receipt("OAG 4/2569");
    ours.put("interpolRef", "IP-4");
    received(partner, ours);
    Map<String, Object> theirs = receipt("SPP 4");
    theirs.put("requestingCountry", "VN");
    theirs.put("requestingAuthority", "VN-SPP");
    theirs.put("interpolRef", "IP-4");
    Story.Answer refused =
        story
            .person("spp-partner", "VN-SPP", "PARTNER")
            .does("/incoming-requests/receive-incoming-mla", theirs)
            .refused(409, "STATE");
    assertThat(refused.body().has("existing")).isFalse();
  }

  @Test
  void ofManyWhoRegisterTheSameLetterAtOnceOneDoes() throws Exception {
    int clerks = 12;
    try (var pool = Executors.newFixedThreadPool(clerks)) {
      Callable<Story.Answer> register =
          () -> officer.does("/incoming-requests/receive-incoming-mla", receipt("OAG 5/2569"));
      List<Future<Story.Answer>> answers =
          pool.invokeAll(java.util.Collections.nCopies(clerks, register));
      int accepted = 0;
      for (Future<Story.Answer> answer : answers) {
        if (answer.get().status() < 300) {
          accepted++;
        } else {
          answer.get().refused(409, "STATE");
          assertThat(answer.get().body().path("existing").path("reference").asString())
              .startsWith("LA-MLI-");
        }
      }
      assertThat(accepted).isEqualTo(1);
    }
  }
}
