package org.saphan.local.signin;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saphan.platform.Kept;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives a token to whoever can read the node's data directory: the command line, the demonstration,
 * the bench.
 */
@RestController
class CommandLineToken {
  /** How long such a token is good. */
  static final Duration LIFETIME = Duration.ofHours(1);

  /** Of the secret, before it is written in hexadecimal digits. */
  private static final int SECRET_BYTES = 32;

  private final JwtEncoder encoder;
  private final String issuer;
  private final byte[] secret;

  CommandLineToken(
      JwtEncoder encoder,
      @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
      @Value("${saphan.data-directory}") Path data) {
    this.encoder = encoder;
    this.issuer = issuer;
    byte[] random = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(random);
    this.secret = HexFormat.of().formatHex(random).getBytes(StandardCharsets.UTF_8);
    Kept.write(Kept.privateDirectory(data).resolve(SignIn.SECRET_FILE), secret);
  }

  /** The parameter {@code user}, and the secret as {@code Authorization: Bearer}. */
  @PostMapping("/local/token")
  ResponseEntity<Map<String, Object>> token(
      @RequestParam String user,
      @RequestHeader(name = "Authorization", required = false) @Nullable String authorization) {
    String given = authorization == null ? "" : authorization.replaceFirst("^Bearer ", "");
    if (!MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), secret)) {
      return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
    }
    return Person.of(user)
        .map(person -> ResponseEntity.ok(answer(person)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private Map<String, Object> answer(Person person) {
    Instant now = Instant.now();
    JwtClaimsSet.Builder claims =
        JwtClaimsSet.builder()
            .issuer(issuer)
            .subject(person.user())
            .issuedAt(now)
            .expiresAt(now.plus(LIFETIME));
    person.claims().forEach(claims::claim);
    String token = encoder.encode(JwtEncoderParameters.from(claims.build())).getTokenValue();
    return Map.of(
        "access_token", token, "token_type", "Bearer", "expires_in", LIFETIME.toSeconds());
  }
}
