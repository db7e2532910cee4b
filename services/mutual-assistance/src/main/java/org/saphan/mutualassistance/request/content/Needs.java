package org.saphan.mutualassistance.request.content;

import java.util.Set;
import org.saphan.mutualassistance.terms.AssistanceType;
import org.saphan.mutualassistance.terms.Urgency;

/**
 * What a section must know of the others to say whether it is complete.
 *
 * @param victimOrChild an item or a person of the request concerns one
 */
public record Needs(
    Set<AssistanceType> types, Set<Integer> itemNos, Urgency urgency, boolean victimOrChild) {
  /** Types that use force: the analysis of dual criminality belongs to them (chapter A.3). */
  static final Set<AssistanceType> COERCIVE =
      Set.of(
          AssistanceType.C_SEARCH_SEIZE_FREEZE,
          AssistanceType.J_CUSTODY_TRANSFER,
          AssistanceType.M_RESTRAIN_FORFEIT,
          AssistanceType.N_PRESERVE_DATA);

  private static final Set<AssistanceType> MOVING_PERSONS =
      Set.of(
          AssistanceType.H_VOLUNTARY_APPEARANCE,
          AssistanceType.J_CUSTODY_TRANSFER,
          AssistanceType.K_VIDEO_HEARING);

  public Needs {
    types = Set.copyOf(types);
    itemNos = Set.copyOf(itemNos);
  }

  boolean onlyService() {
    return types.equals(Set.of(AssistanceType.B_SERVICE));
  }

  boolean coercive() {
    return types.stream().anyMatch(COERCIVE::contains);
  }

  boolean movesPersons() {
    return types.stream().anyMatch(MOVING_PERSONS::contains);
  }
}
