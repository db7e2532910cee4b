package org.saphan.foundation.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What consumers of this service could not take yet: to be shown, tried again, or passed over. */
public final class Parked {
  /** Most that is listed at once: a page, not an export. */
  public static final int MAX_LISTED = 500;

  /**
   * One parked event.
   *
   * @param reason {@code GAP}, {@code UNKNOWN_SCHEMA}, {@code FAILED ...}, or the handler's word
   * @param recordedAt when the event was recorded where it happened
   */
  public record Event(
      long id,
      String consumer,
      String type,
      UUID aggregateId,
      long version,
      String reason,
      @Nullable UUID caseRef,
      @Nullable Instant recordedAt) {}

  private final Progress progress;
  private final Subscriptions subscriptions;

  Parked(Progress progress, Subscriptions subscriptions) {
    this.progress = progress;
    this.subscriptions = subscriptions;
  }

  /** The oldest parked events, at most {@link #MAX_LISTED}. */
  public List<Event> list() {
    return progress.allWaiting(MAX_LISTED).stream().map(Parked::event).toList();
  }

  /**
   * Tries one again now, and what waits behind it.
   *
   * @return whether it is no longer parked; also true if it was not there any more
   */
  public boolean release(long id) {
    Optional<Progress.Waiting> waiting = progress.waiting(id);
    return waiting.map(one -> subscriptions.intake(one.consumer()).release(one)).orElse(true);
  }

  /**
   * Passes one over without effect, with the numbers missing before it: for what can never be
   * taken, such as the number of a dead letter. What waits behind it goes on.
   */
  public void skip(long id) {
    progress.waiting(id).ifPresent(one -> subscriptions.intake(one.consumer()).skip(one));
  }

  private static Event event(Progress.Waiting waiting) {
    Envelope envelope = waiting.message().envelope();
    return new Event(
        waiting.id(),
        waiting.consumer(),
        envelope == null ? "" : envelope.eventType(),
        waiting.aggregateId(),
        waiting.version(),
        waiting.reason(),
        envelope == null ? null : envelope.caseRef(),
        envelope == null ? null : envelope.recordedAt());
  }
}
