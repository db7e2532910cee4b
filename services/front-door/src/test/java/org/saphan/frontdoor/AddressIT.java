package org.saphan.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saphan.testkit.RawHttp;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.context.WebApplicationContext;

/** Machines at the door, with addresses that no client would send, and a service behind it. */
class AddressIT {
  private static final String REQUESTS = "/api/mutual-assistance/requests";
  private static final String TOKEN = "Authorization: Bearer of-a-machine";
  private static final AtomicReference<Map<String, List<String>>> SEEN = new AtomicReference<>();

  private static HttpServer service;
  private static ConfigurableApplicationContext door;

  @BeforeAll
  static void start() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext("/", AddressIT::note);
    service.start();
    door = doorAt("http://localhost");
  }

  private static ConfigurableApplicationContext doorAt(String address) {
    return FrontDoor.start(
        "--server.address=127.0.0.1",
        "--server.port=0",
        "--saphan.front-door.address=" + address,
        "--saphan.front-door.client-secret=secret",
        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1",
        "--saphan.services.mutual-assistance=http://127.0.0.1:" + service.getAddress().getPort());
  }

  private static boolean sendsItsCookieOverTlsOnly(ConfigurableApplicationContext context) {
    return ((WebApplicationContext) context)
        .getServletContext()
        .getSessionCookieConfig()
        .isSecure();
  }

  @AfterAll
  static void stop() {
    door.close();
    service.stop(0);
  }

  @BeforeEach
  void forget() {
    SEEN.set(Map.of());
  }

  private static void note(HttpExchange exchange) throws IOException {
    SEEN.set(Map.copyOf(exchange.getRequestHeaders()));
    byte[] answer = ("served " + exchange.getRequestURI()).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private static String ask(String target, String header) {
    int port = door.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    return RawHttp.get(port, target, TOKEN, header);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stage=%", "stage=%F", "stage=%zz"})
  void anAddressThatNoServiceCouldBeAskedForIsTheCallersFault(String query) {
    assertThat(ask(REQUESTS + "?" + query, "Accept: application/json"))
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json", "\"code\":\"INVALID\"", "\"detail\"");
    assertThat(ask("/mutual-assistance/requests?" + query, "Accept: text/html"))
        .startsWith("HTTP/1.1 400")
        .contains("text/html", "</html>");
    assertThat(SEEN.get()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"over=%", "lang=%FF"})
  void neitherIsTheStartPageShownAtSuchAnAddress(String query) {
    assertThat(ask("/?" + query, "Accept: text/html")).startsWith("HTTP/1.1 400");
  }

  @Test
  void whatCannotBeReadAtAllIsAnsweredInTheSameForm() {
    assertThat(ask(REQUESTS + "?name=<Noy>", "Accept: application/json"))
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json", "\"code\":\"INVALID\"", "\"detail\"")
        .doesNotContain("Noy", "<html");
    assertThat(ask("/", "Accept: text/html\r\nHost: twice"))
        .startsWith("HTTP/1.1 400")
        .contains("text/html", "lang=\"lo\"", "lang=\"th\"", "lang=\"en\"")
        .doesNotContain("HTTP Status 400");
    assertThat(SEEN.get()).isEmpty();
  }

  @Test
  void everyOtherAddressGoesOnAsItIs() {
    assertThat(ask(REQUESTS + "?stage=%25&a=%FF", "Accept: application/json"))
        .startsWith("HTTP/1.1 200")
        .endsWith("served " + REQUESTS + "?stage=%25&a=%FF");
  }

  @Test
  void onlyALanguageOfOursGoesOnAsTheCookie() {
    ask(REQUESTS, "Cookie: lang=th");
    assertThat(SEEN.get().get("Cookie")).containsExactly("lang=th");
    SEEN.set(Map.of());
    assertThat(ask(REQUESTS, "Cookie: lang=ລາວ")).startsWith("HTTP/1.1 200");
    assertThat(SEEN.get()).isNotEmpty().doesNotContainKey("Cookie");
  }

  @Test
  void theCookieOfAnEncryptedDoorNeverTravelsInClear() {
    assertThat(sendsItsCookieOverTlsOnly(door)).isFalse();
    try (ConfigurableApplicationContext encrypted = doorAt("https://saphan.example")) {
      assertThat(sendsItsCookieOverTlsOnly(encrypted)).isTrue();
    }
  }

  @Test
  void theFiguresOfTheDoorAreNotForEverybody() {
    assertThat(ask("/actuator/prometheus", "Accept: text/plain")).startsWith("HTTP/1.1 401");
  }
}
