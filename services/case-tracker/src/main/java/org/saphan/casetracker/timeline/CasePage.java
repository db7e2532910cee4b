package org.saphan.casetracker.timeline;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of the list of cases, the newest first.
 *
 * @param next where the next page begins, null on the last
 */
public record CasePage(List<CaseRow> cases, @Nullable UUID next) {
  public CasePage {
    cases = List.copyOf(cases);
  }

  /** One case with all of its aggregates that the viewer may see. */
  public record CaseRow(UUID caseRef, List<Standing> aggregates) {
    public CaseRow {
      aggregates = List.copyOf(aggregates);
    }
  }
}
