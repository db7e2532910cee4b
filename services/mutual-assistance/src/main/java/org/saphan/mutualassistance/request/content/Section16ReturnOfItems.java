package org.saphan.mutualassistance.request.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The promise to return what is received. The approver gives it. */
public record Section16ReturnOfItems(@Nullable Boolean undertakingReturn)
    implements SectionContent {
  @Override
  public Section section() {
    return Section.RETURN_OF_ITEMS;
  }

  @Override
  public List<String> gaps(Needs needs) {
    return new Gaps(section())
        .need(
            Boolean.TRUE.equals(undertakingReturn) ? undertakingReturn : null, "undertakingReturn")
        .found();
  }
}
