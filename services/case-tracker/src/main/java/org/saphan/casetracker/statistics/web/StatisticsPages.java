package org.saphan.casetracker.statistics.web;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.saphan.casetracker.statistics.Audience;
import org.saphan.casetracker.statistics.Count;
import org.saphan.casetracker.statistics.Dimension;
import org.saphan.casetracker.statistics.Report;
import org.saphan.casetracker.statistics.Table;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.text.Texts;
import org.saphan.foundation.text.Wording;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The monthly statistics for people, to read and as a sheet. */
@Controller
@RequestMapping("/case-tracker/statistics")
final class StatisticsPages {
  /** Old spreadsheets take a file for Latin text unless it begins so. */
  private static final String UNICODE = "\uFEFF";

  private final Statisticians statisticians;
  private final Texts texts;

  StatisticsPages(Statisticians statisticians, Texts texts) {
    this.statisticians = statisticians;
    this.texts = texts;
  }

  /** A table as it is shown: its name, the names of its dimensions, and its lines in words. */
  record Shown(Table table, List<String> heads, List<Line> lines) {}

  /**
   * A line in words.
   *
   * @param number as digits, or as the limit below which it lies
   */
  record Line(List<String> of, String number, boolean hidden) {}

  @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView months(SignedIn who) {
    ModelAndView page = new ModelAndView("case-tracker/statistics");
    page.addObject("months", statisticians.months(who));
    return page;
  }

  @GetMapping(path = "/{month}", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView one(
      SignedIn who,
      Locale locale,
      @PathVariable String month,
      @RequestParam(defaultValue = "GOVERNMENT") String audience) {
    Report report = statisticians.report(who, month, audience);
    Audience reader = Audience.valueOf(audience);
    Wording words = texts.in(locale);
    ModelAndView page = new ModelAndView("case-tracker/statistics-month");
    page.addObject("report", report);
    page.addObject("audience", reader);
    page.addObject("audiences", Audience.values());
    page.addObject(
        "tables", Stream.of(Table.values()).map(table -> shown(report, table, words)).toList());
    return page;
  }

  @GetMapping(path = "/{month}/sheet", produces = "text/csv")
  ResponseEntity<String> sheet(
      SignedIn who,
      Locale locale,
      @PathVariable String month,
      @RequestParam(defaultValue = "GOVERNMENT") String audience)
      throws IOException {
    Report report = statisticians.report(who, month, audience);
    String name = "saphan-%s-%s.csv".formatted(report.month(), audience.toLowerCase(Locale.ROOT));
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .body(sheet(report, texts.in(locale)));
  }

  private static String sheet(Report report, Wording words) throws IOException {
    StringWriter text = new StringWriter();
    text.append(UNICODE);
    try (CSVPrinter sheet = new CSVPrinter(text, CSVFormat.RFC4180)) {
      sheet.printRecord(
          words.say("page.statistics.indicator"),
          words.say("page.statistics.table"),
          words.say("page.statistics.by"),
          "",
          words.say("page.statistics.number"));
      for (Table table : Table.values()) {
        for (Line line : shown(report, table, words).lines()) {
          sheet.printRecord(
              table.indicator(),
              words.say("statistics." + table.name()),
              line.of().getFirst(),
              line.of().size() > 1 ? line.of().getLast() : "",
              line.number());
        }
      }
      sheet.printRecord(
          "", words.say("page.statistics.asOf", report.asOf().toString()), "", "", "");
    }
    return text.toString();
  }

  private static Shown shown(Report report, Table table, Wording words) {
    return new Shown(
        table,
        table.dimensions().stream().map(dimension -> head(dimension, words)).toList(),
        report.of(table).stream().map(count -> line(table, count, words)).toList());
  }

  private static String head(Dimension dimension, Wording words) {
    return switch (dimension.from()) {
      case EVENT -> words.say("page.timeline.event");
      case RESPONSIBLE -> words.say("page.timeline.responsible");
      case DEADLINE -> words.say("page.timeline.deadline");
      case FIELD, LIST, CASE -> words.field(null, Objects.requireNonNull(dimension.field()));
    };
  }

  private static Line line(Table table, Count count, Wording words) {
    List<String> of = new ArrayList<>();
    for (int each = 0; each < count.of().size(); each++) {
      of.add(name(table.dimensions().get(each), count.of().get(each), words));
    }
    Long number = count.number();
    return number == null
        ? new Line(of, words.say("page.statistics.hidden"), true)
        : new Line(of, number.toString(), false);
  }

  private static String name(Dimension dimension, String code, Wording words) {
    return code.isEmpty()
        ? words.say("page.statistics.notSaid")
        : words.find(dimension.words() + "." + code).orElseGet(() -> words.entry(code));
  }
}
