package org.saphan.victimreferral.ranking;

import java.util.Set;
import org.saphan.victimreferral.terms.NeedGroup;

/**
 * A shelter at its place in the list, with the reasons for it.
 *
 * @param hindrances empty where it may take the party
 * @param avoided whether it stands where she would be in danger
 * @param wished whether it stands where she wishes to be
 * @param lacking which of her needs it does not meet
 * @param near whether it stands in the province where she is
 * @param free beds that she may use
 * @param total beds that she may use
 * @param room whether there are beds for the whole party now
 */
public record Ranked(
    House house,
    Set<Hindrance> hindrances,
    boolean avoided,
    boolean wished,
    Set<NeedGroup> lacking,
    boolean near,
    int free,
    int total,
    boolean room) {
  public Ranked {
    hindrances = Set.copyOf(hindrances);
    lacking = Set.copyOf(lacking);
  }

  /** Whether it may take the party at all. */
  public boolean isEligible() {
    return hindrances.isEmpty();
  }
}
