package org.saphan.foundation.peer;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.vault.Vault;

/**
 * Signs and checks what services say to each other (JWS, ES256) and seals the answers (JWE,
 * ECDH-ES+A256KW with A256GCM). An answer is signed inside its seal and names its question, so that
 * nobody between can put another in its place.
 */
final class PeerSeal {
  /** How far apart the clocks of the two may be, and how long a question travels. */
  static final Duration MAX_AGE = Duration.ofSeconds(60);

  /** Largest content of an answer, in bytes: a document of the vault. */
  static final int MAX_CONTENT = Vault.MAX_DOCUMENT;

  private static final JOSEObjectType QUESTION = new JOSEObjectType("saphan-question+jwt");
  private static final JOSEObjectType ANSWER = new JOSEObjectType("saphan-answer+jwt");

  /** A question that was signed, with the number that its answer must name. */
  record Signed(String text, UUID number) {}

  /** A question that came, with the number that its answer must name. */
  record Checked(PeerQuestion question, UUID number, Instant at) {}

  private final String service;
  private final ECKey own;
  private final Map<String, ECKey> others;
  private final InstantSource time;

  /**
   * @param own with its private half
   * @param others the public halves, by service
   */
  PeerSeal(String service, ECKey own, Map<String, ECKey> others, InstantSource time) {
    this.service = service;
    this.own = own;
    this.others = Map.copyOf(others);
    this.time = time;
  }

  /** Why something that came is not believed: a word for the log, nothing of what it said. */
  static final class Unbelievable extends Exception {
    Unbelievable(String why) {
      super(why, null, false, false);
    }
  }

  Signed question(String to, String type, UUID id, Map<String, String> details) {
    UUID number = UUID.randomUUID();
    return new Signed(
        signed(
            QUESTION,
            claims(to, number)
                .claim("type", type)
                .claim("id", id.toString())
                .claim("details", details)),
        number);
  }

  /**
   * @throws Unbelievable if it is not a fresh question to this service by a known one
   */
  Checked checked(String text) throws Unbelievable {
    try {
      SignedJWT jwt = SignedJWT.parse(text);
      String from = there(jwt.getJWTClaimsSet().getIssuer());
      JWTClaimsSet said = verified(jwt, QUESTION, from);
      Map<String, String> details = new HashMap<>();
      there(said.getJSONObjectClaim("details"))
          .forEach((name, value) -> details.put(name, String.valueOf(value)));
      UUID id = UUID.fromString(there(said.getStringClaim("id")));
      return new Checked(
          new PeerQuestion(from, there(said.getStringClaim("type")), id, details),
          UUID.fromString(there(said.getJWTID())),
          said.getIssueTime().toInstant());
    } catch (ParseException | IllegalArgumentException malformed) {
      throw new Unbelievable("malformed");
    }
  }

  /**
   * Seals the answer for who asked.
   *
   * @throws IllegalArgumentException if it is larger than {@link #MAX_CONTENT}
   */
  String sealed(Checked asked, PeerReply reply) {
    JWTClaimsSet.Builder claims = claims(asked.question().from(), asked.number());
    switch (reply) {
      case PeerReply.Content(byte[] bytes) when bytes.length > MAX_CONTENT ->
          throw new IllegalArgumentException("An answer has at most " + MAX_CONTENT + " bytes");
      case PeerReply.Content(byte[] bytes) ->
          claims.claim("content", Base64URL.encode(bytes).toString());
      case PeerReply.Refused(String code) -> claims.claim("refused", code);
      case PeerReply.Away away ->
          throw new IllegalArgumentException("Who is away seals nothing: " + away);
    }
    ECKey key = Objects.requireNonNull(others.get(asked.question().from()));
    try {
      JWEObject sealed =
          new JWEObject(
              new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                  .keyID(key.getKeyID())
                  .contentType("JWT")
                  .build(),
              new Payload(signed(ANSWER, claims)));
      sealed.encrypt(new ECDHEncrypter(key));
      return sealed.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("Nothing can be sealed to the key of a peer", e);
    }
  }

  /**
   * Opens the answer to the question of this number.
   *
   * @throws Unbelievable if it is not sealed for this service, or not what that one said to it
   */
  PeerReply opened(String from, UUID number, String text) throws Unbelievable {
    try {
      JWEObject sealed = JWEObject.parse(text);
      sealed.decrypt(new ECDHDecrypter(own));
      JWTClaimsSet said = verified(SignedJWT.parse(sealed.getPayload().toString()), ANSWER, from);
      if (!number.toString().equals(said.getJWTID())) {
        throw new Unbelievable("answers another question");
      }
      String refused = said.getStringClaim("refused");
      return refused == null
          ? new PeerReply.Content(new Base64URL(there(said.getStringClaim("content"))).decode())
          : new PeerReply.Refused(refused);
    } catch (ParseException | JOSEException malformed) {
      throw new Unbelievable("malformed, or sealed for another");
    }
  }

  private JWTClaimsSet.Builder claims(String to, UUID number) {
    return new JWTClaimsSet.Builder()
        .issuer(service)
        .audience(to)
        .issueTime(Date.from(time.instant()))
        .jwtID(number.toString());
  }

  private String signed(JOSEObjectType kind, JWTClaimsSet.Builder claims) {
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).type(kind).keyID(own.getKeyID()).build(),
            claims.build());
    try {
      jwt.sign(new ECDSASigner(own));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("Nothing can be signed with the key of this service", e);
    }
  }

  private JWTClaimsSet verified(SignedJWT jwt, JOSEObjectType kind, String from)
      throws Unbelievable, ParseException {
    ECKey key = others.get(from);
    if (key == null) {
      throw new Unbelievable("from an unknown service");
    }
    JWTClaimsSet said = jwt.getJWTClaimsSet();
    if (!kind.equals(jwt.getHeader().getType())
        || !from.equals(said.getIssuer())
        || !isSignedBy(key, jwt)) {
      throw new Unbelievable("not signed by " + from);
    } else if (!said.getAudience().equals(List.of(service))) {
      throw new Unbelievable("not for this service");
    }
    Instant at = there(said.getIssueTime()).toInstant();
    if (Duration.between(at, time.instant()).abs().compareTo(MAX_AGE) > 0) {
      throw new Unbelievable("too old, or ahead of time");
    }
    return said;
  }

  /** The library answers null where something is missing. */
  private static <T> T there(@Nullable T said) throws Unbelievable {
    if (said == null) {
      throw new Unbelievable("incomplete");
    }
    return said;
  }

  private static boolean isSignedBy(ECKey key, SignedJWT jwt) {
    try {
      return jwt.verify(new ECDSAVerifier(key));
    } catch (JOSEException otherAlgorithm) {
      return false;
    }
  }
}
