package org.saphan.foundation.ledger;

import java.util.UUID;
import org.saphan.lifecycle.Snapshot;

/**
 * What must happen in the transaction of an event besides keeping and sending it, such as
 * destroying a key. Runs once, when the event is decided, and never on a replay. A bean of a
 * service; it sees the events of all of its life cycles.
 */
@FunctionalInterface
public interface Effect {
  /**
   * @param event one event of a decision
   * @param after the aggregate after the whole decision
   */
  void of(Object event, Snapshot<?> after);

  /**
   * What must happen when an aggregate begins, after its events; most effects do nothing then.
   *
   * @param after the new aggregate after the whole decision
   */
  default void began(String lifecycle, UUID caseRef, Snapshot<?> after) {}
}
