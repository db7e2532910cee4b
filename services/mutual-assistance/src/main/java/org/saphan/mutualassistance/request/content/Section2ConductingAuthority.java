package org.saphan.mutualassistance.request.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.mutualassistance.terms.ProceedingStage;

/**
 * Who conducts the investigation, prosecution or trial (18.15 b).
 *
 * @param name with its function, where the function is not given by itself
 */
public record Section2ConductingAuthority(
    @Nullable String name,
    @Nullable String function,
    @Nullable AgencyCode agency,
    @Nullable ProceedingStage proceedingStage,
    @Nullable String courtCaseNo)
    implements SectionContent {
  @Override
  public Section section() {
    return Section.CONDUCTING_AUTHORITY;
  }

  @Override
  public List<String> gaps(Needs needs) {
    return new Gaps(section()).need(name, "name").found();
  }
}
