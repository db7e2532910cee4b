package org.saphan.foundation.peer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saphan.foundation.access.Access;
import org.saphan.foundation.json.Json;
import org.saphan.foundation.text.TextConfiguration;
import org.saphan.foundation.web.Answers;
import org.saphan.platform.Ports;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** A shop asks the post over HTTP, and others try to. */
class PeersIT {
  private static final UUID ID = UUID.fromString("0192f5a0-0000-7000-8000-000000000001");

  @TempDir static Path keys;
  private static ECKey shopKey;
  private static ECKey postKey;
  private static ConfigurableApplicationContext post;
  private static URI address;
  private static Peers shop;

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration(
      exclude = {
        DataSourceAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        KafkaAutoConfiguration.class
      })
  @Import({
    Access.class,
    Answers.class,
    Json.class,
    PeerConfiguration.class,
    TextConfiguration.class
  })
  static class Post {
    @Bean
    JwtDecoder plainTokens() {
      return token -> {
        if (!token.equals("good")) {
          throw new BadJwtException("not good");
        }
        return Jwt.withTokenValue(token)
            .header("alg", "none")
            .subject("somebody")
            .claim("agency", "LA-POST")
            .claim("country", "LA")
            .claim("roles", List.of("SENDER"))
            .build();
      };
    }

    @Bean
    AtomicInteger answered() {
      return new AtomicInteger();
    }

    @Bean
    PeerAnswer parcels(AtomicInteger answered) {
      return answer(
          "parcel",
          question -> {
            answered.incrementAndGet();
            return new PeerReply.Content(
                (question.from() + " " + question.id() + " " + question.details()).getBytes(UTF_8));
          });
    }

    @Bean
    PeerAnswer lost() {
      return answer("lost", question -> new PeerReply.Refused("STATE"));
    }

    @Bean
    PeerAnswer closed() {
      return answer("closed", question -> new PeerReply.Away());
    }

    @Bean
    PeerAnswer large() {
      return answer("large", question -> new PeerReply.Content(new byte[PeerSeal.MAX_CONTENT]));
    }

    private static PeerAnswer answer(String type, Function<PeerQuestion, PeerReply> work) {
      return new PeerAnswer() {
        @Override
        public String type() {
          return type;
        }

        @Override
        public PeerReply to(PeerQuestion question) {
          return work.apply(question);
        }
      };
    }
  }

  @BeforeAll
  static void start() throws Exception {
    shopKey = key();
    postKey = key();
    post =
        run(
            "--saphan.peers.key-file=" + file("post", postKey),
            "--saphan.peers.known.shop.key-file=" + file("shop", shopKey.toPublicJWK()),
            "--saphan.peers.known.shop.address=http://127.0.0.1:" + Ports.unused());
    address = address(post);
    shop = peers(address);
  }

  @AfterAll
  static void stop() {
    shop.close();
    post.close();
  }

  @Test
  void whatWasAskedForComesAndWhatIsRefusedIsSaid() {
    PeerReply parcel = shop.ask("post", "parcel", ID, Map.of("size", "3"));
    assertThat(new String(((PeerReply.Content) parcel).bytes(), UTF_8))
        .isEqualTo("shop " + ID + " {size=3}");
    assertThat(shop.ask("post", "lost", ID, Map.of())).isEqualTo(new PeerReply.Refused("STATE"));
    assertThat(shop.ask("post", "nothing", ID, Map.of()))
        .isEqualTo(new PeerReply.Refused("NOT_FOUND"));
  }

  @Test
  void theLargestContentPasses() {
    assertThat(((PeerReply.Content) shop.ask("post", "large", ID, Map.of())).bytes())
        .hasSize(PeerSeal.MAX_CONTENT);
  }

  @Test
  void whoIsAwayClosedOrUnknownIsAway() {
    PeerReply away = new PeerReply.Away();
    assertThat(shop.ask("post", "closed", ID, Map.of())).isEqualTo(away);
    assertThat(shop.ask("bank", "parcel", ID, Map.of())).isEqualTo(away);
    try (Peers nowhere = peers(URI.create("http://127.0.0.1:" + Ports.unused()));
        Peers without = new Peers(null, Map.of("post", address), Peers.ANSWER_TIMEOUT)) {
      assertThat(nowhere.ask("post", "parcel", ID, Map.of())).isEqualTo(away);
      assertThat(without.ask("post", "parcel", ID, Map.of())).isEqualTo(away);
    }
  }

