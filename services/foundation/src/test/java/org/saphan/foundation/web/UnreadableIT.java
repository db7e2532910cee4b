package org.saphan.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saphan.foundation.text.Languages;
import org.saphan.foundation.text.Texts;
import org.saphan.testkit.RawHttp;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the server refuses before any filter of ours sees it. */
class UnreadableIT extends WebTest {
  private static final String TYPED = "Noy-Vongsa";
  private static final String HOST = "Host: 127.0.0.1\r\n";

  @Autowired Texts texts;

  static List<String> unreadable() {
    return List.of(
        "GET " + API + "?name=<" + TYPED + "> HTTP/1.1\r\n" + HOST,
        "GET " + API + "?name=ນ້ອຍ-" + TYPED + " HTTP/1.1\r\n" + HOST,
        "GET " + API + " " + TYPED + " HTTP/1.1\r\n" + HOST,
        "GET  HTTP/1.1\r\n" + HOST,
        "GET /" + TYPED + "/../../.. HTTP/1.1\r\n" + HOST,
        "GET /" + TYPED + "%00 HTTP/1.1\r\n" + HOST,
        "GET " + API + " HTTP/7.7\r\n" + HOST,
        TYPED + "\r\n",
        "G@T " + API + " HTTP/1.1\r\n" + HOST,
        "\u0016\u0003\u0001\u0002 " + TYPED + "\r\n", // as if it were encrypted
        "GET " + API + " HTTP/1.1\r\n", // for no host
        "GET " + API + " HTTP/1.1\r\nHost: " + TYPED + "_/\r\n",
        "GET " + API + " HTTP/1.1\r\nHost: a:" + TYPED + "\r\n",
        "GET " + API + " HTTP/1.1\r\n" + HOST + "Host: " + TYPED + "\r\n",
        "GET " + API + " HTTP/1.1\r\n" + HOST + TYPED + "\r\n",
        "GET " + API + " HTTP/1.1\r\n" + HOST + "X-" + TYPED + ": " + "a".repeat(20_000) + "\r\n",
        "GET " + API + "?" + TYPED + "=" + "a".repeat(20_000) + " HTTP/1.1\r\n" + HOST,
        "POST " + API + " HTTP/1.1\r\n" + HOST + "Content-Length: " + TYPED + "\r\n",
        "POST " + API + " HTTP/1.1\r\n" + HOST + "Transfer-Encoding: " + TYPED + "\r\n");
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void whatCannotBeReadAtAllIsTheCallersFaultInEveryLanguage(String request) {
    String answer = RawHttp.send(port, request + "Connection: close\r\n\r\n");
    if (answer.startsWith("HTTP")) { // whoever did not even write that gets no head back
      assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }
    JsonNode problem = json.readTree(answer.substring(answer.indexOf('{')));
    assertThat(problem.path("code").stringValue("")).isEqualTo("INVALID");
    assertThat(problem.path("status").intValue()).isEqualTo(400);
    assertThat(problem.path("detail").stringValue("")).contains(sentences());
    assertThat(answer)
        .doesNotContainIgnoringCase(TYPED)
        .doesNotContainIgnoringCase("tomcat")
        .doesNotContain("Exception");
    verifyNoInteractions(ledger, reading);
  }

  private List<String> sentences() {
    return Stream.of(Languages.LAO, Languages.THAI, Languages.ENGLISH)
        .map((Locale language) -> texts.in(language).say("rejection.INVALID"))
        .toList();
  }

  @Test
  void aPersonReadsAPage() {
    String answer =
        RawHttp.send(
            port,
            "GET / HTTP/1.1\r\nAccept: text/html\r\nHost: "
                + TYPED
                + "_/\r\n"
                + "Connection: close\r\n\r\n");
    assertThat(answer)
        .startsWith("HTTP/1.1 400")
        .contains("text/html", "</html>", "lang=\"lo\"", "lang=\"th\"", "lang=\"en\"")
        .contains(sentences())
        .doesNotContain(TYPED);
  }
}
