package org.saphan.mutualassistance.request;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.saphan.mutualassistance.request.RequestPart.Undertakings;
import org.saphan.mutualassistance.request.content.Phase;
import org.saphan.mutualassistance.request.content.Section;
import org.saphan.mutualassistance.terms.BasisProfile;

/** Which of the 22 sections a request must have, and which it lacks (chapter A.4). */
final class RequestSections {
  static final int USE_LIMITATION = 14;
  static final int RECIPROCITY = 15;
  static final int RETURN_OF_ITEMS = 16;
  static final int SIGNATURE = 21;

  private RequestSections() {}

  /** What the draft does not need for its items, urgency and persons counts as complete. */
  static Set<Integer> toSubmit(RequestState request, Optional<BasisProfile> profile) {
    Set<Integer> missing = new TreeSet<>();
    Section.required(Phase.SUBMIT, profile).forEach(section -> missing.add(section.number()));
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
