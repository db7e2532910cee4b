package org.saphan.mutualassistance.request.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.PrivateText;
import org.saphan.mutualassistance.terms.TransnationalBasis;

/** Why the offence is transnational and what group is behind it (18.1); UNTOC asks for both. */
public record Section6Transnational(
    @Nullable List<TransnationalBasis> transnationalBasis,
    @Nullable Boolean organisedGroup,
    @Nullable PrivateText organisedGroupText)
    implements SectionContent {
  public Section6Transnational {
    transnationalBasis = transnationalBasis == null ? null : List.copyOf(transnationalBasis);
  }

  @Override
  public Section section() {
    return Section.TRANSNATIONAL;
  }

  @Override
  public List<String> gaps(Needs needs) {
    return new Gaps(section())
        .need(transnationalBasis, "transnationalBasis")
        .need(Boolean.TRUE.equals(organisedGroup) ? organisedGroup : null, "organisedGroup")
        .need(organisedGroupText, "organisedGroupText")
        .found();
  }
}
