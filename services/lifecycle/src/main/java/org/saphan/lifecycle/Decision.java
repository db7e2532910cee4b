package org.saphan.lifecycle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules say to one command. */
public sealed interface Decision<S, E> {
  /**
   * Yes.
   *
   * @param before null when the aggregate was created
   * @param after the aggregate with all facts folded
   * @param also what must happen to other streams with it
   */
  record Accepted<S, E>(
      String row,
      Role role,
      @Nullable Stage before,
      List<Fact<E>> facts,
      Snapshot<S> after,
      Holder holder,
      List<FollowOn> also)
      implements Decision<S, E> {
    public Accepted {
      facts = List.copyOf(facts);
      also = List.copyOf(also);
    }
  }

  /**
   * No, and why.
   *
   * @param row the row that said no; null where the table has none for this command in this stage
   */
  record Rejected<S, E>(@Nullable String row, Rejection rejection) implements Decision<S, E> {}

  /** One event with the stages that the mould gives it. */
  record Fact<E>(E event, @Nullable Stage before, Stage after, long version) {}
}
