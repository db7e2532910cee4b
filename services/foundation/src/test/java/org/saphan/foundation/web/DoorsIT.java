package org.saphan.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;
import org.saphan.foundation.ledger.Reading;
import org.saphan.lifecycle.Actor;

class DoorsIT extends WebTest {
  private static final List<String> GETS =
      List.of(
          API,
          API + "/" + ID,
          API + "/" + ID + "/history",
          API + "/" + ID + "/actions",
          "/api/post/openapi.json",
          "/post/parcels",
          "/post",
          "/",
          "/anything",
          "/api",
          "/actuator",
          "/actuator/env",
          "/actuator/heapdump");

  @Test
  void nobodyGetsAnywhereWithoutAToken() {
    for (String path : GETS) {
      problem(request(path), 401, "UNAUTHENTICATED");
    }
    for (String path :
        List.of(
            API,
            API + "/send-parcel",
            API + "/" + ID + "/turn-parcel",
            API + "/" + ID + "/documents")) {
      problem(request(path).POST(BodyPublishers.ofString("{}")), 401, "UNAUTHENTICATED");
    }
    verifyNoInteractions(ledger, reading);
  }

  @Test
  void aBadTokenIsNoToken() {
    assertThat(send(as("nonsense", API)).headers().firstValue("WWW-Authenticate"))
        .contains("Bearer");
    problem(as("nonsense", API), 401, "UNAUTHENTICATED");
    problem(as("not-an-agency/SENDER", API), 401, "UNAUTHENTICATED");
    problem(as("LA-POST/lower", API), 401, "UNAUTHENTICATED");
    problem(as("SYSTEM/SENDER", API), 401, "UNAUTHENTICATED");
  }

  @Test
  void aPathThatIsNotNamedIsDeniedToEverybody() {
    for (String path :
        List.of(
            "/", "/anything", "/api", "/api/other/parcels", "/other/parcels", "/actuator/env")) {
      problem(as(SENDER, path), 403, "ROLE");
    }
  }

  @Test
  void healthAndMetricsAreOpen() {
    assertThat(send(request("/actuator/health")).statusCode()).isEqualTo(200);
  }

  @Test
  void aRoleThatTheAgencyMayNotHoldIsNotGrantedAndNobodyIsTheService() {
    when(reading.list(any(), any(), any())).thenReturn(new Reading.Page(List.of(), 0));
    assertThat(rolesOf("LA-POST/SENDER+SYSTEM")).containsExactly("SENDER");
    assertThat(rolesOf("LA-MOJ/SENDER")).isEmpty();
  }

  private List<String> rolesOf(String token) {
    Mockito.clearInvocations(reading);
    assertThat(send(as(token, API)).statusCode()).isEqualTo(200);
    ArgumentCaptor<Actor> actor = ArgumentCaptor.forClass(Actor.class);
    Mockito.verify(reading).list(any(), actor.capture(), any());
    return actor.getValue().roles().stream().map(Object::toString).toList();
  }

  @Test
  void everyAnswerCarriesTheHeadersThatKeepItFromOthers() {
    for (var response :
        List.of(
            send(request(API)),
            send(as(SENDER, API + "/" + ID)),
            send(request("/actuator/health")))) {
      var headers = response.headers();
      assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
    }
  }
}
