package org.saphan.mutualassistance.request.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.PrivateText;

/**
 * Who pays what when persons come, are transferred or are heard by video (18.28); nothing is needed
 * for other items.
 */
public record Section17Costs(
    @Nullable PrivateText witnessAllowances, @Nullable PrivateText extraordinaryCosts)
    implements SectionContent {
  @Override
  public Section section() {
    return Section.COSTS;
  }

  @Override
  public List<String> gaps(Needs needs) {
    return !needs.movesPersons() || !Gaps.isMissing(extraordinaryCosts)
        ? List.of()
        : new Gaps(section()).need(witnessAllowances, "witnessAllowances").found();
  }
}
