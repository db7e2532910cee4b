package org.saphan.foundation.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import org.saphan.foundation.personal.personrecord.PersonRecordState;
import org.saphan.foundation.personal.personrecord.PersonRecordTable;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;

/** Hands out what was allowed, once. */
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
     * What was put aside: a JSON object whose parts are groups of data. It leaves the service only
     * as a sealed answer to another one.
     */
    record Packed(byte[] plain) implements Handout {
      /** Says nothing of what is in it. */
      @Override
      public String toString() {
        return "Packed";
      }
    }

    /** Nothing was handed out. */
    record Refused(Rejection rejection) implements Handout {}
  }

  /**
   * Row P4. The same {@code commandId} gets the same package again, since an answer can get lost on
   * its way; another one gets none, and nobody gets any once the consent was taken back.
   *
   * @param recipient the agency for whose service the package is
   */
  public Handout fetch(UUID commandId, UUID disclosureId, AgencyCode recipient) {
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
    if (expiresAt == null || !now.isBefore(expiresAt) || isStopped(disclosure.get(), system)) {
      return refused(Refusal.STATE); // the sweep, or the revocation, may be a little late
    }
    return switch (ledger.submit(submission(commandId, disclosureId, recipient, system, now))) {
      case Outcome.Refused refused -> new Handout.Refused(refused.rejection());
      case Outcome.Accepted accepted ->
          documents
              .packed(disclosureId, disclosure.get().personRef())
              .<Handout>map(Handout.Packed::new)
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

  /** Once this vault has said that it stopped, nothing may go out, whatever else is late. */
  private boolean isStopped(DisclosureState disclosure, Actor system) {
    UUID consent = disclosure.consentId();
    return consent != null
        && reading
            .find(PersonRecordTable.NAME, disclosure.personRef(), system)
            .map(found -> (PersonRecordState) found.snapshot().state())
            .filter(record -> record.stoppedConsents().contains(consent))
            .isPresent();
  }

  private static Handout refused(Refusal refusal) {
    return new Handout.Refused(Rejection.of(refusal, refusal.name()));
  }
}
