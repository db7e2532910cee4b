package org.saphan.mutualassistance.request.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.DocumentRef;

/** Documents that go with the request; optional. */
public record Section22Annexes(@Nullable List<DocumentRef> annexes) implements SectionContent {
  public Section22Annexes {
    annexes = annexes == null ? null : List.copyOf(annexes);
  }

  @Override
  public Section section() {
    return Section.ANNEXES;
  }

  @Override
  public List<String> gaps(Needs needs) {
    return new Gaps(section()).need(annexes, "annexes").found();
  }
}
