package org.saphan.mutualassistance.request.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The promise to use the evidence only for the stated matter (18.19). The approver gives it. */
public record Section14UseLimitation(@Nullable Boolean undertakingUse) implements SectionContent {
  @Override
  public Section section() {
    return Section.USE_LIMITATION;
  }

  @Override
  public List<String> gaps(Needs needs) {
    return new Gaps(section())
        .need(Boolean.TRUE.equals(undertakingUse) ? undertakingUse : null, "undertakingUse")
        .found();
  }
}
