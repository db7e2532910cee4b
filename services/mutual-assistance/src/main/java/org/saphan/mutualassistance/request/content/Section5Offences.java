package org.saphan.mutualassistance.request.content;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.PrivateText;

/**
 * The offences and the law behind them. The analysis of dual criminality is asked for by a warning,
 * not by a gap.
 */
public record Section5Offences(
    @Nullable List<String> offenceCodes,
    @Nullable List<Offence> offences,
    @Nullable PrivateText dualCriminalityAnalysis)
    implements SectionContent {
  public Section5Offences {
    offenceCodes = offenceCodes == null ? null : List.copyOf(offenceCodes);
    offences = offences == null ? null : List.copyOf(offences);
  }

  @Override
  public Section section() {
    return Section.OFFENCES;
  }

  @Override
  public List<String> gaps(Needs needs) {
    Gaps gaps = new Gaps(section()).need(offences, "offences");
    return gaps.each(offences, "offences", Offence::gaps).found();
  }

  @Override
  public List<DateAt> dates() {
    return new Gaps(section())
        .datesOf(offences, "offences", "dateOfOffence", Offence::dateOfOffence);
  }

  /**
   * One offence as the law of the requesting State names it.
   *
   * @param lawText the words of the article, as a document
   */
  public record Offence(
      @Nullable String lawName,
      @Nullable String article,
      @Nullable String maxPenalty,
      @Nullable LocalDate dateOfOffence,
      @Nullable DocumentRef lawText) {
    private static void gaps(Offence offence, Gaps gaps) {
      gaps.need(offence.lawName, "lawName")
          .need(offence.article, "article")
          .need(offence.maxPenalty, "maxPenalty")
          .need(offence.dateOfOffence, "dateOfOffence");
    }
  }
}
