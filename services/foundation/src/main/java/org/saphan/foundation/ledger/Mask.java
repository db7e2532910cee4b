package org.saphan.foundation.ledger;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;

/**
 * What is shown of an aggregate to people who may see it, but not all of it. Given by a binding;
 * single reads, history, pages and documents hold to it, and lists show no details anyway.
 */
@FunctionalInterface
public interface Mask<S> {
  /**
   * The part that is shown.
   *
   * @param state a record of what is shown instead of the state
   * @param events which events of history are shown
   * @param papers whether what lies beside it is shown too: its documents, and what people are told
   */
  record Part(Object state, Predicate<Object> events, boolean papers) {
    boolean shows(Object event) {
      return events.test(event);
    }
  }

  /**
   * @param by the ties by which the reader sees it
   * @return empty where all of it is shown
   */
  Optional<Part> of(Snapshot<S> snapshot, Set<Tie> by);
}
