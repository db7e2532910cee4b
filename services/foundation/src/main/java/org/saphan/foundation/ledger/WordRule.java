package org.saphan.foundation.ledger;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Stage;

/**
 * Whose key sealed the words that were typed with the commands of a life cycle, and who reads them
 * of those who see the aggregate whole. What nobody names is read by nobody.
 *
 * @param owners the persons of an aggregate in this state, besides whose keys there is its own:
 *     more than one where a person was forgotten and came again
 */
public record WordRule<S>(Function<S, List<UUID>> owners, Readers readers) {
  /** Who reads what. */
  @FunctionalInterface
  public interface Readers {
    /**
     * @param role by which the reader sees the aggregate
     * @param command with which the words were typed
     * @param stage in which the aggregate is now
     */
    boolean include(Role role, Class<?> command, Stage stage);
  }

  /** For life cycles whose words are about no person: the aggregate's own key sealed them. */
  public static <S> WordRule<S> ofAggregate(Readers readers) {
    return new WordRule<>(state -> List.of(), readers);
  }

  /** For life cycles without such words. */
  static <S> WordRule<S> nobody() {
    return ofAggregate((role, command, stage) -> false);
  }
}
