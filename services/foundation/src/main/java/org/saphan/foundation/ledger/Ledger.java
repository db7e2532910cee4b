package org.saphan.foundation.ledger;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.ledger.Deciding.Decided;
import org.saphan.foundation.vault.Vault;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Snapshot;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes commands: who may, what the rules say, and one transaction that keeps state, history,
 * outgoing events, deadlines, documents and the answer, or nothing at all.
 */
public final class Ledger {
  private final Bindings bindings;
  private final Streams streams;
  private final History history;
  private final Vault vault;
  private final BusinessClock clock;
  private final Deciding deciding;
  private final Claims claims;
  private final Writing writing;
  private final LedgerMetrics metrics;
  private final TransactionTemplate transaction;

  Ledger(
      Bindings bindings,
      Streams streams,
      History history,
      Vault vault,
      BusinessClock clock,
      Deciding deciding,
      Claims claims,
      Writing writing,
      LedgerMetrics metrics,
      TransactionTemplate transaction) {
    this.bindings = bindings;
    this.streams = streams;
    this.history = history;
    this.vault = vault;
    this.clock = clock;
    this.deciding = deciding;
    this.claims = claims;
    this.writing = writing;
    this.metrics = metrics;
    this.transaction = transaction;
  }

  /** What one try in one transaction came to. */
  private sealed interface Attempt {
    /** Decided now and kept. */
    record Kept(Outcome.Accepted answer, List<Step<?, ?, ?>> steps) implements Attempt {}

    /** Kept before; the answer is the same. */
    record Known(Outcome.Accepted answer) implements Attempt {}

    /** Nothing is kept. */
    record No(Outcome.Refused refused) implements Attempt {}

    /** More streams must be locked before anything can be decided. */
    record More(Set<UUID> ids) implements Attempt {}

    /** The command is meant for an aggregate that exists. */
    record Met(UUID existing) implements Attempt {}
  }

  /**
   * Decides a command and keeps what follows. The same key with the same body gets the first
   * answer.
   *
   * <p>It is refused as too large if it touches more than {@link LedgerSettings#MAX_STREAMS}
   * streams.
   *
   * @throws IllegalStateException if others are quicker too often: our own fault
   */
  public Outcome submit(Submission sent) {
    Submission submission = sent;
    Set<UUID> ids = new HashSet<>(Set.of(submission.id()));
    for (int attempt = 0; attempt < LedgerSettings.MAX_ATTEMPTS; attempt++) {
      try {
        switch (inTransaction(submission, ids)) {
          case Attempt.Kept(Outcome.Accepted answer, List<Step<?, ?, ?>> steps) -> {
            metrics.accepted(steps);
            return answer;
          }
          case Attempt.Known(Outcome.Accepted answer) -> {
            metrics.repeated(submission.lifecycle(), answer);
            return answer;
          }
          case Attempt.No(Outcome.Refused refused) -> {
            metrics.refused(submission.lifecycle(), refused);
            return refused;
          }
          case Attempt.More more -> ids.addAll(more.ids());
          case Attempt.Met met -> {
            submission = submission.meeting(met.existing());
            ids = new HashSet<>(Set.of(met.existing()));
          }
        }
      } catch (DuplicateKeyException quicker) {
        // The same key or the same new id was taken in between: now there is something to read.
      } catch (StaleFold stale) {
        refold(stale.lifecycle(), stale.id());
      }
    }
    throw new IllegalStateException(
        "Others were quicker " + LedgerSettings.MAX_ATTEMPTS + " times");
  }

  private Attempt inTransaction(Submission submission, Set<UUID> ids) {
    if (ids.size() > LedgerSettings.MAX_STREAMS) {
      // what the caller sent names so many: his to mend
      return new Attempt.No(
          Outcome.Refused.before(Rejection.of(Refusal.TOO_LARGE, "TOO_MANY_STREAMS")));
    }
    return Objects.requireNonNull(
        transaction.execute(status -> attemptOrRollBack(submission, ids, status)));
  }

  private Attempt attemptOrRollBack(
      Submission submission, Set<UUID> ids, TransactionStatus status) {
    Attempt tried = attempt(submission, ids);
    if (!(tried instanceof Attempt.Kept)) {
      status.setRollbackOnly();
    }
    return tried;
  }

  private Attempt attempt(Submission submission, Set<UUID> ids) {
    Map<UUID, Stream<?>> locked = streams.lock(ids);
    byte[] bodyHash = vault.keyedHash(submission.body());
    Optional<Attempt> again = answeredBefore(submission, bodyHash);
    if (again.isPresent()) {
      return again.get();
    }
    Instant now = clock.now();
    Binding<?, ?, ?> binding = bindings.named(submission.lifecycle());
    Writing.Entry entry = writing.begin(submission, now);
    return switch (deciding.decide(binding, submission, now, locked, ids, entry)) {
      case Decided.More(Set<UUID> more) -> new Attempt.More(more);
      case Decided.No(Outcome.Refused refused) -> new Attempt.No(refused);
      case Decided.Steps decided ->
          switch (claims.take(decided.steps(), submission.actor())) {
            case Claims.Taken.All all -> new Attempt.Kept(entry.finish(bodyHash), decided.steps());
            case Claims.Taken.Met met -> new Attempt.Met(met.owner());
            case Claims.Taken.No no -> new Attempt.No(no.refused());
          };
    };
  }

  private Optional<Attempt> answeredBefore(Submission submission, byte[] bodyHash) {
    return streams
        .answers()
        .to(submission.commandId())
        .map(before ->
            before.keyHolder().equals(submission.keyHolder())
                    && MessageDigest.isEqual(before.bodyHash(), bodyHash)
                ? new Attempt.Known(before.answer())
                : new Attempt.No(
                    Outcome.Refused.before(
                        Rejection.of(Refusal.KEY_REUSED, Refusal.KEY_REUSED.name()))));
  }

  /** Folds anew all that older code had folded; done before the service answers. */
  void refoldStale() {
    for (Binding<?, ?, ?> binding : bindings.all()) {
      String name = binding.lifecycle().name();
      int version = binding.lifecycle().parts().foldVersion();
      streams.foldedOtherwise(name, version).forEach(id -> refold(name, id));
    }
  }

  /**
   * Folds a state anew that older code had folded; its version and stage stay as history has them.
   */
  void refold(String lifecycle, UUID id) {
    transaction.executeWithoutResult(status -> refoldOne(bindings.named(lifecycle), id));
  }

  private <S, E, R> void refoldOne(Binding<S, E, R> binding, UUID id) {
    Snapshot<S> snapshot = history.fold(binding.lifecycle(), id);
    R reference = binding.reference().get();
    Holder holder = binding.lifecycle().parts().holder().apply(snapshot, reference);
    streams.update(binding.lifecycle(), snapshot, holder, reference, clock.now());
  }
}
