package org.saphan.mutualassistance.request.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.mutualassistance.request.content.Section8Items.Item;
import org.saphan.mutualassistance.terms.ValidatorWarning;

/** Says of a request what is complete, what is missing and what looks wrong (chapter A.4). */
public final class Validator {
  /** The first year that is taken for one of the Buddhist Era (chapter H.2); 2400 BE was 1857. */
  static final int FIRST_BUDDHIST_YEAR = 2400;

  private Validator() {}

  /** Examines all sections; the answer never comes from the caller. */
  public static Findings examine(RequestContent content) {
    Needs needs = content.needs();
    List<Integer> complete = new ArrayList<>();
    Map<Integer, List<String>> missing = new HashMap<>();
    for (SectionContent section : content.sections()) {
      List<String> gaps = section.gaps(needs);
      if (gaps.isEmpty()) {
        complete.add(section.section().number());
      } else {
        missing.put(section.section().number(), gaps);
      }
    }
    return new Findings(complete, missing, warnings(content, needs));
  }

  /** What no draft may contain, whatever else is missing. */
  public static Optional<Rejection> invalid(RequestContent content) {
    return Stream.concat(buddhistDates(content), itemNumbers(content)).findFirst();
  }

  private static Stream<Rejection> buddhistDates(RequestContent content) {
    return content.sections().stream()
        .flatMap(section -> section.dates().stream())
        .filter(found -> found.date().getYear() >= FIRST_BUDDHIST_YEAR)
        .map(found -> Rejection.of(Refusal.INVALID, "BUDDHIST_ERA").at(found.pointer()));
  }

  private static Stream<Rejection> itemNumbers(RequestContent content) {
    Set<Integer> seen = new HashSet<>();
    return content.items().all().stream()
        .map(Item::itemNo)
        .filter(number -> number < 1 || !seen.add(number))
        .map(number -> Rejection.of(Refusal.INVALID, "ITEM_NUMBERS").at("/sections/8/items"));
  }

  private static List<ValidatorWarning> warnings(RequestContent content, Needs needs) {
    List<ValidatorWarning> warnings = new ArrayList<>();
    if (Gaps.isMissing(content.persons().persons())) {
      warnings.add(ValidatorWarning.NO_PERSON);
    }
    if (needs.coercive() && Gaps.isMissing(content.offences().dualCriminalityAnalysis())) {
      warnings.add(ValidatorWarning.NO_DUAL_CRIMINALITY_TEXT);
    }
    if (hasDateWithoutReason(content)) {
      warnings.add(ValidatorWarning.NO_DEADLINE_REASON);
    }
    if (needs.victimOrChild() && Gaps.isMissing(content.victimMeasures().measures())) {
      warnings.add(ValidatorWarning.NO_VICTIM_MEASURES);
    }
    return warnings;
  }

  /** The requested State takes account of a date that is given with reasons (18.24). */
  private static boolean hasDateWithoutReason(RequestContent content) {
    Section13Urgency urgency = content.urgency();
    boolean whole = urgency.requestedBy() != null && Gaps.isMissing(urgency.reasons());
    return whole
        || content.items().all().stream()
            .anyMatch(item -> item.requestedBy() != null && Gaps.isMissing(item.deadlineReason()));
  }
}
