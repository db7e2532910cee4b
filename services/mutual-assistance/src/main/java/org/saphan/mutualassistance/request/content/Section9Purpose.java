package org.saphan.mutualassistance.request.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.PrivateText;

/** What the evidence will prove (18.15 f). */
public record Section9Purpose(@Nullable PrivateText purposeText) implements SectionContent {
  @Override
  public Section section() {
    return Section.PURPOSE;
  }

  @Override
  public List<String> gaps(Needs needs) {
    return new Gaps(section()).need(purposeText, "purposeText").found();
  }
}
