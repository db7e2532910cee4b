package org.saphan.foundation.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.ledger.Preparation.Draft;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.foundation.messaging.EventCodec;
import org.saphan.foundation.vault.Vault;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.Deadlines;
import org.saphan.lifecycle.Decision;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.FollowOn;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.RunningDeadline;
import org.saphan.lifecycle.Snapshot;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes commands: who may, what the rules say, and one transaction that keeps state, history,
 * outgoing events, deadlines, documents and the answer, or nothing at all.
 */
public final class Ledger {
  private final LedgerSettings settings;
  private final Bindings bindings;
  private final Streams streams;
  private final History history;
  private final Vault vault;
  private final BusinessClock clock;
  private final CommandDocuments documents;
  private final DeadlineKeeper deadlines;
  private final List<Effect> effects;
  private final TransactionTemplate transaction;

  Ledger(
      LedgerSettings settings,
      Bindings bindings,
      Streams streams,
      History history,
      Vault vault,
      BusinessClock clock,
      CommandDocuments documents,
      DeadlineKeeper deadlines,
      List<Effect> effects,
      TransactionTemplate transaction) {
    this.settings = settings;
    this.bindings = bindings;
    this.streams = streams;
    this.history = history;
    this.vault = vault;
    this.clock = clock;
    this.documents = documents;
    this.deadlines = deadlines;
    this.effects = List.copyOf(effects);
    this.transaction = transaction;
  }

  /** What one try in one transaction came to. */
  private sealed interface Attempt {
    record Done(Outcome outcome) implements Attempt {}

    /** More streams must be locked before anything can be decided. */
    record More(Set<UUID> ids) implements Attempt {}
  }

  /** One stream's part, decided and not yet written. */
  private record Step<S, E, R>(
      Binding<S, E, R> binding,
      Moment<S, R> moment,
      Decision.Accepted<S, E> accepted,
      @Nullable Stream<S> before) {}

