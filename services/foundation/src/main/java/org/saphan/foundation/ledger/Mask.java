package org.saphan.foundation.ledger;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;

/**
 * What is shown of an aggregate to people who may see it, but not all of it. Given by a binding;
 * single reads, history, pages and documents hold to it, lists to its veil: they show no details.
 */
@FunctionalInterface
public interface Mask<S> {
  /**
   * The part that is shown.
   *
   * @param state a record of what is shown instead of the state
   * @param history a line as it is shown, or nothing
   * @param papers whether its documents are shown
   * @param memos what people are told of beside it, by the key of its sentence
   */
  record Part(
      Object state,
      Function<HistoryLine, Optional<HistoryLine>> history,
      boolean papers,
      Predicate<String> memos) {
    /** One whose memos are shown where its documents are. */
    public Part(
        Object state, Function<HistoryLine, Optional<HistoryLine>> history, boolean papers) {
      this(state, history, papers, said -> papers);
    }

    /** Only these events, as they are. */
    public static Part of(Object state, Predicate<Object> events, boolean papers) {
      return new Part(
          state, line -> Optional.of(line).filter(one -> events.test(one.event())), papers);
    }
  }

  /**
   * @param by the ties by which the reader sees it
   * @return empty where all of it is shown
   */
  Optional<Part> of(Snapshot<S> snapshot, Set<Tie> by);

  /**
   * @param readable all ties by which the reader sees anything of this life cycle
   * @return empty where every stage and every holder is told
   */
  default Optional<Veil> veil(Set<Tie> readable) {
    return Optional.empty();
  }
}
