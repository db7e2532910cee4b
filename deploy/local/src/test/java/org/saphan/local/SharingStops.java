package org.saphan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the woman of G-10 takes back, no service gives away any more a few seconds later. */
final class SharingStops {
  /** No service discloses any more after it. */
  private static final Duration STOPPED_WITHIN = Duration.ofSeconds(5);

  /** What deadline D-V07 gives; a machine that does much else may need more than usual. */
  private static final Duration BY_LAW = Duration.ofMinutes(15);

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String SHELTER = "sengaloun";
  private static final String PROSECUTOR = "khamla";

  /** Who may ask for her data, by the service that keeps them. */
  private static final Map<String, String> ASKING =
      Map.of("mutual-assistance", PROSECUTOR, "repatriation", "noy", "victim-referral", "sompheng");

  private final Caller node;
  private final NodeData kept;

  SharingStops(Caller node, NodeData kept) {
    this.node = node;
    this.kept = kept;
  }

  /** As the scenario was played: from the word that is taken back to the last vault. */
  void inTimeWhenTheScenarioIsPlayed() throws Exception {
    List<Duration> withdrawals = new ArrayList<>();
    for (String taken :
        kept.ask(
            "victim-referral",
            "select event_id || ' ' || extract(epoch from recorded_at) from history where"
                + " event_type like '%ConsentWithdrawn'")) {
      String[] event = taken.split(" ");
      List<Double> stopped = new ArrayList<>();
      for (String vault : ASKING.keySet()) {
        kept.ask(
                vault,
                "select extract(epoch from recorded_at) from history where event_type like"
                    + " '%SharingStopped' and causation_id = '"
                    + event[0]
                    + "'")
            .forEach(at -> stopped.add(Double.parseDouble(at) - Double.parseDouble(event[1])));
      }
      assertThat(stopped).as("every vault of which she was").hasSameSizeAs(ASKING.keySet());
      withdrawals.add(Duration.ofMillis(Math.round(Collections.max(stopped) * 1000)));
    }
    System.out.println("Consents taken back, until the last of three vaults: " + withdrawals);
    assertThat(withdrawals).isNotEmpty().allMatch(took -> took.compareTo(BY_LAW) <= 0);
    assertThat(Collections.min(withdrawals)).isLessThanOrEqualTo(STOPPED_WITHIN);
  }

  /**
   * She takes back her word once more, while in each of three services a package waits for the
   * prosecutor: five seconds later none of them can be fetched, and none is granted (P4, P1).
   */
  void inEveryServiceFiveSecondsLater() throws Exception {
    String[] said =
        kept.ask(
                "victim-referral",
                "select id || ' ' || (state ->> 'personRef') from aggregate where lifecycle ="
                    + " 'consent' and stage = 'GRANTED' and state ->> 'purpose' = 'TESTIFY' and"
                    + " state::text like '%LA-PPO-SV%'")
            .getFirst()
            .split(" ");
    Map<String, String> waiting = new LinkedHashMap<>();
    for (String service : ASKING.keySet()) {
      // A consent counts in a service as soon as it has heard of it.
      await(service + " grants it")
          .atMost(SOON)
          .untilAsserted(() -> {
            JsonNode asked = Caller.json(ask(service, said[0], said[1]));
            assertThat(asked.path("stage").asString()).as(asked::toString).isEqualTo("GRANTED");
            waiting.put(service, asked.path("id").asString());
          });
    }
    for (String disclosure : waiting.values()) {
      await()
          .atMost(SOON)
          .until(() -> node.get(PROSECUTOR, packages("")).body().contains(disclosure));
    }

    String withdraw = "/api/victim-referral/consents/" + said[0] + "/withdraw-consent";
    HttpResponse<String> withdrawn = node.post(SHELTER, withdraw, "{}");
    Instant then = Instant.now().plus(STOPPED_WITHIN);
    assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(200);

    // Not earlier: a package that is fetched before the word arrives was rightly given.
    await().atMost(SOON).until(() -> Instant.now().isAfter(then));
    for (Map.Entry<String, String> one : waiting.entrySet()) {
      HttpResponse<String> fetched =
          node.post(PROSECUTOR, packages("/" + one.getValue() + "/fetch"), "");
      assertThat(fetched.statusCode()).as(one.getKey() + fetched.body()).isEqualTo(409);
      JsonNode again = Caller.json(ask(one.getKey(), said[0], said[1]));
      assertThat(again.path("stage").asString()).as(again::toString).isEqualTo("REFUSED");
    }
  }

  private static String packages(String more) {
    return "/api/mutual-assistance/packages" + more;
  }

  private HttpResponse<String> ask(String service, String consent, String person) throws Exception {
    return node.post(
        ASKING.get(service),
        "/api/" + service + "/disclosures",
        """
        {"personRef": "%s", "dataGroups": ["G3"], "purposeCode": "TESTIFY",
         "recipientAgency": "LA-PPO-SV", "country": "LA", "consentId": "%s"}\
        """
            .formatted(person, consent));
  }
}
