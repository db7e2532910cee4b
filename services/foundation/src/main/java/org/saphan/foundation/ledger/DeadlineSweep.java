package org.saphan.foundation.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.clock.ClockMoved;
import org.saphan.foundation.ledger.Streams.Kept;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.foundation.messaging.Trace;
import org.saphan.foundation.readlog.ReadLog;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.Deadlines;
import org.saphan.lifecycle.RunningDeadline;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.WorkingCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the clock: reminders, breaches, and the commands that a breach gives; now and then it
 * forgets old answers. Survives restarts.
 */
public final class DeadlineSweep implements SmartLifecycle {
  /** How often it looks. */
  static final Duration EVERY = Duration.ofSeconds(1);

  /** How often old answers are forgotten. */
  static final Duration FORGET_EVERY = Duration.ofHours(1);

  /** Most deadlines in one look; the rest come with the next. */
  static final int BATCH = 500;

  /** How old a running deadline may be that a corrected calendar still moves. */
  static final int LOOK_BACK_DAYS = 366;

  /** How far ahead holidays are known. */
  static final int LOOK_AHEAD_DAYS = 2 * 366;

  private static final Logger LOG = LoggerFactory.getLogger(DeadlineSweep.class);

  private final Bindings bindings;
  private final Streams streams;
  private final DeadlineKeeper keeper;
  private final Ledger ledger;
  private final BusinessClock clock;
  private final LedgerSettings settings;
  private final ReadLog log;
  private final TransactionTemplate transaction;
  private volatile @Nullable ScheduledExecutorService timer;

  DeadlineSweep(
      Bindings bindings,
      Streams streams,
      DeadlineKeeper keeper,
      Ledger ledger,
      BusinessClock clock,
      LedgerSettings settings,
      ReadLog log,
      TransactionTemplate transaction) {
    this.bindings = bindings;
    this.streams = streams;
    this.keeper = keeper;
    this.ledger = ledger;
    this.clock = clock;
    this.settings = settings;
    this.log = log;
    this.transaction = transaction;
  }

  /** One look at the clock; for tests, and after time was moved on a practice node. */
  @EventListener(ClockMoved.class)
  public void look() {
    Instant now = clock.now();
    for (Kept kept : streams.dueDeadlines(now, BATCH)) {
      transaction.executeWithoutResult(status -> pass(kept, now));
    }
    for (Kept kept : streams.unansweredBreaches(BATCH)) {
      answer(bindings.named(kept.lifecycle()), kept.running());
    }
  }

  /** Asks anew for the dates outside an aggregate that deadlines of it follow. */
  public void ask(UUID owner) {
    transaction.executeWithoutResult(status ->
        Optional.ofNullable(streams.lock(Set.of(owner)).get(owner))
            .ifPresent(stream -> ask(bindings.named(stream.lifecycle()), stream)));
  }

  private <S, E, R> void ask(Binding<S, E, R> binding, Stream<?> stream) {
    @SuppressWarnings("unchecked") // the binding is that of the stream's life cycle
    Snapshot<S> owner = (Snapshot<S>) stream.snapshot();
    Instant now = clock.now();
    UUID look = History.newEventId();
    keeper.asked(
        binding,
        owner,
        new DeadlineKeeper.Because(
            stream.lifecycle(), binding.purpose(), stream.caseRef(), look, look, now, now));
  }

  /**
   * Forgets answers that are older than {@link LedgerSettings#ANSWERS_KEPT_DAYS}: a key that comes
   * again later is a new command. And who looked at a case, after {@link ReadLog#KEPT_YEARS}.
   *
   * @return how many answers
   */
  public int forget() {
    log.forget();
    return streams
        .answers()
        .forgetBefore(clock.now().minus(Duration.ofDays(LedgerSettings.ANSWERS_KEPT_DAYS)));
  }

  /** Days that were closed after due dates had been set: those move, and say why. */
  public void closed(Set<LocalDate> days, WorkingCalendar calendar) {
    Instant now = clock.now();
    for (Kept kept : streams.openWith(calendar.code())) {
      transaction.executeWithoutResult(status ->
          locked(kept)
              .ifPresent(owner ->
                  current(kept)
                      .ifPresent(running ->
                          keeper.recalendared(
                              bindings.named(kept.lifecycle()),
                              running,
                              days,
                              calendar,
                              because(kept, owner, now)))));
    }
  }

