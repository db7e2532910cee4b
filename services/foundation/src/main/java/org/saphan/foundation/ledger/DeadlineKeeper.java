package org.saphan.foundation.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.foundation.messaging.EventCodec;
import org.saphan.foundation.messaging.Schemas;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Deadline;
import org.saphan.lifecycle.DeadlineEvent;
import org.saphan.lifecycle.DeadlineEvent.Responsible;
import org.saphan.lifecycle.Deadlines;
import org.saphan.lifecycle.Deadlines.Happened;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.RunningDeadline;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.WorkingCalendar;

/**
 * Keeps deadlines: their events have a history and a topic of their own and never change the
 * owner's version.
 */
final class DeadlineKeeper {
  /** The aggregate type of a deadline in history and on the topic. */
  static final String TYPE = "deadline";

  private static final History.Private BY_THE_SYSTEM =
      new History.Private(Role.SYSTEM.code(), null, null, List.of());

  private final LedgerSettings settings;
  private final Streams streams;
  private final History history;
  private final Bindings bindings;

  /** What each event ends beside the deadlines of its own aggregate: for most nothing. */
  private final Map<Class<?>, List<Ended>> endedBeside = new ConcurrentHashMap<>();

  private record Ended(Binding<?, ?, ?> owners, Set<String> kinds) {}

  DeadlineKeeper(LedgerSettings settings, Streams streams, History history, Bindings bindings) {
    this.settings = settings;
    this.streams = streams;
    this.history = history;
    this.bindings = bindings;
  }

  static EventCodec codec(Schemas schemas) {
    return EventCodec.writing(
        schemas, "deadlines", List.of(DeadlineEvent.class.getPermittedSubclasses()));
  }

  /**
   * Why deadlines change: an event of their owner, or time alone.
   *
   * @param purpose of the owner's envelopes
   * @param cause the event, or the deadline itself
   */
  record Because(
      String lifecycle,
      String purpose,
      UUID caseRef,
      UUID correlationId,
      UUID cause,
      Instant occurredAt,
      Instant recordedAt) {}

  /**
   * What one event of the owner does to its deadlines.
   *
   * @param open those that are open before it; the owner is locked, so nobody else changes them
   * @param lines where what is told of it is added
   * @return those that are open after it
   */
  <S, E, R> List<RunningDeadline> after(
      Binding<S, E, R> binding,
      Happened<S, E> happened,
      List<RunningDeadline> open,
      R reference,
      Because because,
      History.NewLines lines) {
    if (binding.lifecycle().parts().deadlines().isEmpty()) {
      return List.of();
    }
    Deadlines<S, E, R> deadlines = new Deadlines<>(binding.lifecycle());
    return write(open, deadlines.after(happened, open, reference), because, lines).stream()
        .filter(RunningDeadline::isOpen)
        .toList();
  }

  /**
   * Meets deadlines of other aggregates that the event ends too: of those that belong to one whole
   * with it, because one names the other or both name the same. Their owners are not locked; if
   * somebody else changes such a deadline meanwhile, the whole decision is tried again.
   */
  <S, E, R> void beside(
      Binding<S, E, R> binding, Happened<S, E> happened, Because because, History.NewLines lines) {
    Class<?> event = happened.fact().event().getClass();
    for (Ended ended : endedBeside.computeIfAbsent(event, this::endedBy)) {
      Binding<?, ?, ?> owners = ended.owners();
      streams
          .openBeside(owners.lifecycle(), ended.kinds(), binding.lifecycle(), happened.snapshot())
          .forEach(running -> meet(owners, running, happened, because, lines));
    }
  }

  private List<Ended> endedBy(Class<?> event) {
    return bindings.all().stream()
        .map(owners -> new Ended(owners, kindsEndedBy(event, owners)))
        .filter(ended -> !ended.kinds().isEmpty())
        .toList();
  }

