package org.saphan.foundation.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.exclusion.Exclusions;
import org.saphan.foundation.ledger.Preparation.Draft;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Decision;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.FollowOn;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.RunningDeadline;
import org.saphan.lifecycle.Snapshot;

/**
 * Asks the rules about one command and all that must go with it. What was agreed is written at
 * once, in the caller's transaction: a stream may be touched again later in the decision, and rules
 * that ask the database see what was decided before them.
 */
final class Deciding {
  private final CountryCode country;
  private final Bindings bindings;
  private final Streams streams;
  private final CommandDocuments documents;
  private final Exclusions exclusions;
  private final Joining joining;

  Deciding(
      CountryCode country,
      Bindings bindings,
      Streams streams,
      CommandDocuments documents,
      Exclusions exclusions,
      CaseSight cases) {
    this.country = country;
    this.bindings = bindings;
    this.streams = streams;
    this.documents = documents;
    this.exclusions = exclusions;
    this.joining = new Joining(bindings, cases);
  }

  /** What the rules said to the whole. */
  sealed interface Decided {
    /** Every stream agrees; the first step is that of the command itself. */
    record Steps(List<Step<?, ?, ?>> steps) implements Decided {}

    /** One of them does not. */
    record No(Outcome.Refused refused) implements Decided {}

    /** These streams must be locked before anything can be decided. */
    record More(Set<UUID> ids) implements Decided {}
  }

  /** Writes a step in the caller's transaction. */
  @FunctionalInterface
  interface Keeper {
    /**
     * @param documents to be kept before it
     */
    void keep(Step<?, ?, ?> step, List<Draft> documents);
  }

  /** The steps so far, and the streams as they were when they were locked. */
  private record Gathering(
      Map<UUID, Stream<?>> streams,
      Set<UUID> locked,
      List<Step<?, ?, ?>> steps,
      Set<UUID> missing,
      List<Draft> documents,
      Keeper keeper) {
    /** Takes a step; it is written unless something that must go with it is still to be locked. */
    void take(Step<?, ?, ?> step) {
      step.accepted().also().stream()
          .map(FollowOn::id)
          .filter(id -> !locked.contains(id))
          .forEach(missing::add);
      if (missing.isEmpty()) {
        keeper.keep(step, steps.isEmpty() ? documents : List.of());
        steps.add(step);
      }
    }

    boolean hasTouched(UUID id) {
      return steps.stream().anyMatch(step -> step.accepted().after().id().equals(id));
    }
  }

  /**
   * @param locked the ids that are locked; those that exist are in {@code found}
   * @param keeper is given every step as soon as it is agreed; nothing that it wrote stays unless
   *     the answer is {@link Decided.Steps}
   */
  <S, E, R> Decided decide(
      Binding<S, E, R> binding,
      Submission submission,
      Instant now,
      Map<UUID, Stream<?>> found,
      Set<UUID> locked,
      Keeper keeper) {
    Stream<S> stream = mine(binding, found.get(submission.id()));
    Actor actor = submission.actor().with(binding.ties().apply(submission.actor()));
    Optional<Rejection> hindered =
        hindrance(binding, submission, stream, actor)
            .map(refusal -> Rejection.of(refusal, refusal.name()))
            .or(() -> wrongCase(binding, submission, stream));
    if (hindered.isPresent()) {
      return new Decided.No(Outcome.Refused.before(hindered.get()));
    }
    Snapshot<S> snapshot = stream == null ? null : stream.snapshot();
    return switch (documents.prepare(binding, submission, actor, snapshot)) {
      case Preparation.Prepared.Unfit unfit ->
          new Decided.No(Outcome.Refused.before(unfit.rejection()));
      case Preparation.Prepared.Ready(Object command, List<Draft> drafts) -> {
        List<DocumentRef> content =
            java.util.stream.Stream.concat(
                    drafts.stream().map(CommandDocuments::reference),
                    CommandDocuments.references(command))
                .distinct()
                .toList();
        Moment<S, R> moment = moment(binding, submission, snapshot, actor, now, content);
        Gathering gathering =
            new Gathering(found, locked, new ArrayList<>(), new HashSet<>(), drafts, keeper);
        yield outcome(decide(binding, moment, stream, command, gathering), gathering);
      }
    };
  }

  private static Decided outcome(Optional<Outcome.Refused> no, Gathering gathering) {
    if (no.isPresent()) {
      return new Decided.No(no.get());
    }
    return gathering.missing().isEmpty()
        ? new Decided.Steps(gathering.steps())
        : new Decided.More(gathering.missing());
  }

