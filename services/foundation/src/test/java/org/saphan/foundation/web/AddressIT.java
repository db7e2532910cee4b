package org.saphan.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saphan.foundation.ledger.Reading;
import org.saphan.testkit.RawHttp;
import org.springframework.beans.factory.annotation.Value;

/** Addresses and forms that no client would send, but anybody can. */
class AddressIT extends WebTest {
  private static final String FORM = "/post/parcels/send-parcel";

  @Value("${server.tomcat.max-parameter-count}")
  int maxParameters;

  private String raw(String address, String accept) {
    return RawHttp.get(port, address, "Authorization: Bearer " + SENDER, "Accept: " + accept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stage=%", "stage=%F", "stage=%zz", "stage=%FF", "lang=%FF", "%C3%28=1"})
  void anAddressThatCannotBeDecodedIsTheCallersFault(String query) {
    for (String path : List.of(API, API + "/" + ID, "/api/post/nothing/of/this/kind")) {
      assertThat(raw(path + "?" + query, "application/json"))
          .startsWith("HTTP/1.1 400")
          .contains("application/problem+json", "\"code\":\"INVALID\"", "\"reason\"", "\"detail\"");
    }
    assertThat(raw("/post/parcels?" + query, "text/html"))
        .startsWith("HTTP/1.1 400")
        .contains("text/html", "</html>");
    verifyNoInteractions(reading);
  }

  @Test
  void anAddressThatCanBeDecodedIsTaken() {
    when(reading.list(any(), any(), any())).thenReturn(new Reading.Page(List.of(), 0));
    assertThat(raw(API + "?stage=%53ENT", "application/json")).startsWith("HTTP/1.1 200");
  }

  @Test
  void aStrangerIsSentAwayWhateverHisAddressIs() {
    assertThat(RawHttp.get(port, API + "?stage=%", "Accept: application/json"))
        .startsWith("HTTP/1.1 401");
  }

  @Test
  void aFormThatIsNotUtf8IsTheCallersFault() {
    HttpResponse<String> answer = form("greeting=%FF");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("</html>").doesNotContain("<form method=\"post\"");
    verifyNoInteractions(ledger);
  }

  @Test
  void aFormMayHaveSoManyFieldsAndNotMore() {
    assertThat(form("add=things" + "&a=".repeat(maxParameters - 1)).statusCode()).isEqualTo(200);
    HttpResponse<String> more = form("add=things" + "&a=".repeat(maxParameters));
    assertThat(more.statusCode()).as(more.body()).isBetween(400, 413);
    verifyNoInteractions(ledger);
  }

  private HttpResponse<String> form(String body) {
    return send(
        as(SENDER, FORM)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(BodyPublishers.ofString(body)));
  }
}
