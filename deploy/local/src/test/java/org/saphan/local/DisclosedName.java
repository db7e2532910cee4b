package org.saphan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The name of the woman of G-10 goes from the vault of the border to her shelter, as she allowed:
 * asked for, granted, fetched by the service where the shelter works, and read there.
 */
final class DisclosedName {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String PACKAGES = "/api/victim-referral/packages";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path data;
  private final NodeData kept;

  DisclosedName(Path data, NodeData kept) {
    this.data = data;
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
    String desk = Token.of(data, "noy");
    String shelter = Token.of(data, "sengaloun");
    String other = Token.of(data, "toulakham");
    // A consent counts in the other service as soon as it has heard of it.
    AtomicReference<String> granted = new AtomicReference<>();
    await()
        .atMost(SOON)
        .until(() -> {
          JsonNode asked = json(ask(desk, said[0], said[1]));
          granted.set(asked.path("id").asString());
          return asked.path("stage").asString().equals("GRANTED");
        });
    String one = PACKAGES + "/" + granted.get();
    await().atMost(SOON).until(() -> get(shelter, PACKAGES).body().contains(granted.get()));
    assertThat(get(other, PACKAGES).body()).doesNotContain(granted.get());
    assertThat(post(other, one + "/fetch", "").statusCode()).isEqualTo(404);

    HttpResponse<String> fetched = post(shelter, one + "/fetch", "");
    assertThat(fetched.statusCode()).as(fetched.body()).isEqualTo(200);
    assertThat(json(fetched).path("status").asString()).isEqualTo("RECEIVED");
    assertThat(fetched.body()).doesNotContain(words);
    assertThat(get(shelter, one).body()).contains(words).contains("G3").doesNotContain("G4");
    assertThat(get(other, one).statusCode()).isEqualTo(404);
    assertThat(
            kept.ask(
                "victim-referral",
                "select reader_agency from case_read where outcome = 'DOCUMENT' and aggregate_id ="
                    + " '"
                    + said[1]
                    + "'"))
        .contains("NGO-SSV");
  }

  private HttpResponse<String> ask(String token, String consent, String person) throws Exception {
    return post(
        token,
        "/api/repatriation/disclosures",
        """
        {"personRef": "%s", "dataGroups": ["G3"], "purposeCode": "RECEIVE_SERVICE",
         "recipientAgency": "NGO-SSV", "country": "LA", "consentId": "%s"}\
        """
            .formatted(person, consent));
  }

  private HttpResponse<String> get(String token, String path)
      throws IOException, InterruptedException {
    return http.send(request(token, path).GET().build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String token, String path, String body)
      throws IOException, InterruptedException {
    return http.send(
        request(token, path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String token, String path) {
    return HttpRequest.newBuilder(URI.create(NodeAddress.of(data) + path))
        .header("Authorization", "Bearer " + token)
        .header("Accept", "application/json");
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
