package org.saphan.mutualassistance.request;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.saphan.mutualassistance.request.RequestPart.Undertakings;
import org.saphan.mutualassistance.request.RequestState.ItemState;
import org.saphan.mutualassistance.terms.AssistanceType;
import org.saphan.mutualassistance.terms.BasisProfile;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.mutualassistance.terms.Urgency;

/** Which of the 22 sections a request must have, and which it lacks (chapter A.4). */
final class RequestSections {
  static final int USE_LIMITATION = 14;
  static final int RECIPROCITY = 15;
  static final int RETURN_OF_ITEMS = 16;
  static final int SIGNATURE = 21;

  private RequestSections() {}

  static Set<Integer> toSubmit(
      RequestState request, LegalBasis basis, Optional<BasisProfile> profile) {
    Set<Integer> missing = new TreeSet<>(Set.of(1, 2, 3, 5, 8, 9, 10, 12, 19));
    List<AssistanceType> types = request.items().stream().map(ItemState::type).toList();
    if (types.stream().anyMatch(type -> type != AssistanceType.B_SERVICE)) {
      missing.add(4);
    }
    if (profile.filter(BasisProfile::transnationalSection).isPresent()) {
      missing.add(6);
    }
    if (request.urgency() != Urgency.ROUTINE) {
      missing.add(13);
    }
    if (types.contains(AssistanceType.H_VOLUNTARY_APPEARANCE)
        || types.contains(AssistanceType.J_CUSTODY_TRANSFER)
        || types.contains(AssistanceType.K_VIDEO_HEARING)) {
      missing.add(17);
    }
    if (request.items().stream().anyMatch(ItemState::victimConcerned)) {
      missing.add(18);
    }
    missing.removeAll(request.draft().sectionsComplete());
    return missing;
  }

  static Set<Integer> toApprove(Undertakings undertakings, Optional<BasisProfile> profile) {
    Set<Integer> missing = new TreeSet<>();
    if (profile.filter(BasisProfile::undertakingUse).isPresent() && !undertakings.use()) {
      missing.add(USE_LIMITATION);
    }
    if (profile.filter(BasisProfile::undertakingReciprocity).isPresent()
        && !undertakings.reciprocity()) {
      missing.add(RECIPROCITY);
    }
    if (profile.filter(BasisProfile::undertakingReturn).isPresent() && !undertakings.return_()) {
      missing.add(RETURN_OF_ITEMS);
    }
    return missing;
  }

  static List<Integer> withUndertakings(List<Integer> complete, Undertakings undertakings) {
    Set<Integer> all = new TreeSet<>(complete);
    if (undertakings.use()) {
      all.add(USE_LIMITATION);
    }
    if (undertakings.reciprocity()) {
      all.add(RECIPROCITY);
    }
    if (undertakings.return_()) {
      all.add(RETURN_OF_ITEMS);
    }
    return List.copyOf(all);
  }
}
