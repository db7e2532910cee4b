package org.saphan.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An issuer of access tokens for tests: services check its signature as they would any other's. */
public final class TestSignIn {
  private static final Duration VALID = Duration.ofHours(1);

  private final ECKey key;
  private final String issuer;

  /** By what they say; to sign and to check them takes longer than many a command. */
  private final Map<List<String>, String> officers = new ConcurrentHashMap<>();

  private TestSignIn(ECKey key, String issuer) {
    this.key = key;
    this.issuer = issuer;
  }

  /** Started when first asked for; its keys live as long as the Java machine. */
  public static TestSignIn shared() {
    return Holder.SHARED;
  }

  /** What makes a service trust this issuer. */
  public Map<String, String> properties() {
    return Map.of(
        "spring.security.oauth2.resourceserver.jwt.issuer-uri",
        issuer,
        "spring.security.oauth2.resourceserver.jwt.jwk-set-uri",
        issuer + "/keys",
        // The default knows only RSA.
        "spring.security.oauth2.resourceserver.jwt.jws-algorithms",
        "ES256",
        // Where the sign-in's library is on the class path it makes every service a key, for
        // nothing.
        "spring.autoconfigure.exclude",
        "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet"
            + ".OAuth2AuthorizationServerJwtAutoConfiguration");
  }

  /** A token of one officer of Laos. */
  public String token(String user, String agency, String... roles) {
    return officers.computeIfAbsent(
        List.of(user, agency, String.join(" ", roles)),
        said ->
            token(
                new JWTClaimsSet.Builder()
                    .subject(user)
                    .claim("name", user)
                    .claim("agency", agency)
                    .claim("roles", List.of(roles))
                    .claim("country", country(agency))));
  }

  /** A token with any claims; issuer and times are set here unless the claims have them. */
  public String token(JWTClaimsSet.Builder claims) {
    Instant now = Instant.now();
    JWTClaimsSet given = claims.build();
    if (given.getIssuer() == null) {
      claims.issuer(issuer);
    }
    if (given.getExpirationTime() == null) {
      claims.issueTime(Date.from(now)).expirationTime(Date.from(now.plus(VALID)));
    }
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
            claims.build());
    try {
      token.sign(new ECDSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts the issuer when its class is first used. */
  private static final class Holder {
    private static final TestSignIn SHARED = start();

    private static TestSignIn start() {
      try {
        ECKey key =
            new ECKeyGenerator(Curve.P_256).keyID("test").keyUse(KeyUse.SIGNATURE).generate();
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(UTF_8);
        HttpServer server =
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
            "/keys",
            exchange -> {
              exchange.getResponseHeaders().add("Content-Type", "application/json");
              exchange.sendResponseHeaders(200, keys.length);
              exchange.getResponseBody().write(keys);
              exchange.close();
            });
        server.start();
        return new TestSignIn(key, "http://127.0.0.1:" + server.getAddress().getPort());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (JOSEException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** By its code; those of civil society name no State in theirs and are Lao here. */
  private static String country(String agency) {
    return agency.startsWith("NGO-") ? "LA" : agency.substring(0, 2);
  }
}
