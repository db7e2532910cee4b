package org.saphan.mutualassistance.request.content;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.PrivateText;
import org.saphan.mutualassistance.terms.Urgency;

/**
 * How urgent it is and until when an answer is wanted (18.24). What is not routine needs reasons.
 */
public record Section13Urgency(
    @Nullable Urgency urgency, @Nullable LocalDate requestedBy, @Nullable PrivateText reasons)
    implements SectionContent {
  @Override
  public Section section() {
    return Section.URGENCY;
  }

  @Override
  public List<String> gaps(Needs needs) {
    return needs.urgency() == Urgency.ROUTINE
        ? List.of()
        : new Gaps(section()).need(reasons, "reasons").found();
  }

  @Override
  public List<DateAt> dates() {
    return new Gaps(section()).date(requestedBy, "requestedBy");
  }

  /** The urgency, {@code ROUTINE} where none was chosen. */
  public Urgency urgencyOrDefault() {
    return urgency == null ? Urgency.ROUTINE : urgency;
  }
}
