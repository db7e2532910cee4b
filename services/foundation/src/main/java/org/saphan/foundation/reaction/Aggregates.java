package org.saphan.foundation.reaction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saphan.lifecycle.Snapshot;

/**
 * Finds what an event concerns without naming it: aggregates of this service, as they are in the
 * transaction of the reaction. The state is that of the life cycle.
 */
public interface Aggregates {
  /** The one of this id, if the life cycle has it. */
  Optional<Snapshot<?>> find(String lifecycle, UUID id);

  /** Those of a life cycle in a case, by their numbers. */
  List<Snapshot<?>> inCase(UUID caseRef, String lifecycle);

  /**
   * Those of a life cycle whose state has this id in a field, by their numbers.
   *
   * @param field the state's component, such as {@code personRef}
   */
  List<Snapshot<?>> whose(String lifecycle, String field, UUID id);
}
