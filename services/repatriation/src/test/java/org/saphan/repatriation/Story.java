package org.saphan.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.directory.Directory;
import org.saphan.testkit.TestPlatform;
import org.saphan.testkit.TestSignIn;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plays stories over HTTP against the real service, with the directory beside it. */
final class Story implements AutoCloseable {
  private static final Duration READY = Duration.ofSeconds(60);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final ConfigurableApplicationContext directory;
  private final ConfigurableApplicationContext service;
  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;

  private Story(ConfigurableApplicationContext directory, ConfigurableApplicationContext service) {
    this.directory = directory;
    this.service = service;
    int port = ((WebServerApplicationContext) service).getWebServer().getPort();
    this.address = "http://127.0.0.1:" + port + "/api/repatriation";
  }

  /**
   * @param settings of the service, as {@code --name=value}
   */
  static Story begin(String... settings) {
    TestPlatform.Fresh platform = TestPlatform.shared().fresh();
    var directory = Directory.start(platform.arguments("directory"));
    var service = Repatriation.start(platform.arguments("repatriation", settings));
    Story story = new Story(directory, service);
    await().atMost(READY).until(() -> story.isReady());
    return story;
  }

  private boolean isReady() throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(
                URI.create(address.replace("/api/repatriation", "/actuator/health/readiness")))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
  }

  <T> T bean(Class<T> type) {
    return service.getBean(type);
  }

  /** Somebody who is signed in. */
  Person person(String user, String agency, String role) {
    return new Person(TestSignIn.shared().token(user, agency, role));
  }

  /** What the service answered. */
  record Answer(int status, JsonNode body) {
    Answer accepted() {
      assertThat(status).as("%s", body).isBetween(200, 201);
      return this;
    }

    Answer refused(int expected, String code) {
      assertThat(status).as("%s", body).isEqualTo(expected);
      assertThat(body.path("code").asString()).as("%s", body).isEqualTo(code);
      return this;
    }

    String stage() {
      return body.path("stage").asString();
    }

    UUID id() {
      return UUID.fromString(body.path("id").asString());
    }

    long version() {
      return body.path("version").asLong();
    }
  }

  final class Person {
    private final String token;

    private Person(String token) {
      this.token = token;
    }

    /** Gives a command with a key of its own. */
    Answer does(String path, Object body) {
      return does(path, body, UUID.randomUUID(), null);
    }

    Answer does(String path, Object body, UUID key, @Nullable Long version) {
      HttpRequest.Builder request =
          request(path)
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", key.toString())
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      body instanceof String text ? text : JSON.writeValueAsString(body)));
      if (version != null) {
        request.header("If-Match", "\"" + version + "\"");
      }
      return send(request.build());
    }

    /** Keeps a document of an aggregate and gives its reference. */
    Map<String, Object> keeps(String aggregate, byte[] bytes) {
      Answer answer =
          send(
              request(aggregate + "/documents")
                  .header("Content-Type", "text/plain")
                  .header("Idempotency-Key", UUID.randomUUID().toString())
                  .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                  .build());
      assertThat(answer.status()).as("%s", answer.body()).isBetween(200, 201);
      return Map.of(
          "docId", answer.body().path("docId").asString(),
          "version", answer.body().path("version").asInt(),
          "sha256", answer.body().path("sha256").asString());
    }

    /** Sends a list of returns, to look at it or to bring it in. */
    Answer sendsList(String what, byte[] sheet) {
      return send(
          request("/imports/" + what)
              .header("Content-Type", "text/csv")
              .POST(HttpRequest.BodyPublishers.ofByteArray(sheet))
              .build());
    }

    Answer sees(String path) {
      return send(request(path).GET().build());
    }

    /** A page of the service in a language, as it stands in HTML. */
    String reads(String path, String language) {
      return answered(page(path, language).build()).body();
    }

    private HttpRequest.Builder page(String path, String language) {
      return HttpRequest.newBuilder(URI.create(address.replace("/api/", "/") + path))
          .header("Authorization", "Bearer " + token)
          .header("Accept", "text/html")
          .header("Accept-Language", language);
    }

    private HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(URI.create(address + path))
          .header("Authorization", "Bearer " + token)
          .header("Accept-Language", "en");
    }

    private Answer send(HttpRequest request) {
      HttpResponse<String> response = answered(request);
      return new Answer(
          response.statusCode(),
          response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body()));
    }

    private HttpResponse<String> answered(HttpRequest request) {
      try {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
      } catch (IOException unable) {
        throw new IllegalStateException(unable);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stopped);
      }
    }
  }

  @Override
  public void close() {
    service.close();
    directory.close();
  }
}
