package org.saphan.casetracker.timeline.web;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saphan.casetracker.timeline.CaseFilter;
import org.saphan.foundation.web.Unfit;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;

/** Reads the filters of the list of cases from the parameters of a request; all are codes. */
final class FilterReader {
  private static final Set<String> KNOWN =
      Set.of(
          "stage",
          "holderRole",
          "holderAgency",
          "agency",
          "country",
          "overdue",
          "after",
          "size",
          "lang");

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_-]{0,59}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

  private final Map<String, String> parameters;

  private FilterReader(Map<String, String> parameters) {
    this.parameters = parameters;
  }

  /**
   * @throws Unfit if a parameter is unknown or malformed
   */
  static CaseFilter read(Map<String, String> parameters) {
    parameters.keySet().stream()
        .filter(name -> !KNOWN.contains(name))
        .findFirst()
        .ifPresent(name -> {
          throw unfit("UNKNOWN_FIELD", name);
        });
    return new FilterReader(parameters).filter();
  }

  private CaseFilter filter() {
    return new CaseFilter(
        code("stage"),
        code("holderRole"),
        code("holderAgency"),
        code("agency"),
        code("country"),
        overdue(),
        after(),
        size());
  }

  private @Nullable String code(String name) {
    String value = given(name);
    if (value != null && !CODE.matcher(value).matches()) {
      throw unfit("BAD_VALUE", name);
    }
    return value;
  }

  private @Nullable Boolean overdue() {
    String value = given("overdue");
    if (value != null && !Set.of("true", "false").contains(value)) {
      throw unfit("WRONG_TYPE", "overdue");
    }
    return value == null ? null : Boolean.valueOf(value);
  }

  private @Nullable UUID after() {
    String value = given("after");
    try {
      return value == null ? null : UUID.fromString(value);
    } catch (IllegalArgumentException malformed) {
      throw unfit("BAD_VALUE", "after");
    }
  }

  private int size() {
    String value = given("size");
    if (value == null) {
      return CaseFilter.USUAL_SIZE;
    }
    int size = NUMBER.matcher(value).matches() ? Integer.parseInt(value) : 0;
    if (size < 1 || size > CaseFilter.MAX_SIZE) {
      throw unfit("BAD_VALUE", "size");
    }
    return size;
  }

  /** A form sends what was left open as an empty word. */
  private @Nullable String given(String name) {
    String value = parameters.get(name);
    return value == null || value.isBlank() ? null : value;
  }

  private static Unfit unfit(String reason, String parameter) {
    return new Unfit(Rejection.of(Refusal.INVALID, reason).with("parameter", parameter));
  }
}
