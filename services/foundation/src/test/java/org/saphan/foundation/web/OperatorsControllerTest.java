package org.saphan.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.clock.ClockMoved;
import org.saphan.foundation.ledger.Verify;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Role;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.jwt.Jwt;

class OperatorsControllerTest {
  private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
  private static final String LATER = "{\"now\":\"2026-12-21T03:00:00Z\"}";

  private final BusinessClock.Memory memory = mock(BusinessClock.Memory.class);
  private final List<Object> told = new ArrayList<>();

  private Instant move(boolean practice, String role, String body) throws IOException {
    when(memory.ahead()).thenReturn(Duration.ZERO);
    BusinessClock clock = new BusinessClock(Clock.fixed(NOW, ZoneOffset.UTC), practice, memory);
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setContent(body.getBytes(StandardCharsets.UTF_8));
    var controller =
        new OperatorsController(
            mock(Verify.class), clock, new Operators(List.of("DATA_OFFICER")), told::add);
    return controller.move(request, somebody(role)).get("now");
  }

  private static SignedIn somebody(String role) {
    Jwt token = Jwt.withTokenValue("t").header("alg", "none").subject("u-1").build();
    return new SignedIn(
        token,
        Actor.person(
            "u-1",
            new AgencyCode("LA-MPS"),
            new CountryCode("LA"),
            Set.of(new Role(role)),
            Map.of()));
  }

  private void refused(String body, String message, String pointer) {
    assertThatThrownBy(() -> move(true, "DATA_OFFICER", body))
        .isInstanceOfSatisfying(
            Unfit.class,
            unfit -> {
              assertThat(unfit).hasMessage(message);
              assertThat(unfit.rejection().pointer()).isEqualTo(pointer);
            });
    verify(memory, never()).keep(any());
    assertThat(told).isEmpty();
  }

  @Test
  void timeIsMovedForwardAndWhatWaitsForATimeIsTold() throws IOException {
    Instant later = Instant.parse("2026-12-21T03:00:00Z");
    assertThat(move(true, "DATA_OFFICER", LATER)).isEqualTo(later);
    assertThat(told).containsExactly(new ClockMoved(later));
  }

  @Test
  void whoMayNotMoveItLearnsNothingOfWhatIsWrongWithTheBody() {
    assertThatThrownBy(() -> move(false, "DATA_OFFICER", "{")).hasMessage("NOT_FOUND NOT_FOUND");
    assertThatThrownBy(() -> move(true, "INVESTIGATOR", "{")).hasMessage("ROLE ROLE");
    verify(memory, never()).keep(any());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "``, INVALID NOT_JSON, ``",
        "{, INVALID NOT_JSON, ``",
        "null, INVALID WRONG_TYPE, ``",
        "{}, INVALID REQUIRED, /now",
        "{\"now\":null}, INVALID REQUIRED, /now",
        "{\"now\":1800000000}, INVALID WRONG_TYPE, /now",
        "{\"now\":\"tomorrow\"}, INVALID BAD_VALUE, /now",
        "{\"now\":\"2569-11-22T00:00:00Z\"}, INVALID BUDDHIST_ERA, /now",
        "{\"now\":\"2400-01-01T00:00:00Z\"}, INVALID BUDDHIST_ERA, /now",
        "{\"now\":\"2026-11-21T02:59:59.999999Z\"}, INVALID BAD_VALUE, /now",
        "`{\"now\":\"2026-12-21T03:00:00Z\",\"by\":1}`, INVALID UNKNOWN_FIELD, /by"
      })
  void aBodyThatIsNoLaterMomentIsRefusedWithItsPlace(String body, String message, String pointer) {
    refused(body, message, pointer);
  }

  @Test
  void theLastMomentBeforeTheBuddhistEraAndThePresentOneAreTaken() throws IOException {
    assertThat(move(true, "DATA_OFFICER", "{\"now\":\"2399-12-31T23:59:59Z\"}"))
        .isEqualTo(Instant.parse("2399-12-31T23:59:59Z"));
    assertThat(move(true, "DATA_OFFICER", "{\"now\":\"2026-11-21T03:00:00Z\"}")).isEqualTo(NOW);
  }
}
