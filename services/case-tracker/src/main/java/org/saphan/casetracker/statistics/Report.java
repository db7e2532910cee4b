package org.saphan.casetracker.statistics;

import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The statistics of one month. They are counted once and kept: whoever asks later gets the same,
 * and learns nothing from what changed between.
 *
 * @param definitionVersion of the tables; other tables are another report
 * @param asOf when it was counted: what came later is not in it
 * @param tables every table of the definition, also those without lines
 */
public record Report(
    YearMonth month, int definitionVersion, Instant asOf, Map<Table, List<Count>> tables) {
  /** Of the tables as they are now. */
  public static final int DEFINITION_VERSION = 1;

  public Report {
    tables = Map.copyOf(tables);
  }

  /** The same without what this audience must not see. */
  public Report shownTo(Audience audience) {
    Map<Table, List<Count>> shown = new LinkedHashMap<>();
    tables.forEach((table, counts) -> shown.put(table, Suppression.of(counts, audience)));
    return new Report(month, definitionVersion, asOf, shown);
  }

  /** The lines of a table. */
  public List<Count> of(Table table) {
    return tables.getOrDefault(table, List.of());
  }

  /** How many lines are hidden. */
  public long hidden() {
    return tables.values().stream().flatMap(List::stream).filter(Count::isHidden).count();
  }
}
