package org.saphan.mutualassistance.request.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.PrivateText;

/** A procedure that is wished for (18.15 d), such as a sworn statement; optional. */
public record Section11Procedure(@Nullable PrivateText procedure) implements SectionContent {
  @Override
  public Section section() {
    return Section.PROCEDURE;
  }

  @Override
  public List<String> gaps(Needs needs) {
    return new Gaps(section()).need(procedure, "procedure").found();
  }
}
