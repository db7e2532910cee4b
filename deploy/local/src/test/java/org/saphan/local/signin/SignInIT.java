package org.saphan.local.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saphan.platform.Ports;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.json.JsonMapper;

class SignInIT {
  @TempDir Path data;

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port = Ports.unused();

  @Test
  void theCommandLineGetsATokenForASamplePersonAndItOutlivesARestart() throws Exception {
    String token;
    try (var first = start("127.0.0.1")) {
      HttpResponse<String> answer = token("khamla", secret());
      assertThat(answer.statusCode()).isEqualTo(200);
      token = new JsonMapper().readTree(answer.body()).path("access_token").stringValue();
      Jwt read = decoder().decode(token);
      assertThat(read.getSubject()).isEqualTo("khamla");
      assertThat(read.getClaimAsString("agency")).isEqualTo("LA-PPO-SV");
      assertThat(read.getClaimAsStringList("roles")).containsExactly("PROSECUTOR");
      assertThat(read.getClaimAsString("country")).isEqualTo("LA");
    }
    try (var second = start("127.0.0.1")) {
      assertThat(decoder().decode(token).getSubject()).isEqualTo("khamla");
    }
  }

  @Test
  void withoutTheSecretNobodyGetsATokenAndFilesAreTheOwnersAlone() throws Exception {
    try (var running = start("127.0.0.1")) {
      assertThat(token("khamla", "guess").statusCode()).isEqualTo(401);
      assertThat(token("nobody", secret()).statusCode()).isEqualTo(404);
      for (String file : new String[] {SignIn.SECRET_FILE, "signing-key.json"}) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file))))
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void thePageListsThePeopleAndSaysThatTheyAreSamples() throws Exception {
    try (var running = start("127.0.0.1")) {
      String page = get("/sign-in").body();
      assertThat(page).contains("ທ້າວ ຄຳຫຼ້າ", "นางสาว ศิริพร", "LA-PPO-SV", "samples");
      assertThat(get("/anything").statusCode()).isIn(302, 403);
      assertThat(get("/.well-known/openid-configuration").body()).contains("/oauth2/jwks");
    }
  }

  @Test
  void itRefusesToListenToOthersThanThisMachine() {
    assertThatThrownBy(() -> start("0.0.0.0")).hasStackTraceContaining("loopback only");
  }

  private org.springframework.context.ConfigurableApplicationContext start(String address) {
    return SignIn.start(
        "--server.address=" + address,
        "--server.port=" + port,
        "--saphan.data-directory=" + data,
        "--saphan.front-door.address=http://localhost:1",
        "--saphan.front-door.client-secret=s",
        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer());
  }

  private String issuer() {
    return "http://127.0.0.1:" + port;
  }

  private NimbusJwtDecoder decoder() {
    return NimbusJwtDecoder.withJwkSetUri(issuer() + "/oauth2/jwks").build();
  }

  private String secret() throws IOException {
    return Files.readString(data.resolve(SignIn.SECRET_FILE));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(issuer() + path)).header("Accept", "text/html").build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> token(String user, String secret) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(issuer() + "/local/token"))
            .header("Authorization", "Bearer " + secret)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("user=" + user))
            .build(),
        BodyHandlers.ofString());
  }
}
