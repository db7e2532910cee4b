package org.saphan.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberedTokensTest {
  private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

  private final List<String> checked = new ArrayList<>();
  private Instant now = START;
  private Duration validFor = Duration.ofHours(1);

  private final RememberedTokens tokens = new RememberedTokens(this::check, () -> now);

  private Jwt check(String token) {
    checked.add(token);
    if (token.equals("forged")) {
      throw new BadJwtException("forged");
    }
    return Jwt.withTokenValue(token)
        .header("alg", "ES256")
        .issuedAt(START.minusSeconds(1))
        .expiresAt(START.plus(validFor))
        .build();
  }

  @Test
  void aTokenIsCheckedAgainWhenItsMinuteIsOverAndNotBefore() {
    tokens.decode("khamla");
    now = START.plus(RememberedTokens.LONGEST).minusMillis(1);
    assertThat(tokens.decode("khamla").getTokenValue()).isEqualTo("khamla");
    assertThat(checked).hasSize(1);
    now = START.plus(RememberedTokens.LONGEST);
    assertThat(tokens.decode("khamla").getTokenValue()).isEqualTo("khamla");
    assertThat(checked).hasSize(2);
  }

  @Test
  void aTokenIsNotRememberedLongerThanItIsValid() {
    validFor = Duration.ofSeconds(10);
    tokens.decode("khamla");
    now = START.plus(validFor).minusMillis(1);
    tokens.decode("khamla");
    assertThat(checked).hasSize(1);
    now = START.plus(validFor);
    tokens.decode("khamla");
    assertThat(checked).hasSize(2);
  }

  @Test
  void aRefusalIsNotRemembered() {
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
    }
    assertThat(checked).containsExactly("forged", "forged");
  }

  @Test
  void eachTokenIsItsOwn() {
    assertThat(tokens.decode("khamla").getTokenValue()).isEqualTo("khamla");
    assertThat(tokens.decode("bounmy").getTokenValue()).isEqualTo("bounmy");
    assertThat(checked).containsExactly("khamla", "bounmy");
  }

  @Test
  void ofMoreTokensThanCanBeRememberedTheOldestAreCheckedAgain() {
    for (int i = 0; i <= RememberedTokens.MOST; i++) {
      tokens.decode("person-" + i);
    }
    tokens.decode("person-0");
    assertThat(checked).hasSize(RememberedTokens.MOST + 2).endsWith("person-0");
  }
}