  private static Set<String> kindsEndedBy(Class<?> event, Binding<?, ?, ?> owners) {
    return owners.lifecycle().parts().deadlines().stream()
        .filter(deadline ->
            deadline.untilBeside().stream().anyMatch(type -> type.isAssignableFrom(event)))
        .map(Deadline::kind)
        .collect(Collectors.toSet());
  }

  private void meet(
      Binding<?, ?, ?> owners,
      RunningDeadline running,
      Happened<?, ?> happened,
      Because because,
      History.NewLines lines) {
    write(
        List.of(running),
        List.of(
            new DeadlineEvent.DeadlineMet(
                running.id(),
                running.kind(),
                running.set().ownerAggregateId(),
                happened.occurredAt(),
                happened.eventId())),
        new Because(
            owners.lifecycle().name(),
            owners.purpose(),
            because.caseRef(),
            because.correlationId(),
            because.cause(),
            because.occurredAt(),
            because.recordedAt()),
        lines);
  }

  /** What becomes of those whose date lies outside their owner, when it is asked for again. */
  <S, E, R> void asked(Binding<S, E, R> binding, Snapshot<S> owner, Because because) {
    List<RunningDeadline> open = streams.openDeadlines(owner.id());
    change(
        open,
        new Deadlines<>(binding.lifecycle())
            .asked(owner, because.cause(), because.recordedAt(), open, binding.reference().get()),
        because);
  }

  /** What time alone does to one. */
  void passing(Binding<?, ?, ?> binding, RunningDeadline running, Because because) {
    change(
        List.of(running),
        new Deadlines<>(binding.lifecycle()).passing(running, because.recordedAt()),
        because);
  }

  /** What newly closed days do to one. */
  void recalendared(
      Binding<?, ?, ?> binding,
      RunningDeadline running,
      Set<LocalDate> closed,
      WorkingCalendar calendar,
      Because because) {
    new Deadlines<>(binding.lifecycle())
        .recalendared(running, closed, calendar)
        .ifPresent(event -> change(List.of(running), List.of(event), because));
  }

  private void change(List<RunningDeadline> open, List<DeadlineEvent> events, Because because) {
    History.NewLines lines = history.newLines();
    write(open, events, because, lines);
    lines.write();
  }

  private Collection<RunningDeadline> write(
      List<RunningDeadline> open,
      List<DeadlineEvent> events,
      Because because,
      History.NewLines lines) {
    Map<UUID, RunningDeadline> now = new LinkedHashMap<>();
    open.forEach(running -> now.put(running.id(), running));
    for (DeadlineEvent event : events) {
      RunningDeadline before = now.get(event.deadlineId());
      RunningDeadline after = RunningDeadline.fold(before, event);
      now.put(after.id(), after);
      lines.add(
          settings.topic("deadlines"),
          event.ownerAggregateId(),
          event,
          envelope(event, before, after, because),
          BY_THE_SYSTEM);
    }
    streams.put(
        because.lifecycle(),
        events.stream()
            .map(DeadlineEvent::deadlineId)
            .distinct()
            .map(id -> Objects.requireNonNull(now.get(id)))
            .toList());
    return now.values();
  }

  private Envelope envelope(
      DeadlineEvent event,
      @Nullable RunningDeadline before,
      RunningDeadline after,
      Because because) {
    EventCodec codec = history.codec(TYPE);
    Responsible responsible = after.set().responsible();
    return new Envelope(
        History.newEventId(),
        codec.typeOf(event.getClass()),
        codec.schemaVersionOf(event.getClass()),
        because.occurredAt(),
        Envelope.Precision.EXACT,
        because.recordedAt(),
        TYPE,
        after.id(),
        after.version(),
        because.caseRef(),
        because.correlationId(),
        because.cause(),
        AgencyCode.SYSTEM,
        Role.SYSTEM,
        null,
        settings.country(),
        Envelope.DataClass.P0,
        because.purpose(),
        List.of(),
        event.deadlineKind(),
        before == null ? null : before.status().name(),
        after.status().name(),
        new Holder(responsible.role().code(), responsible.agency()),
        settings.practice());
  }
}