  /** A new version of a calendar: the days that it closes move what was reckoned without them. */
  void changed(WorkingCalendar before, WorkingCalendar after) {
    LocalDate today = LocalDate.ofInstant(clock.now(), after.zone());
    Set<LocalDate> closed =
        today
            .minusDays(LOOK_BACK_DAYS)
            .datesUntil(today.plusDays(LOOK_AHEAD_DAYS))
            .filter(day -> before.counts(day) && !after.counts(day))
            .collect(Collectors.toUnmodifiableSet());
    if (!closed.isEmpty()) {
      closed(closed, after);
    }
  }

  private void pass(Kept kept, Instant now) {
    locked(kept)
        .ifPresent(owner ->
            current(kept)
                .ifPresent(running ->
                    keeper.passing(
                        bindings.named(kept.lifecycle()), running, because(kept, owner, now))));
  }

  /**
   * The owner is locked first, as every decision does, so that a deadline is never met and breached
   * at once.
   */
  private Optional<Stream<?>> locked(Kept kept) {
    UUID owner = kept.running().set().ownerAggregateId();
    return Optional.ofNullable(streams.lock(Set.of(owner)).get(owner));
  }

  /** As it is now that the owner is locked; empty if it was met or cancelled meanwhile. */
  private Optional<RunningDeadline> current(Kept kept) {
    return streams.openDeadlines(kept.running().set().ownerAggregateId()).stream()
        .filter(running -> running.id().equals(kept.running().id()))
        .findFirst();
  }

  private DeadlineKeeper.Because because(Kept kept, Stream<?> owner, Instant now) {
    return new DeadlineKeeper.Because(
        kept.lifecycle(),
        bindings.named(kept.lifecycle()).purpose(),
        owner.caseRef(),
        kept.running().id(),
        kept.running().id(),
        now,
        now);
  }

  /** The command has an id of its own per breach: given twice, it is decided once. */
  private <S, E, R> void answer(Binding<S, E, R> binding, RunningDeadline running) {
    UUID owner = running.set().ownerAggregateId();
    streams
        .find(owner)
        .flatMap(stream -> command(binding, stream, running))
        .ifPresent(command -> submit(binding, owner, running, command));
    streams.answered(running);
  }

  private <S, E, R> Optional<Object> command(
      Binding<S, E, R> binding, Stream<?> stream, RunningDeadline running) {
    @SuppressWarnings("unchecked") // the deadline's life cycle is its owner's
    Snapshot<S> snapshot = (Snapshot<S>) stream.snapshot();
    return new Deadlines<>(binding.lifecycle())
        .declared(running.kind())
        .breachCommand(snapshot, running.dueAt());
  }

  private void submit(
      Binding<?, ?, ?> binding, UUID owner, RunningDeadline running, Object command) {
    String cause = running.id() + "/" + running.breaches();
    Outcome outcome =
        ledger.submit(
            new Submission(
                UuidCreator.getNameBasedSha1(cause),
                cause.getBytes(UTF_8),
                binding.lifecycle().name(),
                owner,
                command,
                Actor.system(settings.country()),
                null,
                clock.now(),
                Envelope.Precision.EXACT,
                null,
                null,
                running.id(),
                running.id()));
    if (outcome instanceof Outcome.Refused(var _, var rejection)) {
      LOG.info(
          "breach of {} gave no event: {} {}",
          running.kind(),
          rejection.code(),
          rejection.reason());
    }
  }

  @Override
  public void start() {
    ledger.refoldStale();
    ScheduledExecutorService executor =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(settings.service() + "-deadlines").daemon().factory());
    repeat(executor, EVERY, this::look);
    repeat(executor, FORGET_EVERY, this::forget);
    timer = executor;
  }

  private static void repeat(ScheduledExecutorService executor, Duration every, Runnable work) {
    ScheduledFuture<?> _ =
        executor.scheduleWithFixedDelay(
            () -> report(work), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static void report(Runnable work) {
    try {
      Trace.enter(null);
      work.run();
    } catch (RuntimeException unable) {
      // The next time does the same work again; to stop would be worse than any fault here.
      LOG.error("deadlines could not be looked at, or old answers not forgotten", unable);
    } finally {
      Trace.leave();
    }
  }

  @Override
  public void stop() {
    ScheduledExecutorService executor = timer;
    if (executor != null) {
      executor.close();
      timer = null;
    }
  }

  @Override
  public boolean isRunning() {
    return timer != null;
  }
}
