package org.saphan.casetracker.timeline.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.saphan.casetracker.timeline.Account.Word;
import org.saphan.casetracker.timeline.CaseTimeline.Entry;
import org.saphan.foundation.text.Dates;
import org.saphan.foundation.text.Wording;

/** What an event says, in words: codes, numbers, times, agencies and countries. */
public final class FieldTexts {
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.+Z");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern AGENCY = Pattern.compile("[A-Z]{2,3}-[A-Z0-9-]+");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  private final Wording words;
  private final Dates dates;

  FieldTexts(Wording words, Dates dates) {
    this.words = words;
    this.dates = dates;
  }

  /** A label and what stands there. */
  public record Line(String label, String text) {}

  /** The lines of an event; what is an empty list, or has no name for people, is left out. */
  public List<Line> of(Map<String, Object> fields) {
    return fields.entrySet().stream()
        .map(field ->
            new Line(label("", field.getKey()), text(field.getKey() + ".", field.getValue())))
        .filter(line -> !line.label().isEmpty() && !line.text().isEmpty())
        .toList();
  }

  /** When it happened, no more exact than it is known. */
  public String moment(Entry entry) {
    return dates.moment(entry.occurredAt(), Dates.Exactness.valueOf(entry.precision()));
  }

  /** When a country's last word was, no more exact than it is known. */
  public String moment(Word word) {
    return dates.moment(word.occurredAt(), Dates.Exactness.valueOf(word.precision()));
  }

  /** The nearest name: of the field in its group, or of the field anywhere; empty if none. */
  private String label(String group, String name) {
    return words.find("field." + group + name).or(() -> words.find("field." + name)).orElse("");
  }

  private String text(String group, Object value) {
    return switch (value) {
      case Boolean yes -> words.say(yes ? "common.yes" : "common.no");
      case List<?> list ->
          list.stream().map(one -> text(group, one)).collect(Collectors.joining(", "));
      case Map<?, ?> map when map.get("of") instanceof String of ->
          words.find("code." + of + "." + map.get("code")).orElse(map.get("code") + "");
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(field -> label(group, field.getKey() + "") + " " + text(group, field.getValue()))
              .collect(Collectors.joining(" · "));
      case String word -> word(word);
      default -> value.toString();
    };
  }

  private String word(String word) {
    if (TIME.matcher(word).matches()) {
      return dates.dateTime(Instant.parse(word));
    }
    if (DAY.matcher(word).matches()) {
      return dates.date(LocalDate.parse(word));
    }
    if (AGENCY.matcher(word).matches()) {
      return words.agency(word);
    }
    return COUNTRY.matcher(word).matches() ? words.country(word) : words.entry(word);
  }
}
