package org.saphan.mutualassistance.request.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.PrivateText;

/** What the case is about and what kind of proceeding it is (18.15 b). */
public record Section3SubjectMatter(
    @Nullable PrivateText subjectMatter, @Nullable PrivateText natureOfProceeding)
    implements SectionContent {
  @Override
  public Section section() {
    return Section.SUBJECT_MATTER;
  }

  @Override
  public List<String> gaps(Needs needs) {
    return new Gaps(section())
        .need(subjectMatter, "subjectMatter")
        .need(natureOfProceeding, "natureOfProceeding")
        .found();
  }
}
