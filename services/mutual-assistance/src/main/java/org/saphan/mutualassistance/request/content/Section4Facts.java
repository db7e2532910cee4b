package org.saphan.mutualassistance.request.content;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.PrivateText;

/**
 * What happened, where and when (18.15 c). Nothing is needed where documents are only to be served.
 */
public record Section4Facts(
    @Nullable PrivateText factsSummary,
    @Nullable List<PrivateText> places,
    @Nullable LocalDate from,
    @Nullable LocalDate until)
    implements SectionContent {
  public Section4Facts {
    places = places == null ? null : List.copyOf(places);
  }

  @Override
  public Section section() {
    return Section.FACTS;
  }

  @Override
  public List<String> gaps(Needs needs) {
    return needs.onlyService()
        ? List.of()
        : new Gaps(section()).need(factsSummary, "factsSummary").found();
  }

  @Override
  public List<DateAt> dates() {
    Gaps gaps = new Gaps(section());
    return Gaps.both(gaps.date(from, "from"), gaps.date(until, "until"));
  }
}
