package org.saphan.local.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saphan.frontdoor.FrontDoor;
import org.saphan.platform.Ports;
import org.springframework.context.ConfigurableApplicationContext;

/** A browser, the front door, the sign-in, and a service that notes what reaches it. */
class FrontDoorIT {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final AtomicReference<Map<String, List<String>>> SEEN = new AtomicReference<>();
  private static final AtomicReference<String> BODY = new AtomicReference<>("");

  @TempDir static Path data;
  private static HttpServer service;
  private static ConfigurableApplicationContext signIn;
  private static ConfigurableApplicationContext door;
  private static String address;

  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  @BeforeAll
  static void startAll() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext("/", FrontDoorIT::note);
    service.createContext("/api/mutual-assistance/breaks-off", FrontDoorIT::breakOff);
    service.start();
    int signInPort = Ports.unused();
    int doorPort = Ports.unused();
    address = "http://localhost:" + doorPort;
    String issuer = "http://127.0.0.1:" + signInPort;
    List<String> common =
        List.of(
            "--server.address=127.0.0.1",
            "--saphan.front-door.address=" + address,
            "--saphan.front-door.client-secret=secret",
            "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer);
    signIn =
        SignIn.start(
            with(
                common,
                "--server.port=" + signInPort,
                "--saphan.sign-in.access-lifetime=30s", // shorter than the skew: refreshed each
                // time
                "--saphan.data-directory=" + data));
    door =
        FrontDoor.start(
            with(
                common,
                "--server.port=" + doorPort,
                "--saphan.services.mutual-assistance=http://127.0.0.1:"
                    + service.getAddress().getPort(),
                "--saphan.services.directory=http://127.0.0.1:" + Ports.unused(),
                "--saphan.services.sign-in=" + issuer));
  }

  @AfterAll
  static void stopAll() {
    door.close();
    signIn.close();
    service.stop(0);
  }

  @BeforeEach
  void forget() {
    SEEN.set(Map.of());
  }

  private static void note(HttpExchange exchange) throws IOException {
    SEEN.set(Map.copyOf(exchange.getRequestHeaders()));
    BODY.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    byte[] answer = ("served " + exchange.getRequestURI()).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Set-Cookie", "lang=th; Path=/");
    exchange.getResponseHeaders().add("Set-Cookie", "evil=1; Path=/");
    exchange.getResponseHeaders().add("X-Inner", "1");
    exchange.getResponseHeaders().add("ETag", "\"7\"");
    exchange.sendResponseHeaders(200, answer.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(answer);
    }
  }

  /** Promises one more byte than it gives, as a service that dies in the middle of its answer. */
  private static void breakOff(HttpExchange exchange) throws IOException {
    boolean much = exchange.getRequestURI().getPath().endsWith("much");
    byte[] half = "half".repeat(much ? 1 << 20 : 10).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("ETag", "\"7\"");
    exchange.sendResponseHeaders(200, half.length + 1);
    exchange.getResponseBody().write(half);
    exchange.close();
  }

  @Test
  void aPersonSignsInOnceAndTheServiceGetsHisTokenButNeverHisCookie() throws Exception {
    HttpResponse<String> first = signInAs("khamla", "/mutual-assistance/requests?stage=DRAFT");
    assertThat(first.body()).isEqualTo("served /mutual-assistance/requests?stage=DRAFT");
    assertThat(subject()).isEqualTo("khamla");
    assertThat(SEEN.get()).doesNotContainKey("Cookie");
    assertThat(first.headers().firstValue("X-Inner")).isEmpty();
    assertThat(first.headers().firstValue("ETag")).contains("\"7\"");
    assertThat(first.headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.contains("evil"));
    assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    String firstToken = bearer();
    get("/api/mutual-assistance/requests");
    assertThat(subject()).isEqualTo("khamla");
    assertThat(bearer()).isNotEqualTo(firstToken);
    assertThat(get("/").body()).contains("ທ້າວ ຄຳຫຼ້າ");
  }

