package org.saphan.foundation.personal.packages;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.exclusion.Exclusions;
import org.saphan.foundation.ledger.Ledger;
import org.saphan.foundation.ledger.LedgerSettings;
import org.saphan.foundation.ledger.Outcome;
import org.saphan.foundation.ledger.Submission;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.foundation.peer.PeerReply;
import org.saphan.foundation.peer.Peers;
import org.saphan.foundation.personal.disclosure.DisclosureTable;
import org.saphan.foundation.personal.personrecord.PersonRecordCommand.CreatePersonRecord;
import org.saphan.foundation.personal.personrecord.PersonRecordTable;
import org.saphan.foundation.readlog.ReadLog;
import org.saphan.foundation.vault.Vault;
import org.saphan.foundation.web.WebCode;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fetches what was disclosed to the agency of a person who works here, keeps it sealed, and shows
 * it to those who may ask for such things.
 */
public final class Receiving {
  private static final String MEDIA_TYPE = "application/json";

  /** Why it was opened, for the log. */
  private static final String REASON = "package";

  private final LedgerSettings settings;
  private final KnownPackages packages;
  private final PackageAnswer here;
  private final Peers peers;
  private final Ledger ledger;
  private final Vault vault;
  private final Exclusions exclusions;
  private final ReadLog log;
  private final BusinessClock clock;
  private final TransactionTemplate transaction;
  private final MeterRegistry meters;

  Receiving(
      LedgerSettings settings,
      KnownPackages packages,
      PackageAnswer here,
      Peers peers,
      Ledger ledger,
      Vault vault,
      Exclusions exclusions,
      ReadLog log,
      BusinessClock clock,
      TransactionTemplate transaction,
      MeterRegistry meters) {
    this.settings = settings;
    this.packages = packages;
    this.here = here;
    this.peers = peers;
    this.ledger = ledger;
    this.vault = vault;
    this.exclusions = exclusions;
    this.log = log;
    this.clock = clock;
    this.transaction = transaction;
    this.meters = meters;
  }

  /** What came of a wish. */
  public sealed interface Answer {
    /** It is here; its content is shown by {@link #open} only. */
    record Known(KnownPackage one) implements Answer {}

    /** Nothing was given. */
    record Refused(Rejection rejection) implements Answer {}
  }

  /**
   * Whether somebody has a role that may ask for disclosures (row P1) and works in this country:
   * what is for another one leaves by the way between the countries, not by an account here.
   */
  public boolean isFor(Actor actor) {
    return actor.country().equals(settings.country())
        && DisclosureTable.ASKING.stream().anyMatch(actor.roles()::contains);
  }

  /** Those for the actor's agency, the newest first. */
  public List<KnownPackage> list(Actor actor) {
    return isFor(actor) ? packages.of(actor) : List.of();
  }

  /**
   * Asks its vault for a package and keeps it. To ask again does no harm: what was given to this
   * service and lost is given to it again.
   *
   * @throws org.saphan.foundation.exclusion.Excluded if the account is kept away from the case
   */
  public Answer fetch(UUID disclosureId, Actor actor) {
    Optional<KnownPackage> found = find(disclosureId, actor);
    if (found.isEmpty()) {
      return refused(Refusal.NOT_FOUND, "NOT_FOUND");
    }
    KnownPackage known = found.get();
    Instant now = clock.now();
    return switch (known.status(now)) {
      case RECEIVED -> new Answer.Known(known);
      case WAITING -> {
        packages.asked(disclosureId, now);
        yield answer(known, ask(known));
      }
      case ELSEWHERE, REVOKED, EXPIRED, WITHDRAWN, ERASED -> gone();
    };
  }

  private PeerReply ask(KnownPackage known) {
    return known.vault().equals(settings.service())
        ? here.fetched(settings.service(), known.disclosureId(), known.recipient())
        : peers.ask(
            known.vault(),
            PackageAnswer.TYPE,
            known.disclosureId(),
            Map.of(PackageAnswer.RECIPIENT, known.recipient().value()));
  }

  private Answer answer(KnownPackage known, PeerReply reply) {
    return switch (reply) {
      case PeerReply.Content(byte[] plain) -> keep(known, plain);
      case PeerReply.Refused refused -> gone();
      case PeerReply.Away away -> {
        count("away");
        yield refused(WebCode.UNAVAILABLE, "PEER_AWAY");
      }
    };
  }

  private Answer keep(KnownPackage asked, byte[] plain) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          KnownPackage known = packages.lock(asked.disclosureId());
          if (known.ended() != null) {
            return gone(); // a consent was taken back, or a person erased, while it was on its way
          } else if (known.receivedAt() == null) {
            makeRecord(known);
            vault.keep(
                KnownPackage.owner(known.disclosureId()),
                known.disclosureId(),
                1,
                MEDIA_TYPE,
                plain);
            packages.received(known.disclosureId(), clock.now());
            count("received");
          }
          return new Answer.Known(packages.lock(known.disclosureId()));
        }));
  }

  /**
   * Row Z1: this vault has something of the person now, so it answers when she takes back a consent
   * (X13) and has a time of its own. Where it has a record already, that is refused, and right.
   */
  private void makeRecord(KnownPackage known) {
    String cause = "received-from/" + known.vault() + "/" + known.personRef();
    UUID commandId = UuidCreator.getNameBasedSha1(cause);
    Outcome _ =
        ledger.submit(
            new Submission(
                commandId,
                cause.getBytes(UTF_8),
                PersonRecordTable.NAME,
                known.personRef(),
                new CreatePersonRecord(),
                Actor.system(settings.country()),
                null,
                clock.now(),
                Envelope.Precision.EXACT,
                known.caseRef(),
                null,
                commandId,
                null));
  }

  /**
   * The content of one that was received, a JSON object whose parts are groups of data. That it was
   * opened is written down first, at the record of the person and at the package.
   *
   * @throws org.saphan.foundation.exclusion.Excluded if the account is kept away from the case
   */
  public Optional<byte[]> open(UUID disclosureId, Actor actor) {
    return find(disclosureId, actor)
        .filter(known -> known.status(clock.now()) == PackageStatus.RECEIVED)
        .flatMap(known -> {
          log.note(actor, known.caseRef(), known.personRef(), ReadLog.Look.DOCUMENT);
          UUID owner = KnownPackage.owner(disclosureId);
          return vault.readFor(actor, REASON, owner, disclosureId, 1);
        })
        .map(Vault.Document::bytes);
  }

  /** One that the actor may have. */
  Optional<KnownPackage> find(UUID disclosureId, Actor actor) {
    Optional<KnownPackage> found =
        isFor(actor) ? packages.find(disclosureId, actor.agency()) : Optional.empty();
    found.ifPresent(known -> exclusions.check(actor, known.caseRef()));
    return found;
  }

  private Answer gone() {
    count("refused");
    return refused(Refusal.STATE, "PACKAGE_GONE");
  }

  private static Answer refused(org.saphan.lifecycle.RejectionCode code, String reason) {
    return new Answer.Refused(Rejection.of(code, reason));
  }

  private void count(String outcome) {
    meters.counter("saphan.packages", "outcome", outcome).increment();
  }
}
