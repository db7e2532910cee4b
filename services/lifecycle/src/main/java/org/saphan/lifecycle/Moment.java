package org.saphan.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a rule may look at besides the command.
 *
 * @param snapshot the aggregate as it is, null when it is being created
 * @param role in which of his roles the actor acts
 * @param onBehalfOf whose word is typed in, null if the actor speaks for himself
 * @param occurredAt when it happened in the world
 * @param recordedAt now
 * @param expectedVersion the version that the caller saw, null if he did not say
 * @param deadlines those of the aggregate that are not over, breached ones included
 * @param content documents that are kept with the command
 * @param reference the service's own copy of the reference data
 */
public record Moment<S, R>(
    UUID id,
    @Nullable Snapshot<S> snapshot,
    Actor actor,
    Role role,
    @Nullable OnBehalfOf onBehalfOf,
    Instant occurredAt,
    Instant recordedAt,
    @Nullable Long expectedVersion,
    List<RunningDeadline> deadlines,
    List<DocumentRef> content,
    R reference) {
  /** The state of an aggregate that exists. */
  public S state() {
    return existing().state();
  }

  /** The stage of an aggregate that exists. */
  public Stage stage() {
    return existing().stage();
  }

  private Snapshot<S> existing() {
    if (snapshot == null) {
      throw new IllegalStateException("A creating row has no state yet");
    }
    return snapshot;
  }

  Moment<S, R> after(Snapshot<S> folded) {
    return copy(folded, role);
  }

  Moment<S, R> in(Role chosen) {
    return copy(snapshot, chosen);
  }

  private Moment<S, R> copy(@Nullable Snapshot<S> other, Role chosen) {
    return new Moment<>(
        id,
        other,
        actor,
        chosen,
        onBehalfOf,
        occurredAt,
        recordedAt,
        expectedVersion,
        deadlines,
        content,
        reference);
  }
}
