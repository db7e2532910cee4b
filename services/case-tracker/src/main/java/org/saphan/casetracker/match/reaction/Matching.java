package org.saphan.casetracker.match.reaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.saphan.casetracker.match.MatchCommand;
import org.saphan.casetracker.match.MatchCommand.ProposePersonMatch;
import org.saphan.casetracker.match.MatchTable;
import org.saphan.casetracker.match.store.KeptTokens;
import org.saphan.casetracker.match.store.MatchRecord;
import org.saphan.casetracker.match.store.WantedTokens;
import org.saphan.casetracker.match.store.WantedTokens.Wanted;
import org.saphan.casetracker.match.store.WeakPairs;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.ledger.Ledger;
import org.saphan.foundation.ledger.LedgerSettings;
import org.saphan.foundation.ledger.Outcome;
import org.saphan.foundation.ledger.Submission;
import org.saphan.foundation.likeness.MatchTokens;
import org.saphan.foundation.likeness.MatchTokens.Score;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.lifecycle.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proposes by itself that two records may be of one person (X37): asks vaults for the tokens of new
 * records, outside of any transaction, and compares them with those that are kept. People decide.
 */
public class Matching {
  private static final String ROW = "X37";
  private static final long LOOK_SECONDS = 1;
  private static final long CLEAN_HOURS = 1;
  private static final Logger LOG = LoggerFactory.getLogger(Matching.class);

  /**
   * From which score on what happens.
   *
   * @param proposed a match is proposed, if enough was compared
   * @param weak the pair goes to the weak list
   */
  public record Thresholds(double proposed, double weak) {
    public Thresholds {
      if (weak > proposed || weak < 0 || proposed > 1) {
        throw new IllegalArgumentException(
            "saphan.matching.weak is 0 to saphan.matching.proposed, and that at most 1");
      }
    }
  }

  /** What the answer of a vault is worked up with. */
  public record Kept(WantedTokens wanted, KeptTokens tokens, WeakPairs weak) {}

  /** One record that is near, and how near by the period in which they are most alike. */
  private record Found(MatchRecord record, Score score) {}

  private final TokenSource source;
  private final Kept kept;
  private final Thresholds thresholds;
  private final Ledger ledger;
  private final LedgerSettings settings;
  private final BusinessClock clock;
  private final TransactionTemplate transaction;
  private final MeterRegistry metrics;

  public Matching(
      TokenSource source,
      Kept kept,
      Thresholds thresholds,
      Ledger ledger,
      LedgerSettings settings,
      BusinessClock clock,
      TransactionTemplate transaction,
      MeterRegistry metrics) {
    this.source = source;
    this.kept = kept;
    this.thresholds = thresholds;
    this.ledger = ledger;
    this.settings = settings;
    this.clock = clock;
    this.transaction = transaction;
    this.metrics = metrics;
    Gauge.builder("saphan.matching.wanted", kept.wanted(), WantedTokens::count)
        .description("records whose tokens no vault has given yet")
        .register(metrics);
  }

  /** Asks for all that is due. */
  @Scheduled(fixedDelay = LOOK_SECONDS, initialDelay = LOOK_SECONDS, timeUnit = TimeUnit.SECONDS)
  public void look() {
    try {
      kept.wanted().due().forEach(this::tryToAsk);
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("Cannot compare records now: {}", away.getClass().getSimpleName());
    }
  }

  /** Forgets tokens that are too old. */
  @Scheduled(fixedDelay = CLEAN_HOURS, timeUnit = TimeUnit.HOURS)
  public void clean() {
    try {
      transaction.executeWithoutResult(status -> kept.tokens().forgetOld());
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("Cannot forget old tokens now: {}", away.getClass().getSimpleName());
    }
  }

  /** One that cannot be worked up keeps no other waiting. */
  private void tryToAsk(Wanted wanted) {
    try {
      ask(wanted);
    } catch (RuntimeException failed) {
      LOG.error(
          "A record could not be compared: {} at {}",
          failed.getClass().getSimpleName(),
          Stream.of(failed.getStackTrace()).findFirst().map(Object::toString).orElse("?"));
      kept.wanted().later(wanted.record());
    }
  }

  private void ask(Wanted wanted) {
    Optional<List<MatchTokens>> answer =
        source.ask(wanted.record().vault(), wanted.record().personRef());
    if (answer.isEmpty()) {
      kept.wanted().later(wanted.record());
    } else {
      transaction.executeWithoutResult(status -> compare(wanted, answer.get()));
    }
  }

  /** In one transaction with the end of asking: a crash asks again, and finds the same. */
  private void compare(Wanted wanted, List<MatchTokens> all) {
    kept.tokens().lock();
    if (!kept.wanted().take(wanted.record())) {
      return; // erased while the vault answered
    }
    Map<UUID, Found> found = new HashMap<>();
    for (MatchTokens tokens : all) {
      kept.tokens().keep(wanted.record(), tokens);
      near(wanted.record(), tokens)
          .forEach(one -> found.merge(one.record().personRef(), one, Matching::nearer));
    }
    found.values().forEach(one -> decide(wanted, one));
  }

  private Stream<Found> near(MatchRecord record, MatchTokens tokens) {
    return kept.tokens().near(record.personRef(), tokens).stream()
        .flatMap(other ->
            tokens.likeness(other.tokens()).map(score -> new Found(other.record(), score)).stream())
        .filter(one -> one.score().value() >= thresholds.weak());
  }

  private static Found nearer(Found one, Found other) {
    return one.score().value() >= other.score().value() ? one : other;
  }

  private void decide(Wanted wanted, Found found) {
    UUID known = found.record().personRef();
    UUID fresh = wanted.record().personRef();
    if (kept.tokens().isMatched(known, fresh)) {
      return;
    }
    BigDecimal score =
        BigDecimal.valueOf(Math.min(1, found.score().value()))
            .setScale(MatchCommand.SCORE_SCALE, RoundingMode.HALF_UP);
    if (found.score().enough() && found.score().value() >= thresholds.proposed()) {
      propose(wanted, found.record().caseRef(), new ProposePersonMatch(known, fresh, score));
      count("proposed");
    } else {
      kept.weak().keep(found.record(), wanted.record(), score);
      count("weak");
    }
  }

  private void propose(Wanted wanted, UUID caseRef, ProposePersonMatch pair) {
    UUID id =
        UuidCreator.getNameBasedSha1(
            ROW
                + Stream.of(pair.leftPersonRef(), pair.rightPersonRef())
                    .sorted()
                    .map(ref -> "/" + ref)
                    .reduce("", String::concat));
    String cause = ROW + "/" + wanted.eventId() + "/" + id;
    Outcome outcome =
        ledger.submit(
            new Submission(
                UuidCreator.getNameBasedSha1(cause),
                cause.getBytes(UTF_8),
                MatchTable.NAME,
                id,
                pair,
                Actor.system(settings.country()),
                null,
                clock.now(),
                Envelope.Precision.EXACT,
                caseRef,
                null,
                wanted.correlationId(),
                wanted.eventId()));
    if (outcome instanceof Outcome.Refused refused) {
      LOG.error("{} is refused: {}", ROW, refused.rejection().code().name());
    }
  }

  private void count(String outcome) {
    metrics.counter("saphan.matching.pairs", "outcome", outcome).increment();
  }
}
