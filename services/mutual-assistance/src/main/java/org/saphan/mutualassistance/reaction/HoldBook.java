package org.saphan.mutualassistance.reaction;

import java.util.UUID;
import org.saphan.foundation.reaction.Memos.Cause;

/** Which returns stand still because of proceedings, as the service of returns told (row X18). */
public interface HoldBook {
  /** A hold; each of a return has a number. */
  record Hold(UUID returnId, int holdNo) {}

  /**
   * A hold for proceedings was placed.
   *
   * @param cause the event that said so
   */
  void placed(Hold hold, Cause cause);

  /** A hold of any kind was lifted: to suggest it is nobody's task any more. */
  void lifted(Hold hold);

  /** Makes it a task at a request to suggest that the holds in its case be lifted: one for each. */
  void suggestLifting(UUID requestId);
}
