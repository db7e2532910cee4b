package org.saphan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;

/**
 * The name of the woman of G-10 goes from the vault of the border to her shelter, as she allowed:
 * asked for, granted, fetched by the service where the shelter works, and read there.
 */
final class DisclosedName {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String PACKAGES = "/api/victim-referral/packages";

  private final Caller node;
  private final NodeData kept;

  DisclosedName(Caller node, NodeData kept) {
    this.node = node;
    this.kept = kept;
  }

  /** Plays it; what was read has the words. */
  void goesToHerShelterAndToNobodyElse(String words) throws Exception {
    String[] said =
        kept.ask(
                "victim-referral",
                "select id || ' ' || (state ->> 'personRef') from aggregate where lifecycle ="
                    + " 'consent' and stage = 'GRANTED' and state ->> 'purpose' ="
                    + " 'RECEIVE_SERVICE' and state::text like '%NGO-SSV%'")
            .getFirst()
            .split(" ");
    // A consent counts in the other service as soon as it has heard of it.
    AtomicReference<String> granted = new AtomicReference<>();
    await()
        .atMost(SOON)
        .until(() -> {
          JsonNode asked = Caller.json(ask("noy", said[0], said[1]));
          granted.set(asked.path("id").asString());
          return asked.path("stage").asString().equals("GRANTED");
        });
    String one = PACKAGES + "/" + granted.get();
    await()
        .atMost(SOON)
        .until(() -> node.get("sengaloun", PACKAGES).body().contains(granted.get()));
    assertThat(node.get("toulakham", PACKAGES).body()).doesNotContain(granted.get());
    assertThat(node.post("toulakham", one + "/fetch", "").statusCode()).isEqualTo(404);

    HttpResponse<String> fetched = node.post("sengaloun", one + "/fetch", "");
    assertThat(fetched.statusCode()).as(fetched.body()).isEqualTo(200);
    assertThat(Caller.json(fetched).path("status").asString()).isEqualTo("RECEIVED");
    assertThat(fetched.body()).doesNotContain(words);
    assertThat(node.get("sengaloun", one).body())
        .contains(words)
        .contains("G3")
        .doesNotContain("G4");
    assertThat(node.get("toulakham", one).statusCode()).isEqualTo(404);
    assertThat(
            kept.ask(
                "victim-referral",
                "select reader_agency from case_read where outcome = 'DOCUMENT' and aggregate_id ="
                    + " '"
                    + said[1]
                    + "'"))
        .contains("NGO-SSV");
  }

  private HttpResponse<String> ask(String user, String consent, String person) throws Exception {
    return node.post(
        user,
        "/api/repatriation/disclosures",
        """
        {"personRef": "%s", "dataGroups": ["G3"], "purposeCode": "RECEIVE_SERVICE",
         "recipientAgency": "NGO-SSV", "country": "LA", "consentId": "%s"}\
        """
            .formatted(person, consent));
  }
}