  @Test
  void theSessionCookieIsHiddenFromScriptsAndOtherSites() throws Exception {
    var response =
        HttpClient.newHttpClient()
            .send(page("/mutual-assistance/requests").build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(response.headers().firstValue("Set-Cookie").orElse(""))
        .startsWith("saphan=")
        .contains("HttpOnly", "SameSite=Lax");
  }

  @Test
  void whatAnotherSiteMakesTheBrowserSendIsRefused() throws Exception {
    signInAs("khamla", "/mutual-assistance/requests");
    for (String[] header :
        List.of(
            new String[] {"Sec-Fetch-Site", "cross-site"},
            new String[] {"Sec-Fetch-Site", "same-site"},
            new String[] {"Origin", "http://evil.example"},
            new String[] {"Origin", "null"},
            new String[] {"X-Nothing", "1"})) {
      SEEN.set(Map.of());
      assertThat(post("/mutual-assistance/requests", "a=1", header).statusCode()).isEqualTo(403);
      assertThat(SEEN.get()).isEmpty();
    }
    assertThat(
            post("/mutual-assistance/requests", "a=1", "Sec-Fetch-Site", "same-origin")
                .statusCode())
        .isEqualTo(200);
    assertThat(BODY.get()).isEqualTo("a=1");
    assertThat(post("/mutual-assistance/requests", "a=2", "Origin", address).statusCode())
        .isEqualTo(200);
  }

  @Test
  void theCallersTraceGoesOnAndWithoutOneATraceBeginsHere() throws Exception {
    String token = "Bearer of-a-machine";
    String id = "4bf92f3577b34da6a3ce929d0e0e4736";
    String trace = "00-" + id + "-00f067aa0ba902b7-01";
    post("/api/mutual-assistance/requests", "", "Authorization", token, "traceparent", trace);
    assertThat(SEEN.get().get("Traceparent").getFirst()).startsWith("00-" + id + "-");
    post("/api/mutual-assistance/requests", "", "Authorization", token);
    assertThat(SEEN.get().get("Traceparent").getFirst())
        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
        .doesNotContain(id);
  }

  @Test
  void aMachinesTokenGoesOnUnchangedAndLargeBodiesStream() throws Exception {
    String body = "x".repeat(3 * 1024 * 1024);
    var answer =
        post("/api/mutual-assistance/requests", body, "Authorization", "Bearer of-a-machine");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(bearer()).isEqualTo("Bearer of-a-machine");
    assertThat(BODY.get()).hasSize(body.length());
  }

  @Test
  void withoutASessionTheApiSaysSoAndAPageLeadsToTheSignIn() throws Exception {
    assertThat(get("/api/mutual-assistance/requests").statusCode()).isEqualTo(401);
    assertThat(get("/mutual-assistance/requests").body()).contains("name=\"user\"");
    assertThat(SEEN.get()).isEmpty();
  }

  @Test
  void aServiceThatIsAwayIsSaidToBeAway() throws Exception {
    var answer = post("/api/directory/agencies", "{}", "Authorization", "Bearer of-a-machine");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("UNAVAILABLE");
  }

  @Test
  void halfAnAnswerIsTakenBack() throws Exception {
    var answer =
        post("/api/mutual-assistance/breaks-off", "{}", "Authorization", "Bearer of-a-machine");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("UNAVAILABLE").doesNotContain("half");
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
  }

  @Test
  void anAnswerThatIsOnItsWayAlreadyBreaksOffAsItsServiceDid() {
    assertThatThrownBy(() ->
            post(
                "/api/mutual-assistance/breaks-off-after-much",
                "{}",
                "Authorization",
                "Bearer of-a-machine"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void theDoorDoesNotLeadToTheSignInOrToUnknownPlaces() throws Exception {
    for (String path :
        List.of(
            "/sign-in/local/token",
            "/api/sign-in/x",
            "/api/nowhere/x",
            "/peer",
            "/api/peer",
            "/peer/x")) {
      assertThat(post(path, "", "Authorization", "Bearer of-a-machine").statusCode())
          .isEqualTo(404);
    }
    assertThat(SEEN.get()).isEmpty();
  }

  @Test
  void whatTheDoorKnowsOfItselfIsNobodysWhoComesThroughIt() throws Exception {
    for (String path : List.of("/actuator/env", "/actuator/prometheus", "/actuator")) {
      assertThat(post(path, "", "Authorization", "Bearer of-a-machine").statusCode())
          .isEqualTo(401);
    }
  }

  @Test
  void whatServicesAskEachOtherIsNotReachedThroughAServicesName() throws Exception {
    for (String path :
        List.of("/mutual-assistance/../peer", "/mutual-assistance/%2e%2e/peer", "//peer")) {
      assertThat(post(path, "", "Authorization", "Bearer of-a-machine").statusCode())
          .isBetween(400, 404);
    }
    assertThat(SEEN.get()).isEmpty();
  }

  @Test
  void signingOutEndsTheSessionHereAndAtTheIssuer() throws Exception {
    signInAs("khamla", "/mutual-assistance/requests");
    assertThat(get("/sign-out").body()).contains("action=\"/sign-out\"");
    var out = post("/sign-out", "", "Sec-Fetch-Site", "same-origin");
    assertThat(out.uri()).isEqualTo(URI.create(address + "/"));
    assertThat(get("/api/mutual-assistance/requests").statusCode()).isEqualTo(401);
    assertThat(get("/mutual-assistance/requests").body()).contains("name=\"user\"");
  }

  private HttpResponse<String> signInAs(String user, String path) throws Exception {
    HttpResponse<String> people = get(path);
    Matcher csrf = CSRF.matcher(people.body());
    assertThat(csrf.find()).as(people.body()).isTrue();
    return browser.send(
        HttpRequest.newBuilder(people.uri().resolve("/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(BodyPublishers.ofString("user=" + user + "&_csrf=" + csrf.group(1)))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return browser.send(page(path).build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder page(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html");
  }

  private HttpResponse<String> post(String path, String body, String... header) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .headers(header)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static String bearer() {
    return SEEN.get().getOrDefault("Authorization", List.of("")).getFirst();
  }

  private static String subject() throws Exception {
    return SignedJWT.parse(bearer().replace("Bearer ", "")).getJWTClaimsSet().getSubject();
  }

  private static String[] with(List<String> common, String... more) {
    return java.util.stream.Stream.concat(common.stream(), java.util.stream.Stream.of(more))
        .toArray(String[]::new);
  }
}
