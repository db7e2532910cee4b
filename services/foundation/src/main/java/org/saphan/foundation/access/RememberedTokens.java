package org.saphan.foundation.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.util.ConcurrentLruCache;

/**
 * Remembers for a short time which tokens were good, because to check a signature costs as much as
 * half a command. It is never longer than a token is valid; what its bearer may do is asked anew
 * for every request.
 */
final class RememberedTokens implements JwtDecoder {
  /** For so long a key that the issuer has withdrawn is still believed. */
  static final Duration LONGEST = Duration.ofMinutes(1);

  /** More tokens than that are checked again. */
  static final int MOST = 1_000;

  private record Good(Jwt token, Instant until) {}

  private final InstantSource clock;
  private final ConcurrentLruCache<String, Good> good;

  /**
   * @param checking looks at signature, issuer and times
   */
  RememberedTokens(JwtDecoder checking, InstantSource clock) {
    this.clock = clock;
    this.good = new ConcurrentLruCache<>(MOST, token -> good(checking.decode(token)));
  }

  private Good good(Jwt token) {
    Instant longest = clock.instant().plus(LONGEST);
    Instant ends = token.getExpiresAt();
    return new Good(token, ends == null || ends.isAfter(longest) ? longest : ends);
  }

  /** Refusals are not remembered. */
  @Override
  public Jwt decode(String token) {
    Good known = good.get(token);
    if (clock.instant().isBefore(known.until())) {
      return known.token();
    }
    good.remove(token);
    return good.get(token).token();
  }
}
