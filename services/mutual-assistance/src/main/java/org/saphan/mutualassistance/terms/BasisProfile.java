package org.saphan.mutualassistance.terms;

import java.util.Optional;
import java.util.Set;

/**
 * What a legal basis says, as far as the rules here ask (chapter A.1). The whole profile stands in
 * the directory.
 *
 * @param version written beside everything that was decided by it
 * @param forbiddenGrounds for which nobody may refuse under this basis
 * @param confirmationDays days until an urgent pre-alert must be confirmed in writing; empty if not
 *     stated
 * @param safeConductDays days of safe conduct, one figure per profile
 */
public record BasisProfile(
    LegalBasis basis,
    String version,
    Set<Channel> channels,
    Channel defaultChannel,
    Set<Channel> urgentChannels,
    Set<RefusalGround> forbiddenGrounds,
    Optional<Integer> confirmationDays,
    Optional<Integer> safeConductDays,
    boolean clockMayStop,
    boolean undertakingUse,
    boolean undertakingReciprocity,
    boolean undertakingReturn,
    boolean transnationalSection) {
  public BasisProfile {
    channels = Set.copyOf(channels);
    urgentChannels = Set.copyOf(urgentChannels);
    forbiddenGrounds = Set.copyOf(forbiddenGrounds);
  }
}
