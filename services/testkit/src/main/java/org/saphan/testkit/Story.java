package org.saphan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays stories over HTTP against a real service, with the directory beside it. Each module names
 * its service once; what a story says of its own domain stays there.
 */
public final class Story implements AutoCloseable {
  private static final Duration READY = Duration.ofSeconds(60);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Supplier<ConfigurableApplicationContext> directoryStarter;
  private final ConfigurableApplicationContext service;
  private final HttpClient client = HttpClient.newHttpClient();
  private final String node;
  private final String path;
  private @Nullable ConfigurableApplicationContext directory;

  private Story(
      Supplier<ConfigurableApplicationContext> directoryStarter,
      ConfigurableApplicationContext service,
      String path) {
    this.directoryStarter = directoryStarter;
    this.service = service;
    this.node = "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
    this.path = path;
  }

  /** How an application of the house starts. */
  @FunctionalInterface
  public interface Starter {
    ConfigurableApplicationContext start(String... arguments);
  }

  /**
   * On an empty database and empty topics. The directory publishes what it ships with for the first
   * story of a Java machine only; that stays in its topic for the others.
   *
   * @param name of the service, as in its address
   * @param settings of the service, as {@code --name=value}
   */
  public static Story begin(String name, Starter directory, Starter service, String... settings) {
    TestPlatform shared = TestPlatform.shared();
    TestPlatform.Fresh platform = shared.freshBesideReferenceData();
    Story story =
        new Story(
            () -> directory.start(platform.arguments("directory")),
            service.start(platform.arguments(name, settings)),
            "/" + name);
    if (!shared.hasReferenceData()) {
      story.startDirectory();
    }
    await().atMost(READY).until(story::isReady); // when it has all of the reference data
    shared.hasReferenceData(true);
    return story;
  }

  private ConfigurableApplicationContext startDirectory() {
    ConfigurableApplicationContext started = directoryStarter.get();
    directory = started;
    return started;
  }

  private boolean isReady() throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(node + "/actuator/health/readiness")).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
  }

  /** A part of the service. */
  public <T> T bean(Class<T> type) {
    return service.getBean(type);
  }

  /** A part of the directory, which may publish now what it does not ship with. */
  public <T> T directory(Class<T> type) {
    TestPlatform.shared().hasReferenceData(false);
    ConfigurableApplicationContext running = directory;
    return (running == null ? startDirectory() : running).getBean(type);
  }

  /** Somebody who is signed in. */
  public Person person(String user, String agency, String... roles) {
    return new Person(TestSignIn.shared().token(user, agency, roles));
  }

  /** Somebody of immigration who is signed in at a checkpoint. */
  public Person officerAt(String checkpoint) {
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
  public record Answer(int status, JsonNode body) {
    public Answer accepted() {
      assertThat(status).as("%s", body).isBetween(200, 201);
      return this;
    }

    public Answer refused(int expected, String code) {
      assertThat(status).as("%s", body).isEqualTo(expected);
      assertThat(body.path("code").asString()).as("%s", body).isEqualTo(code);
      return this;
    }

    public String stage() {
      return body.path("stage").asString();
    }

    public UUID id() {
      return UUID.fromString(body.path("id").asString());
    }

    public long version() {
      return body.path("version").asLong();
    }
  }

  /** Somebody who is signed in and speaks English. */
  public final class Person {
    private final String token;

    private Person(String token) {
      this.token = token;
    }

    /** Gives a command with a key of its own. */
    public Answer does(String path, Object body) {
      return does(path, body, UUID.randomUUID(), null);
    }

    /**
     * Gives a command, or gives it once more.
     *
     * @param body as JSON, or what becomes JSON
     * @param version that he saw, where the command edits
     */
    public Answer does(String path, Object body, UUID key, @Nullable Long version) {
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
    public Map<String, Object> keeps(String aggregate, byte[] bytes) {
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
    public HttpResponse<byte[]> asks(String path, UnaryOperator<HttpRequest.Builder> how) {
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

    /** Sends a sheet, to look at it or to bring it in. */
    public Answer sendsSheet(String to, String sheet) {
      return sendsSheet(to, sheet.getBytes(StandardCharsets.UTF_8));
    }

    /** The same as old machines write it, in whatever code page. */
    public Answer sendsSheet(String to, byte[] sheet) {
      return send(
          request(to)
              .header("Content-Type", "text/csv")
              .POST(HttpRequest.BodyPublishers.ofByteArray(sheet))
              .build());
    }

    /** What the API answers to a question. */
    public Answer sees(String path) {
      return send(request(path).GET().build());
    }

    /** Sends a form of a page and gives the page that comes back. */
    public String sends(String path, String form) {
      return answered(
              page(path, "en")
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString(form))
                  .build())
          .body();
    }

    /** A page of the service in a language, as it stands in HTML. */
    public String reads(String path, String language) {
      return answered(page(path, language).build()).body();
    }

    /** Where a page leads to at once; empty where it leads nowhere. */
    public String isLedTo(String path) {
      return answered(page(path, "en").build()).headers().firstValue("Location").orElse("");
    }

    private HttpRequest.Builder page(String path, String language) {
      return HttpRequest.newBuilder(URI.create(node + Story.this.path + path))
          .header("Authorization", "Bearer " + token)
          .header("Accept", "text/html")
          .header("Accept-Language", language);
    }

    private HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(URI.create(node + "/api" + Story.this.path + path))
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
    if (directory != null) {
      directory.close();
    }
  }
}
