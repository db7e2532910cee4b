package org.saphan.casetracker.match.reaction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saphan.foundation.likeness.MatchTokens;

/** Whom to ask for the tokens of a record. */
@FunctionalInterface
public interface TokenSource {
  /**
   * The tokens, one for each period; none of a record that is not kept or names nobody. Empty if
   * nobody answered: ask again later.
   *
   * @param vault the service that keeps the record
   */
  Optional<List<MatchTokens>> ask(String vault, UUID personRef);
}
