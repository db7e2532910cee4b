package org.saphan.foundation.ledger;

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
}
