package org.saphan.mutualassistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.saphan.directory.Directory;
import org.saphan.foundation.clock.BusinessClock;
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
    this.address = "http://127.0.0.1:" + port + "/api/mutual-assistance";
  }

  /**
   * @param settings of the service, as {@code --name=value}
   */
  static Story begin(String... settings) {
    TestPlatform.Fresh platform = TestPlatform.shared().fresh();
    var directory = Directory.start(platform.arguments("directory"));
    var service = MutualAssistance.start(platform.arguments("mutual-assistance", settings));
    Story story = new Story(directory, service);
    await().atMost(READY).until(() -> story.isReady());
    return story;
  }

  private boolean isReady() throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(
                URI.create(address.replace("/api/mutual-assistance", "/actuator/health/readiness")))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
  }

  <T> T bean(Class<T> type) {
    return service.getBean(type);
  }

  /** The service's time. */
  Instant now() {
    return bean(BusinessClock.class).now();
  }

  /** Moves the time of a practice node. */
  void daysPass(int days) {
    if (days > 0) {
      Instant then = now().plus(Duration.ofDays(days));
      Person clockmaker = person("clockmaker", "LA-OSPP", "DATA_OFFICER");
      clockmaker.does("/practice/clock", Map.of("now", then.toString())).accepted();
    }
  }

  /** A part of the directory, which publishes beside the service. */
  <T> T directory(Class<T> type) {
    return directory.getBean(type);
  }

  /** Somebody who is signed in. */
  Person person(String user, String agency, String... roles) {
    return new Person(TestSignIn.shared().token(user, agency, roles));
  }

  /** Somebody of immigration who is signed in at a checkpoint. */
  Person officerAt(String checkpoint) {
    return new Person(
        TestSignIn.shared()
            .token(
                new JWTClaimsSet.Builder()
                    .subject("officer-" + checkpoint)
                    .claim("name", "officer-" + checkpoint)
                    .claim("agency", "LA-IMM-" + checkpoint)
                    .claim("roles", List.of("CHECKPOINT_OFFICER"))
                    .claim("country", "LA")
                    .claim("checkpoint", checkpoint)));
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

    /** Any other request: files, ranges. */
    HttpResponse<byte[]> asks(String path, UnaryOperator<HttpRequest.Builder> how) {
      try {
        return client.send(
            how.apply(request(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
      } catch (IOException unable) {
        throw new IllegalStateException(unable);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stopped);
      }
    }

    /** Sends a register sheet. */
    Answer sendsSheet(String what, String sheet) {
      return send(
          request("/register/" + what)
              .header("Content-Type", "text/csv")
              .POST(HttpRequest.BodyPublishers.ofString(sheet))
              .build());
    }

    Answer sees(String path) {
      return send(request(path).GET().build());
    }

    /** Sends a form of a page and gives the page that comes back. */
    String sends(String path, String form) {
      return answered(
              page(path, "en")
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString(form))
                  .build())
          .body();
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
