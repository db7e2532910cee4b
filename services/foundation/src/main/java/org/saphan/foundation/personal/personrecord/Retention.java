package org.saphan.foundation.personal.personrecord;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a service knows of how long it must keep a person's record (chapter D.4). */
@FunctionalInterface
public interface Retention {
  /** Until when; empty while nobody can say, as long as a case of the person is open. */
  Optional<Instant> keptUntil(UUID personRef);

  /**
   * What is about this person and nobody else, such as her case: the papers and words in it go with
   * her record. Those of files about several persons are kept as long as the file.
   */
  default Set<UUID> papersOf(UUID personRef) {
    return Set.of();
  }
}
