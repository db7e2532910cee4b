package org.saphan.foundation.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What consumers of this service could not take: events that wait, to be tried again or passed over
 * by a person who says why, and messages that nobody can read.
 */
public final class Parked {
  /** Most that is listed at once: a page, not an export. */
  public static final int MAX_LISTED = 500;

  /** How long a missing number may keep its successors waiting unsaid, in minutes (chapter D.1). */
  public static final int INCOMPLETE_AFTER_MINUTES = 10;

  /** Longest reason that a person gives, in characters. */
  public static final int MAX_REASON = 500;

  /** How long a dead letter is listed, in days; its topic keeps it for ever. */
  public static final int DEAD_LETTERS_LISTED_DAYS = 90;

  /**
   * One parked event.
   *
   * @param reason {@code GAP}, {@code UNKNOWN_SCHEMA}, {@code FAILED ...}, or the handler's word
   * @param recordedAt when the event was recorded where it happened
   * @param parkedAt since when it waits here
   * @param incomplete whether the one before it has been missing for longer than {@link
   *     #INCOMPLETE_AFTER_MINUTES}
   */
  public record Event(
      long id,
      String consumer,
      String type,
      UUID aggregateId,
      long version,
      String reason,
      @Nullable UUID caseRef,
      @Nullable Instant recordedAt,
      Instant parkedAt,
      boolean incomplete) {}

  /**
   * One message that could not be read; what is null could not be read either.
   *
   * @param origin topic, partition and offset
   */
  public record DeadLetter(
      String consumer,
      String origin,
      @Nullable String type,
      @Nullable UUID aggregateId,
      @Nullable Long version,
      String reason,
      Instant since) {}

  /** What a person may do with a parked event. */
  public enum Action {
    /** Try it again now. */
    RELEASE,
    /** Pass it over without effect. */
    SKIP
  }

  /**
   * Who does it and why; both are kept.
   *
   * @param reason no personal data
   */
  public record By(String user, String agency, String reason) {
    public By {
      if (reason.isBlank() || reason.length() > MAX_REASON) {
        throw new IllegalArgumentException("A reason has 1 to " + MAX_REASON + " characters");
      }
    }
  }

  /** What a person did with a parked event. */
  public record Decision(
      String consumer,
      String type,
      UUID aggregateId,
      long version,
      Action action,
      By by,
      Instant decidedAt) {}

  private final Progress progress;
  private final DeadLetters deadLetters;
  private final Subscriptions subscriptions;

  Parked(Progress progress, DeadLetters deadLetters, Subscriptions subscriptions) {
    this.progress = progress;
    this.deadLetters = deadLetters;
    this.subscriptions = subscriptions;
  }

  /** The oldest parked events, at most {@link #MAX_LISTED}. */
  public List<Event> list() {
    return progress.allWaiting(MAX_LISTED).stream().map(Parked::event).toList();
  }

  /** The event of this number, if it is still parked. */
  public Optional<Event> find(long id) {
    return progress.waiting(id).map(Parked::event);
  }

  /** The newest messages that could not be read, at most {@link #MAX_LISTED}. */
  public List<DeadLetter> deadLetters() {
    return deadLetters.list(MAX_LISTED);
  }

  /** What persons did last, at most {@link #MAX_LISTED}. */
  public List<Decision> decisions() {
    return progress.decisions(MAX_LISTED);
  }

  /** Whether the consumer of this event runs here, so that something can be done with it. */
  public boolean isRunning(Event event) {
    return subscriptions.running().contains(event.consumer());
  }

  /**
   * Tries one again now, and what waits behind it.
   *
   * @return whether it is no longer parked; also true if it was not there any more
   */
  public boolean release(long id, By by) {
    Optional<Progress.Waiting> waiting = progress.waiting(id);
    waiting.ifPresent(one -> progress.decided(one, Action.RELEASE, by));
    return waiting.map(one -> subscriptions.intake(one.consumer()).release(one)).orElse(true);
  }

  /**
   * Passes one over without effect, with the numbers missing before it: for what can never be
   * taken, such as the number of a dead letter. What waits behind it goes on.
   */
  public void skip(long id, By by) {
    progress
        .waiting(id)
        .ifPresent(one ->
            subscriptions
                .intake(one.consumer())
                .skip(one, () -> progress.decided(one, Action.SKIP, by)));
  }

  /**
   * Passes over again what a person passed over for an earlier consumer of the same events, with
   * his name and reason: who reads them anew must not stop where the first one was helped on.
   */
  public void skipAsBefore(String consumer, String earlier) {
    progress.skippedBefore(consumer, earlier).forEach(this::skip);
  }

  private static Event event(Progress.Waiting waiting) {
    Envelope envelope = waiting.message().envelope();
    return new Event(
        waiting.id(),
        waiting.consumer(),
        envelope == null ? "" : envelope.eventType(),
        waiting.sequence().aggregateId(),
        waiting.version(),
        waiting.reason(),
        envelope == null ? null : envelope.caseRef(),
        envelope == null ? null : envelope.recordedAt(),
        waiting.parkedAt(),
        waiting.incomplete());
  }
}
