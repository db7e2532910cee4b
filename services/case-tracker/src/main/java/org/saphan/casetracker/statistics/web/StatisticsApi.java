package org.saphan.casetracker.statistics.web;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saphan.casetracker.statistics.Audience;
import org.saphan.casetracker.statistics.Count;
import org.saphan.casetracker.statistics.Report;
import org.saphan.casetracker.statistics.Table;
import org.saphan.foundation.access.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The monthly statistics for machines. */
@RestController
@RequestMapping("/api/case-tracker/statistics")
final class StatisticsApi {
  private final Statisticians statisticians;

  StatisticsApi(Statisticians statisticians) {
    this.statisticians = statisticians;
  }

  /**
   * A report as chapter F.3 names it.
   *
   * @param suppressionApplied from which number on lines are shown, and how many are hidden
   */
  record StatReport(
      String id,
      int definitionVersion,
      Instant asOf,
      Map<String, String> filters,
      List<Row> rows,
      Map<String, Long> suppressionApplied) {}

  /**
   * One line.
   *
   * @param count null where it is hidden
   */
  record Row(String table, String indicator, Map<String, String> of, @Nullable Long count) {}

  @GetMapping
  List<String> months(SignedIn who) {
    return statisticians.months(who).stream().map(YearMonth::toString).toList();
  }

  @GetMapping("/{month}")
  StatReport one(
      SignedIn who,
      @PathVariable String month,
      @RequestParam(defaultValue = "GOVERNMENT") String audience) {
    Report report = statisticians.report(who, month, audience);
    Map<String, String> filters = new LinkedHashMap<>();
    filters.put("month", report.month().toString());
    filters.put("audience", audience);
    Map<String, Long> suppressed = new LinkedHashMap<>();
    suppressed.put("smallestShown", Audience.valueOf(audience).smallest());
    suppressed.put("hidden", report.hidden());
    return new StatReport(
        report.month() + "/" + report.definitionVersion() + "/" + audience,
        report.definitionVersion(),
        report.asOf(),
        filters,
        Arrays.stream(Table.values())
            .flatMap(table -> report.of(table).stream().map(count -> row(table, count)))
            .toList(),
        suppressed);
  }

  private static Row row(Table table, Count count) {
    Map<String, String> of = new LinkedHashMap<>();
    for (int each = 0; each < table.dimensions().size(); each++) {
      of.put(table.dimensions().get(each).name(), count.of().get(each));
    }
    return new Row(table.name(), table.indicator(), of, count.number());
  }
}
