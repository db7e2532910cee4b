package org.saphan.proof.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.core.ConditionTimeoutException;
import org.saphan.local.Token;
import org.saphan.proof.faults.KillPoint.Seen;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of the sample people at the front door of a node that may die under their hands. */
final class Officer {
  /** Longer than the front door itself waits for a service. */
  private static final Duration ANSWER = Duration.ofSeconds(70);

  private static final Duration AGAIN = Duration.ofMillis(200);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final SeparateNode node;
  private final String token;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  Officer(SeparateNode node, String user) {
    this.node = node;
    this.token = Token.of(node.data(), user);
  }

  /** A command with the key that its repetitions carry too. */
  record Order(UUID key, String path, Map<String, ?> body) {
    static Order draft() {
      return new Order(UUID.randomUUID(), "/draft-mla-request", DRAFT);
    }

    static Order submit(UUID request) {
      return new Order(UUID.randomUUID(), "/" + request + "/submit-mla-for-review", Map.of());
    }
  }

  /** What was accepted: the request, its case and its version. */
  record Accepted(UUID id, UUID caseRef, long version) {
    static Accepted from(JsonNode body) {
      return new Accepted(
          UUID.fromString(body.path("id").asString()),
          UUID.fromString(body.path("caseRef").asString()),
          body.path("version").asLong());
    }
  }

  /** What came back of one attempt; {@code body} is empty if nothing did. */
  record Attempt(Seen seen, JsonNode body) {}

  /** One attempt: an answer that is whole, the word that the service is away, or nothing. */
  Attempt attempt(Order order) {
    HttpRequest request =
        request("/api/mutual-assistance/requests" + order.path())
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", order.key().toString())
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(order.body())))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      JsonNode body = whole(answer);
      if (answer.statusCode() == 503) {
        assertThat(body.path("code").asString()).isEqualTo("UNAVAILABLE");
        return new Attempt(Seen.UNAVAILABLE, body);
      }
      assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
      return new Attempt(Seen.ANSWER, body);
    } catch (IOException ended) {
      return new Attempt(Seen.CUT_OFF, JSON.nullNode());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode whole(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JacksonException half) {
      throw new AssertionError(
          "%d with half an answer: %s".formatted(answer.statusCode(), answer.body()), half);
    }
  }

  /** Repeats it, as a patient caller does, until it is accepted. */
  Accepted untilAccepted(Order order) {
    AtomicReference<Attempt> last = new AtomicReference<>();
    try {
      await(order.path())
          .atMost(SeparateNode.PATIENCE)
          .pollDelay(Duration.ZERO)
          .pollInterval(AGAIN)
          .until(() -> {
            last.set(attempt(order));
            return last.get().seen() == Seen.ANSWER;
          });
    } catch (ConditionTimeoutException never) {
      throw new AssertionError(
          "%s was not accepted; last came %s\n%s"
              .formatted(order.path(), last.get(), node.lastWords()),
          never);
    }
    return Accepted.from(last.get().body());
  }

  /** Reads something that must be there. */
  JsonNode reads(String path) {
    try {
      HttpResponse<String> answer = http.send(request(path).GET().build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(node.address() + path))
        .timeout(ANSWER)
        .header("Authorization", "Bearer " + token)
        .header("Accept", "application/json")
        .header("Accept-Language", "en");
  }

  /** Complete enough to be submitted for review. Nobody in it exists. */
  private static final Map<String, ?> DRAFT =
      Map.ofEntries(
          Map.entry("requestedCountry", "TH"),
          Map.entry("proposedLegalBasis", "ASEAN_MLAT"),
          Map.entry("urgency", "ROUTINE"),
          Map.entry("confidentiality", "CONTENT"),
          Map.entry("offenceCodes", List.of("LA-PC-2017-215")),
          Map.entry(
              "items",
              List.of(
                  Map.of(
                      "itemNo",
                      1,
                      "type",
                      "F_RECORDS",
                      "victimConcerned",
                      false,
                      "description",
                      "Statements of one account"))),
          Map.entry("subjectMatter", "Trafficking in persons, proceeds"),
          Map.entry("natureOfProceeding", "Investigation by the provincial prosecutor"),
          Map.entry("factsSummary", "Payments of a recruiter were received on the account."),
          Map.entry(
              "offences",
              List.of(
                  Map.of(
                      "lawName", "Penal Code 2017",
                      "article", "215",
                      "maxPenalty", "15 years",
                      "dateOfOffence", "2025-06-01"))),
          Map.entry("purposeText", "To prove where the payments went"),
          Map.entry("relevance", "The account received the payments"),
          Map.entry("conductingAuthority", "Provincial People's Prosecutor of Savannakhet"),
          Map.entry("contacts", List.of("Case desk of the provincial prosecutor")));
}