  /** Unknown, not to be known, kept away, or another version than the caller saw. */
  private <S, R> Optional<Refusal> hindrance(
      Binding<S, ?, R> binding, Submission submission, @Nullable Stream<S> stream, Actor actor) {
    boolean creating = binding.lifecycle().creates(submission.command().getClass());
    if (stream == null && !creating) {
      return Optional.of(Refusal.NOT_FOUND);
    }
    boolean excluded =
        caseOf(binding, submission, stream)
            .filter(caseRef -> exclusions.excludes(actor, caseRef))
            .isPresent();
    if (stream == null) {
      return excluded ? Optional.of(Refusal.EXCLUDED) : Optional.empty();
    }
    if (!mayKnow(binding, submission.command(), stream.snapshot().state(), actor)) {
      return Optional.of(creating ? Refusal.STATE : Refusal.NOT_FOUND);
    }
    if (excluded) {
      return Optional.of(Refusal.EXCLUDED);
    }
    Long expected = submission.expectedVersion();
    return expected == null || expected == stream.snapshot().version()
        ? Optional.empty()
        : Optional.of(Refusal.VERSION);
  }

  /** To read it, or by a row of the command to do that without reading it. */
  private static <S, R> boolean mayKnow(
      Binding<S, ?, R> binding, Object command, S state, Actor actor) {
    return Sight.isRelated(binding, state, actor)
        || binding
            .lifecycle()
            .mayCommand(actor, command.getClass(), state, binding.reference().get());
  }

  private <S, R> Optional<Rejection> wrongCase(
      Binding<S, ?, R> binding, Submission submission, @Nullable Stream<S> stream) {
    if (stream != null) {
      return Optional.empty();
    }
    CaseRule rule = binding.caseRule();
    Optional<Rejection> stranger =
        rule != null && rule.isOfAnyCase()
            ? Optional.empty()
            : named(binding, submission)
                .flatMap(caseRef -> joining.refusal(submission.actor(), caseRef));
    return rule == null
        ? stranger
        : stranger.or(() -> rule.refusal(caseOf(binding, submission, null)));
  }

  /**
   * The case that the caller chose for something new: none where it follows of what it is about.
   */
  private static <R> Optional<UUID> named(Binding<?, ?, R> binding, Submission submission) {
    Optional<UUID> inherited =
        binding.caseOf().apply(submission.command(), binding.reference().get());
    return inherited.isPresent() ? Optional.empty() : Optional.ofNullable(submission.caseRef());
  }

  /** The case that a command touches; empty where it begins one. */
  private static <R> Optional<UUID> caseOf(
      Binding<?, ?, R> binding, Submission submission, @Nullable Stream<?> stream) {
    return stream == null
        ? binding
            .caseOf()
            .apply(submission.command(), binding.reference().get())
            .or(() -> Optional.ofNullable(submission.caseRef()))
        : Optional.of(stream.caseRef());
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
  private <S, E, R> Optional<Outcome.Refused> decide(
      Binding<S, E, R> binding,
      Moment<S, R> moment,
      @Nullable Stream<S> stream,
      Object command,
      Gathering gathering) {
    return switch (binding.lifecycle().decide(moment, command)) {
      case Decision.Rejected<S, E> no -> Optional.of(new Outcome.Refused(no.row(), no.rejection()));
      case Decision.Accepted<S, E> accepted -> {
        gathering.take(new Step<>(binding, moment, accepted, stream));
        yield accepted.also().stream()
            .flatMap(next -> follow(moment, next, gathering).stream())
            .findFirst();
      }
    };
  }

  /** Once something is missing nothing further is decided: the whole is tried again with it. */
  private Optional<Outcome.Refused> follow(Moment<?, ?> first, FollowOn next, Gathering gathering) {
    return gathering.missing().isEmpty()
        ? follow(bindings.named(next.lifecycle()), first, next, gathering)
        : Optional.empty();
  }

  private <S, E, R> Optional<Outcome.Refused> follow(
      Binding<S, E, R> binding, Moment<?, ?> first, FollowOn next, Gathering gathering) {
    Stream<S> stream =
        mine(
            binding,
            gathering.hasTouched(next.id())
                ? streams.find(next.id()).orElse(null)
                : gathering.streams().get(next.id()));
    if (stream == null && !gathering.hasTouched(next.id()) && streams.find(next.id()).isPresent()) {
      // somebody has begun it since we locked, and the rules may have seen it: locked anew, it is
      // there for both
      gathering.missing().add(next.id());
      return Optional.empty();
    }
    Moment<S, R> moment =
        new Moment<>(
            next.id(),
            stream == null ? null : stream.snapshot(),
            Actor.system(country),
            Role.SYSTEM,
            null,
            first.occurredAt(),
            first.recordedAt(),
            null,
            stream == null ? List.of() : streams.openDeadlines(next.id()),
            List.of(),
            binding.reference().get());
    return decide(binding, moment, stream, next.command(), gathering);
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
}
