package org.saphan.foundation.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.ledger.Preparation.Draft;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.foundation.messaging.EventCodec;
import org.saphan.foundation.vault.Vault;
import org.saphan.lifecycle.Deadlines;
import org.saphan.lifecycle.Decision;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.RunningDeadline;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;

/** Writes what was decided: documents, state, history, outgoing events, deadlines, the answer. */
final class Writing {
  private final LedgerSettings settings;
  private final Streams streams;
  private final InheritedTies heirs;
  private final History history;
  private final Vault vault;
  private final DeadlineKeeper deadlines;
  private final List<Effect> effects;

  Writing(
      LedgerSettings settings,
      Streams streams,
      InheritedTies heirs,
      History history,
      Vault vault,
      DeadlineKeeper deadlines,
      List<Effect> effects) {
    this.settings = settings;
    this.streams = streams;
    this.heirs = heirs;
    this.history = history;
    this.vault = vault;
    this.deadlines = deadlines;
    this.effects = List.copyOf(effects);
  }

  /** Begins to write one decision, in the caller's transaction. */
  Entry begin(Submission submission, Instant now) {
    return new Entry(submission, now);
  }

  /** What is written of one decision, step by step. */
  final class Entry implements Deciding.Keeper {
    private final Submission submission;
    private final Instant now;
    private final Map<UUID, Outcome.Accepted> answers = new LinkedHashMap<>();
    private @Nullable UUID caseRef;

    private Entry(Submission submission, Instant now) {
      this.submission = submission;
      this.now = now;
    }

    @Override
    public void keep(Step<?, ?, ?> step, List<Draft> documents) {
      for (Draft draft : documents) {
        vault.keep(draft.owner(), draft.docId(), draft.version(), draft.mediaType(), draft.bytes());
      }
      UUID whole = caseRef == null ? caseRef(step, submission) : caseRef;
      caseRef = whole;
      Outcome.Accepted answer = write(step, submission, whole, now);
      answers.merge(answer.id(), answer, Writing::joined);
    }

    /** Writes the answer: that of the first step's aggregate. */
    Outcome.Accepted finish(byte[] bodyHash) {
      Outcome.Accepted answer = answers.values().iterator().next();
      streams.answers().keep(submission.commandId(), submission.keyHolder(), bodyHash, answer, now);
      return answer;
    }
  }

  /** An aggregate that was touched twice is answered for as it is in the end. */
  private static Outcome.Accepted joined(Outcome.Accepted first, Outcome.Accepted later) {
    return new Outcome.Accepted(
        first.id(),
        first.caseRef(),
        first.reference(),
        later.version(),
        later.stage(),
        later.holder(),
        first.transition(),
        java.util.stream.Stream.concat(first.events().stream(), later.events().stream()).toList());
  }

  /** What belongs to another aggregate is in its case, whatever the caller says. */
  private static <S, E, R> UUID caseRef(Step<S, E, R> first, Submission submission) {
    if (first.before() != null) {
      return first.before().caseRef();
    }
    return first
        .binding()
        .caseOf()
        .apply(submission.command(), first.moment().reference())
        .or(() -> Optional.ofNullable(submission.caseRef()))
        .orElseGet(UuidCreator::getTimeOrderedEpoch);
  }

  private <S, E, R> Outcome.Accepted write(
      Step<S, E, R> step, Submission submission, UUID caseRef, Instant now) {
    LifeCycle<S, E, R> cycle = step.binding().lifecycle();
    Decision.Accepted<S, E> accepted = step.accepted();
    Stream<S> before = step.before();
    UUID itsCase = before == null ? caseRef : before.caseRef();
    List<String> names = writeLines(step, submission, itsCase);
    // As late as can be: whoever makes the next of its kind waits until this number is committed.
    String reference = before == null ? number(step.binding(), now) : before.reference();
    if (before == null) {
      streams.insert(
          cycle,
          new Stream<>(cycle.name(), reference, itsCase, accepted.after(), now, now),
          accepted.holder(),
          step.moment().reference(),
          now);
    } else {
      streams.update(cycle, accepted.after(), accepted.holder(), step.moment().reference(), now);
      passOnTies(cycle, before, accepted.after());
    }
    for (Decision.Fact<E> fact : accepted.facts()) {
      effects.forEach(effect -> effect.of(fact.event(), accepted.after()));
    }
    if (before == null) {
      effects.forEach(effect -> effect.began(cycle.name(), itsCase, accepted.after()));
    }
    return new Outcome.Accepted(
        accepted.after().id(),
        itsCase,
        reference,
        accepted.after().version(),
        accepted.after().stage().name(),
        accepted.holder(),
        accepted.row(),
        names);
  }

  /**
   * Lists find by what is written; decisions and single reads ask each time. What it has from
   * others it does not pass on: they do.
   */
  private <S> void passOnTies(LifeCycle<S, ?, ?> cycle, Stream<S> before, Snapshot<S> after) {
    Function<S, Set<Tie>> own = cycle.parts().ties();
    if (!own.apply(before.snapshot().state()).equals(own.apply(after.state()))) {
      heirs.inheritAnew(before.caseRef(), cycle);
    }
  }

  private <S, E, R> List<String> writeLines(
      Step<S, E, R> step, Submission submission, UUID caseRef) {
    List<String> names = new ArrayList<>();
    Moment<S, R> moment = step.moment();
    String collection = step.binding().topicCollection();
    List<RunningDeadline> open = moment.deadlines();
    History.NewLines lines = history.newLines();
    for (Decision.Fact<E> fact : step.accepted().facts()) {
      Envelope envelope = envelope(step, fact, submission, caseRef);
      lines.add(
          settings.topic(collection),
          moment.id(),
          fact.event(),
          envelope,
          new History.Private(
              moment.actor().user(),
              moment.actor().standsInFor().get(step.accepted().role()),
              moment.onBehalfOf(),
              moment.content()));
      Deadlines.Happened<S, E> happened =
          new Deadlines.Happened<>(
              fact,
              envelope.eventId(),
              step.accepted().after(),
              moment.occurredAt(),
              moment.recordedAt());
      DeadlineKeeper.Because because =
          new DeadlineKeeper.Because(
              step.binding().lifecycle().name(),
              step.binding().purpose(),
              caseRef,
              submission.correlationId(),
              envelope.eventId(),
              moment.occurredAt(),
              moment.recordedAt());
      open = deadlines.after(step.binding(), happened, open, moment.reference(), because, lines);
      deadlines.beside(step.binding(), happened, because, lines);
      names.add(fact.event().getClass().getSimpleName());
    }
    lines.write();
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

  private String number(Binding<?, ?, ?> binding, Instant now) {
    int year = now.atOffset(ZoneOffset.UTC).getYear();
    return ReferenceNumber.of(
        settings.country(),
        binding.referenceKind(),
        year,
        streams.nextNumber(binding.referenceKind(), year));
  }
}
