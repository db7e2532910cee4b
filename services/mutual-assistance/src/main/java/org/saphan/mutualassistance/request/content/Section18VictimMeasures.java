package org.saphan.mutualassistance.request.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.PrivateText;
import org.saphan.mutualassistance.terms.LanguageTag;
import org.saphan.mutualassistance.terms.VictimMeasure;

/**
 * What protects victims and children who are concerned; nothing is needed where there are none.
 * That no measure is named is a warning.
 *
 * @param safeContactRoute never a home address
 */
public record Section18VictimMeasures(
    @Nullable List<VictimMeasure> measures,
    @Nullable LanguageTag interpreterLang,
    @Nullable PrivateText safeContactRoute)
    implements SectionContent {
  public Section18VictimMeasures {
    measures = measures == null ? null : List.copyOf(measures);
  }

  @Override
  public Section section() {
    return Section.VICTIM_MEASURES;
  }

  @Override
  public List<String> gaps(Needs needs) {
    return !needs.victimOrChild() || !Gaps.isMissing(measures)
        ? List.of()
        : new Gaps(section()).need(safeContactRoute, "safeContactRoute").found();
  }
}
