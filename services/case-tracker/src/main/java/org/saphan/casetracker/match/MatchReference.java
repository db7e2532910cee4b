package org.saphan.casetracker.match;

import java.util.Optional;
import java.util.UUID;
import org.saphan.lifecycle.AgencyCode;

/** What the rules of a match ask of what the tracker has heard. */
public interface MatchReference {
  /** Whether a vault of this node keeps this record: what it does not is another country's. */
  boolean isKeptHere(UUID personRef);

  /** Whether this person agrees now that it is told across the border. */
  boolean agreesAcrossTheBorder(UUID personRef);

  /** The case in which this record was made; empty if it is not kept here. */
  Optional<UUID> caseOf(UUID personRef);

  /** The national desk, which decides where no team does. */
  AgencyCode desk();
}
