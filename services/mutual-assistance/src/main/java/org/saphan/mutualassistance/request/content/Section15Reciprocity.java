package org.saphan.mutualassistance.request.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The promise to do the same for the other State. The approver gives it. */
public record Section15Reciprocity(@Nullable Boolean undertakingReciprocity)
    implements SectionContent {
  @Override
  public Section section() {
    return Section.RECIPROCITY;
  }

  @Override
  public List<String> gaps(Needs needs) {
    return new Gaps(section())
        .need(
            Boolean.TRUE.equals(undertakingReciprocity) ? undertakingReciprocity : null,
            "undertakingReciprocity")
        .found();
  }
}
