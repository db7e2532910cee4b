package org.saphan.mutualassistance.request.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.PrivateText;
import org.saphan.mutualassistance.terms.Confidentiality;

/** How secret the request is (18.20). Without a word the content is. */
public record Section12Confidentiality(
    @Nullable Confidentiality level, @Nullable PrivateText reason) implements SectionContent {
  @Override
  public Section section() {
    return Section.CONFIDENTIALITY;
  }

  @Override
  public List<String> gaps(Needs needs) {
    return List.of();
  }

  /** The level, {@code CONTENT} where none was chosen. */
  public Confidentiality levelOrDefault() {
    return level == null ? Confidentiality.CONTENT : level;
  }
}