  @Test
  void whoNeverEndsItsAnswerIsAway() throws IOException {
    CountDownLatch done = new CountDownLatch(1);
    HttpServer slow =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    slow.createContext(
        "/peer",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('e');
          exchange.getResponseBody().flush();
          try {
            done.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    slow.start();
    URI there = URI.create("http://127.0.0.1:" + slow.getAddress().getPort());
    try (Peers impatient = new Peers(shopSeal(), Map.of("post", there), Duration.ofSeconds(1))) {
      assertThat(impatient.ask("post", "parcel", ID, Map.of())).isEqualTo(new PeerReply.Away());
    } finally {
      done.countDown();
      slow.stop(0);
    }
  }

  @Test
  void aQuestionThatComesTwiceIsAnsweredOnce() throws Exception {
    String question = shopSeal().question("post", "parcel", ID, Map.of()).text();
    AtomicInteger answered = post.getBean(AtomicInteger.class);
    int before = answered.get();
    HttpResponse<String> first = ask(question);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("Content-Type")).contains("application/jose");
    assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    refuses(ask(question), 401, "UNAUTHENTICATED");
    assertThat(answered.get()).isEqualTo(before + 1);
  }

  @Test
  void noTokenOfAPersonAndNoNonsenseOpensTheDoor() throws Exception {
    AtomicInteger answered = post.getBean(AtomicInteger.class);
    int before = answered.get();
    refuses(ask("nonsense"), 401, "UNAUTHENTICATED");
    refuses(ask("nonsense", "Authorization", "Bearer good"), 401, "UNAUTHENTICATED");
    refuses(
        ask(
            new PeerSeal("bank", key(), Map.of(), InstantSource.system())
                .question("post", "parcel", ID, Map.of())
                .text()),
        401,
        "UNAUTHENTICATED");
    assertThat(answered.get()).isEqualTo(before);
  }

  @Test
  void aQuestionHasALimit() throws Exception {
    refuses(ask("a".repeat(PeerController.MAX_QUESTION)), 401, "UNAUTHENTICATED");
    refuses(ask("a".repeat(PeerController.MAX_QUESTION + 1)), 413, "TOO_LARGE");
  }

  @Test
  void onlyThePathItselfStandsOpenAndOnlyForQuestions() throws Exception {
    for (String path : new String[] {"/peer/", "/peer/x", "/peers"}) {
      HttpRequest other =
          HttpRequest.newBuilder(address.resolve(path)).POST(BodyPublishers.ofString("a")).build();
      refuses(send(other), 401, "UNAUTHENTICATED");
    }
    refuses(send(HttpRequest.newBuilder(address.resolve("/peer")).build()), 401, "UNAUTHENTICATED");
  }

  @Test
  void aServiceWithoutAKeyStartsAndAnswersNobody() throws Exception {
    try (ConfigurableApplicationContext alone = run()) {
      String question = shopSeal().question("post", "parcel", ID, Map.of()).text();
      HttpRequest request =
          HttpRequest.newBuilder(address(alone).resolve("/peer"))
              .header("Content-Type", "application/jose")
              .POST(BodyPublishers.ofString(question))
              .build();
      refuses(send(request), 401, "UNAUTHENTICATED");
      assertThat(alone.getBean(Peers.class).ask("post", "parcel", ID, Map.of()))
          .isEqualTo(new PeerReply.Away());
    }
  }

  private static void refuses(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
  }

  private static HttpResponse<String> ask(String question, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve("/peer"))
            .header("Content-Type", "application/jose")
            .POST(BodyPublishers.ofString(question));
    return send((headers.length == 0 ? request : request.headers(headers)).build());
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }

  private static Peers peers(URI post) {
    return new Peers(shopSeal(), Map.of("post", post), Peers.ANSWER_TIMEOUT);
  }

  private static PeerSeal shopSeal() {
    return new PeerSeal(
        "shop", shopKey, Map.of("post", postKey.toPublicJWK()), InstantSource.system());
  }

  private static ConfigurableApplicationContext run(String... arguments) {
    return new SpringApplicationBuilder(Post.class)
        .properties(
            "spring.application.name=post",
            "spring.config.import=classpath:foundation-web.yaml",
            "spring.main.banner-mode=off",
            "server.port=0")
        .run(arguments);
  }

  private static URI address(ConfigurableApplicationContext service) {
    return URI.create(
        "http://127.0.0.1:" + ((WebServerApplicationContext) service).getWebServer().getPort());
  }

  private static Path file(String name, ECKey key) throws IOException {
    Path file = Files.writeString(keys.resolve(name + ".jwk"), key.toJSONString());
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private static ECKey key() throws JOSEException {
    return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
  }
}
