package org.saphan.casetracker.timeline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Holder;

/**
 * Where one aggregate of a case stands: its stage, who holds it, until when.
 *
 * @param type the name of its life cycle; the tracker knows no more of it
 * @param since when it entered the stage
 * @param dueAt the earliest due date that runs, null if none
 * @param overdue whether a deadline is breached and not met
 * @param incomplete whether a message in between has been missing for more than ten minutes
 */
public record Standing(
    UUID id,
    String service,
    String type,
    UUID caseRef,
    long version,
    String stage,
    Holder holder,
    Instant since,
    Instant firstAt,
    Instant lastOccurredAt,
    Instant lastRecordedAt,
    String originCountry,
    boolean practice,
    List<String> agencies,
    List<String> countries,
    @Nullable Instant dueAt,
    boolean overdue,
    boolean incomplete) {
  public Standing {
    agencies = List.copyOf(agencies);
    countries = List.copyOf(countries);
  }

  /** Whether this is what an event or a deadline of a service is about. */
  public boolean isOf(String owner, UUID aggregate) {
    return service.equals(owner) && id.equals(aggregate);
  }
}
