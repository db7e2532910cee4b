package org.saphan.foundation.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.ledger.Ledger;
import org.saphan.foundation.ledger.LedgerSettings;
import org.saphan.foundation.ledger.Outcome;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.ledger.Submission;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.FetchDisclosure;
import org.saphan.foundation.personal.disclosure.DisclosureState;
import org.saphan.foundation.personal.disclosure.DisclosureTable;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;

/** Hands out what was allowed, once, sealed to the recipient's key. */
public final class Disclosing {
  private final LedgerSettings settings;
  private final Ledger ledger;
  private final Reading reading;
  private final PersonDocuments documents;
  private final BusinessClock clock;

  Disclosing(
      LedgerSettings settings,
      Ledger ledger,
      Reading reading,
      PersonDocuments documents,
      BusinessClock clock) {
    this.settings = settings;
    this.ledger = ledger;
    this.reading = reading;
    this.documents = documents;
    this.clock = clock;
  }

  /** The answer to a fetch. */
  public sealed interface Handout {
    /**
     * A JWE (ECDH-ES+A256KW, A256GCM) of a JSON object whose parts are groups of data.
     *
     * @param compact the JWE in compact form
     */
    record Sealed(String compact) implements Handout {}

    /** Nothing was handed out. */
    record Refused(Rejection rejection) implements Handout {}
  }

  /**
   * Row P4. The same {@code commandId} gets the same package again, sealed anew, since an answer
   * can get lost on its way; another one gets none.
   *
   * @param recipient the agency for whose service the package is
   * @param key the public key of that service, from a source that the caller trusts
   * @throws IllegalArgumentException if the key cannot be sealed to
   */
  public Handout fetch(UUID commandId, UUID disclosureId, AgencyCode recipient, ECKey key) {
    Actor system = Actor.system(settings.country());
    Instant now = clock.now();
    Optional<DisclosureState> disclosure =
        reading
            .find(DisclosureTable.NAME, disclosureId, system)
            .map(found -> (DisclosureState) found.snapshot().state())
            .filter(state -> state.recipientAgency().equals(recipient));
    if (disclosure.isEmpty()) {
      return refused(Refusal.NOT_FOUND);
    }
    Instant expiresAt = disclosure.get().expiresAt();
    if (expiresAt == null || !now.isBefore(expiresAt)) {
      return refused(Refusal.STATE); // the sweep may be a little late
    }
    return switch (ledger.submit(submission(commandId, disclosureId, recipient, system, now))) {
      case Outcome.Refused refused -> new Handout.Refused(refused.rejection());
      case Outcome.Accepted accepted ->
          documents
              .packed(disclosureId, disclosure.get().personRef())
              .<Handout>map(plain -> new Handout.Sealed(sealed(plain, key)))
              .orElseGet(() -> refused(Refusal.NOT_FOUND));
    };
  }

  private static Submission submission(
      UUID commandId, UUID disclosureId, AgencyCode recipient, Actor system, Instant now) {
    byte[] body = (disclosureId + " " + recipient).getBytes(UTF_8);
    return new Submission(
        commandId,
        body,
        DisclosureTable.NAME,
        disclosureId,
        new FetchDisclosure(recipient, now),
        system,
        null,
        now,
        Envelope.Precision.EXACT,
        null,
        null,
        commandId,
        null);
  }

  private static String sealed(byte[] plain, ECKey key) {
    try {
      JWEObject jwe =
          new JWEObject(
              new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                  .keyID(key.getKeyID())
                  .contentType("json")
                  .build(),
              new Payload(plain));
      jwe.encrypt(new ECDHEncrypter(key));
      return jwe.serialize();
    } catch (JOSEException e) {
      throw new IllegalArgumentException("Nothing can be sealed to this key", e);
    }
  }

  private static Handout refused(Refusal refusal) {
    return new Handout.Refused(Rejection.of(refusal, refusal.name()));
  }
}
