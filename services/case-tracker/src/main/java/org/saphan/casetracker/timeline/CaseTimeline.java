package org.saphan.casetracker.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Holder;

/**
 * One case as one viewer may see it.
 *
 * @param entries what happened, sorted by when it happened
 * @param restrictions use limits in force
 * @param accounts what countries say of one thing where they do not say the same
 * @param protection whether people are being helped, for who may know just that; null if nobody is,
 *     or if the viewer may know more or nothing
 */
public record CaseTimeline(
    UUID caseRef,
    boolean incomplete,
    List<Standing> aggregates,
    List<Entry> entries,
    List<DeadlineNow> deadlines,
    List<String> restrictions,
    List<Account> accounts,
    @Nullable Protection protection) {
  /** Whether people are being helped in a case. */
  public enum Protection {
    ACTIVE,
    CLOSED
  }

  public CaseTimeline {
    aggregates = List.copyOf(aggregates);
    entries = List.copyOf(entries);
    deadlines = List.copyOf(deadlines);
    restrictions = List.copyOf(restrictions);
    accounts = List.copyOf(accounts);
  }

  /**
   * One event.
   *
   * @param service whose event it is
   * @param type the name of its aggregate's life cycle
   * @param occurredAt when it happened
   * @param recordedAt when its service learned it
   * @param transition the row of the law's table, such as {@code O9}
   * @param fields what the event says: codes, numbers and times
   */
  public record Entry(
      UUID eventId,
      String eventType,
      String service,
      String type,
      UUID aggregateId,
      long version,
      Instant occurredAt,
      String precision,
      Instant recordedAt,
      String transition,
      @Nullable String stageBefore,
      String stageAfter,
      Holder holder,
      String actorAgency,
      String actorRole,
      @Nullable String onBehalfOfAgency,
      boolean practice,
      Map<String, Object> fields) {}

  /**
   * Where one deadline stands.
   *
   * @param service whose deadline it is
   * @param status RUNNING, PAUSED, BREACHED, MET or CANCELLED
   * @param pausedAt since when it stands still, null if it does not
   * @param endedAt when it was met or cancelled, null while open
   * @param late whether it was past when it was set
   */
  public record DeadlineNow(
      UUID deadlineId,
      String service,
      UUID ownerId,
      String kind,
      String status,
      Instant startsAt,
      Instant dueAt,
      @Nullable Instant pausedAt,
      @Nullable Instant endedAt,
      String responsibleRole,
      String responsibleAgency,
      String escalateTo,
      boolean late,
      int breaches) {
    /** Neither met nor cancelled. */
    public boolean open() {
      return endedAt == null;
    }
  }
}