  /**
   * Decides a command and keeps what follows. The same key with the same body gets the first
   * answer.
   *
   * @throws IllegalStateException if it touches more than {@link LedgerSettings#MAX_STREAMS}
   *     streams or others are quicker too often: our own fault
   */
  public Outcome submit(Submission submission) {
    Set<UUID> ids = new HashSet<>(Set.of(submission.id()));
    for (int attempt = 0; attempt < LedgerSettings.MAX_ATTEMPTS; attempt++) {
      try {
        switch (inTransaction(submission, ids)) {
          case Attempt.Done done -> {
            return done.outcome();
          }
          case Attempt.More more -> ids.addAll(more.ids());
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
      throw new IllegalStateException("One decision touches " + ids.size() + " streams");
    }
    return Objects.requireNonNull(
        transaction.execute(status -> attemptOrRollBack(submission, ids, status)));
  }

  private Attempt attemptOrRollBack(
      Submission submission, Set<UUID> ids, TransactionStatus status) {
    Attempt tried = attempt(submission, ids);
    if (!(tried instanceof Attempt.Done(Outcome.Accepted accepted))) {
      status.setRollbackOnly();
    }
    return tried;
  }

  private Attempt attempt(Submission submission, Set<UUID> ids) {
    Map<UUID, Stream<?>> locked = streams.lock(ids);
    byte[] bodyHash = vault.keyedHash(submission.body());
    Optional<Outcome> again = answeredBefore(submission, bodyHash);
    if (again.isPresent()) {
      return new Attempt.Done(again.get());
    }
    Binding<?, ?, ?> binding = bindings.named(submission.lifecycle());
    return decideAndWrite(binding, submission, bodyHash, locked, ids);
  }

  private Optional<Outcome> answeredBefore(Submission submission, byte[] bodyHash) {
    return streams
        .answered(submission.commandId())
        .map(before ->
            before.user().equals(submission.actor().user())
                    && MessageDigest.isEqual(before.bodyHash(), bodyHash)
                ? before.answer()
                : refused(Refusal.KEY_REUSED));
  }

  private <S, E, R> Attempt decideAndWrite(
      Binding<S, E, R> binding,
      Submission submission,
      byte[] bodyHash,
      Map<UUID, Stream<?>> locked,
      Set<UUID> ids) {
    Stream<S> stream = mine(binding, locked.get(submission.id()));
    Actor actor = submission.actor().with(binding.ties().apply(submission.actor()));
    Optional<Refusal> hidden = hindrance(binding, submission, stream, actor);
    if (hidden.isPresent()) {
      return new Attempt.Done(refused(hidden.get()));
    }
    Snapshot<S> snapshot = stream == null ? null : stream.snapshot();
    switch (documents.prepare(binding, submission, snapshot)) {
      case Preparation.Prepared.Unfit unfit -> {
        return new Attempt.Done(new Outcome.Refused(unfit.rejection()));
      }
      case Preparation.Prepared.Ready ready -> {
        Instant now = clock.now();
        List<DocumentRef> content =
            ready.documents().stream().map(CommandDocuments::reference).toList();
        Moment<S, R> moment = moment(binding, submission, snapshot, actor, now, content);
        List<Step<?, ?, ?>> steps = new ArrayList<>();
        Set<UUID> missing = new HashSet<>();
        Optional<Rejection> no =
            decide(binding, moment, stream, ready.command(), locked, ids, steps, missing);
        if (no.isPresent()) {
          return new Attempt.Done(new Outcome.Refused(no.get()));
        }
        if (!missing.isEmpty()) {
          return new Attempt.More(missing);
        }
        return new Attempt.Done(write(submission, bodyHash, ready.documents(), steps, now));
      }
    }
  }

  /** Unknown, not to be known, or another version than the caller saw. */
  private <S> Optional<Refusal> hindrance(
      Binding<S, ?, ?> binding, Submission submission, @Nullable Stream<S> stream, Actor actor) {
    boolean creating =
        binding.lifecycle().rows().stream()
            .anyMatch(
                row -> row.from().isEmpty() && row.command().isInstance(submission.command()));
    if (stream == null) {
      return creating ? Optional.empty() : Optional.of(Refusal.NOT_FOUND);
    }
    if (!Reading.mayRead(binding.lifecycle(), stream.snapshot().state(), actor)) {
      return Optional.of(creating ? Refusal.STATE : Refusal.NOT_FOUND);
    }
    Long expected = submission.expectedVersion();
    return expected == null || expected == stream.snapshot().version()
        ? Optional.empty()
        : Optional.of(Refusal.VERSION);
  }

  private <S, R> Moment<S, R> moment(
      Binding<S, ?, R> binding,
      Submission submission,
      @Nullable Snapshot<S> snapshot,
      Actor actor,
      Instant now,
      List<DocumentRef> content) {
    List<RunningDeadline> running =
        snapshot == null || binding.lifecycle().parts().deadlines().isEmpty()
            ? List.of()
            : streams.openDeadlines(snapshot.id());
    return new Moment<>(
        submission.id(),
        snapshot,
        actor,
        Role.SYSTEM,
        submission.onBehalfOf(),
        submission.occurredAt(),
        now,
        submission.expectedVersion(),
        running,
        content,
        binding.reference().get());
  }

  /** Decides one stream and all that must go with it; the first "no" is the answer to the whole. */
  private <S, E, R> Optional<Rejection> decide(
      Binding<S, E, R> binding,
      Moment<S, R> moment,
      @Nullable Stream<S> stream,
      Object command,
      Map<UUID, Stream<?>> locked,
      Set<UUID> ids,
      List<Step<?, ?, ?>> steps,
      Set<UUID> missing) {
    switch (binding.lifecycle().decide(moment, command)) {
      case Decision.Rejected<S, E> rejected -> {
        return Optional.of(rejected.rejection());
      }
      case Decision.Accepted<S, E> accepted -> {
        steps.add(new Step<>(binding, moment, accepted, stream));
        for (FollowOn followOn : accepted.also()) {
          if (!ids.contains(followOn.id())) {
            missing.add(followOn.id());
          }
          Optional<Rejection> no =
              follow(
                  bindings.named(followOn.lifecycle()),
                  moment,
                  followOn,
                  locked,
                  ids,
                  steps,
                  missing);
          if (no.isPresent()) {
            return no;
          }
        }
        return Optional.empty();
      }
    }
  }

  private <S, E, R> Optional<Rejection> follow(
      Binding<S, E, R> binding,
      Moment<?, ?> first,
      FollowOn followOn,
      Map<UUID, Stream<?>> locked,
      Set<UUID> ids,
      List<Step<?, ?, ?>> steps,
      Set<UUID> missing) {
    Stream<S> stream = mine(binding, locked.get(followOn.id()));
    Moment<S, R> moment =
        new Moment<>(
            followOn.id(),
            stream == null ? null : stream.snapshot(),
            Actor.system(settings.country()),
            Role.SYSTEM,
            null,
            first.occurredAt(),
            first.recordedAt(),
            null,
            stream == null ? List.of() : streams.openDeadlines(followOn.id()),
            List.of(),
            binding.reference().get());
    return decide(binding, moment, stream, followOn.command(), locked, ids, steps, missing);
  }

  private Outcome.Accepted write(
      Submission submission,
      byte[] bodyHash,
      List<Draft> drafts,
      List<Step<?, ?, ?>> steps,
      Instant now) {
    for (Draft draft : drafts) {
      vault.keep(draft.owner(), draft.docId(), draft.version(), draft.mediaType(), draft.bytes());
    }
    UUID caseRef = caseRef(steps.getFirst(), submission);
    Map<UUID, Outcome.Accepted> answers = new LinkedHashMap<>();
    for (Step<?, ?, ?> step : steps) {
      Outcome.Accepted answer = write(step, submission, caseRef, now);
      answers.putIfAbsent(answer.id(), answer);
    }
    Outcome.Accepted answer = answers.values().iterator().next();
    streams.answer(submission.commandId(), submission.actor().user(), bodyHash, answer, now);
    return answer;
  }

  private static UUID caseRef(Step<?, ?, ?> first, Submission submission) {
    if (first.before() != null) {
      return first.before().caseRef();
    }
    return submission.caseRef() == null ? UuidCreator.getTimeOrderedEpoch() : submission.caseRef();
  }

  private <S, E, R> Outcome.Accepted write(
      Step<S, E, R> step, Submission submission, UUID caseRef, Instant now) {
    LifeCycle<S, E, R> cycle = step.binding().lifecycle();
    Decision.Accepted<S, E> accepted = step.accepted();
    Stream<S> before = step.before();
    String reference = before == null ? number(step.binding(), now) : before.reference();
    UUID itsCase = before == null ? caseRef : before.caseRef();
    if (before == null) {
      streams.insert(
          cycle,
          new Stream<>(cycle.name(), reference, itsCase, accepted.after(), now),
          accepted.holder(),
          now);
    } else {
      streams.update(cycle, accepted.after(), accepted.holder(), now);
    }
    List<String> names = writeLines(step, submission, itsCase);
    for (Decision.Fact<E> fact : accepted.facts()) {
      effects.forEach(effect -> effect.of(fact.event(), accepted.after()));
    }
    return new Outcome.Accepted(
        accepted.after().id(),
        itsCase,
        reference,
        accepted.after().version(),
        accepted.after().stage().name(),
        accepted.holder(),
        names);
  }

  private <S, E, R> List<String> writeLines(
      Step<S, E, R> step, Submission submission, UUID caseRef) {
    List<String> names = new ArrayList<>();
    Moment<S, R> moment = step.moment();
    String collection = step.binding().lifecycle().collection();
    for (Decision.Fact<E> fact : step.accepted().facts()) {
      Envelope envelope = envelope(step, fact, submission, caseRef);
      history.write(
          settings.topic(collection),
          moment.id(),
          fact.event(),
          envelope,
          new History.Private(moment.actor().user(), moment.onBehalfOf(), moment.content()));
      deadlines.after(
          step.binding(),
          new Deadlines.Happened<>(
              fact,
              envelope.eventId(),
              step.accepted().after(),
              moment.occurredAt(),
              moment.recordedAt()),
          moment.reference(),
          new DeadlineKeeper.Because(
              step.binding().lifecycle().name(),
              step.binding().purpose(),
              caseRef,
              submission.correlationId(),
              envelope.eventId(),
              moment.occurredAt(),
              moment.recordedAt()));
      names.add(fact.event().getClass().getSimpleName());
    }
    return names;
  }

  private <S, E, R> Envelope envelope(
      Step<S, E, R> step, Decision.Fact<E> fact, Submission submission, UUID caseRef) {
    Moment<S, R> moment = step.moment();
    LifeCycle<S, E, R> cycle = step.binding().lifecycle();
    EventCodec codec = history.codec(cycle.name());
    return new Envelope(
        History.newEventId(),
        codec.typeOf(fact.event().getClass()),
        codec.schemaVersionOf(fact.event().getClass()),
        moment.occurredAt(),
        submission.precision(),
        moment.recordedAt(),
        cycle.name(),
        moment.id(),
        fact.version(),
        caseRef,
        submission.correlationId(),
        submission.causationId() == null ? submission.commandId() : submission.causationId(),
        moment.actor().agency(),
        step.accepted().role(),
        moment.onBehalfOf() == null ? null : moment.onBehalfOf().agency(),
        settings.country(),
        step.binding().dataClass(),
        step.binding().purpose(),
        List.of(),
        step.accepted().row(),
        fact.before() == null ? null : fact.before().name(),
        fact.after().name(),
        step.accepted().holder(),
        settings.practice());
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
    Holder holder = binding.lifecycle().parts().holder().apply(snapshot, binding.reference().get());
    streams.update(binding.lifecycle(), snapshot, holder, clock.now());
  }

  private String number(Binding<?, ?, ?> binding, Instant now) {
    int year = now.atOffset(ZoneOffset.UTC).getYear();
    return ReferenceNumber.of(
        settings.country(),
        binding.referenceKind(),
        year,
        streams.nextNumber(binding.referenceKind(), year));
  }

  private static <S> @Nullable Stream<S> mine(
      Binding<S, ?, ?> binding, @Nullable Stream<?> stream) {
    if (stream == null || !stream.lifecycle().equals(binding.lifecycle().name())) {
      return null;
    }
    @SuppressWarnings("unchecked") // read by the life cycle of this name
    Stream<S> typed = (Stream<S>) stream;
    return typed;
  }

  private static Outcome refused(Refusal refusal) {
    return new Outcome.Refused(Rejection.of(refusal, refusal.name()));
  }
}
