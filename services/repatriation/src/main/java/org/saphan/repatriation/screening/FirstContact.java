package org.saphan.repatriation.screening;

import static org.saphan.repatriation.screening.Question.F4;
import static org.saphan.repatriation.screening.Question.F7;
import static org.saphan.repatriation.screening.Question.F9;
import static org.saphan.repatriation.screening.Weight.MEDIUM;
import static org.saphan.repatriation.screening.Weight.STRONG;
import static org.saphan.repatriation.screening.Weight.WEAK;
import static org.saphan.repatriation.terms.ScreenOutcome.INCONCLUSIVE;
import static org.saphan.repatriation.terms.ScreenOutcome.INDICATORS;
import static org.saphan.repatriation.terms.ScreenOutcome.NO_INDICATORS;
import static org.saphan.repatriation.terms.ScreenOutcome.REFUSED;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.saphan.repatriation.terms.ScreenOutcome;

/**
 * One screen of the first contact, weighed as chapter C.2 says. It may only raise a suspicion,
 * never lower the officer's own; the sex of a person is not known here.
 *
 * @param officerSuspects whatever the answers say
 * @param knownAsChild whether the person was treated as a child before the screen
 * @param separated from those who came along
 * @param alone whether nobody could listen
 */
public record FirstContact(
    Sheet sheet, boolean officerSuspects, boolean knownAsChild, boolean separated, boolean alone) {
  /** So many unknown answers leave the matter open. */
  static final int TOO_MANY_UNKNOWN = 3;

  private record Rule(Predicate<FirstContact> fits, ScreenOutcome outcome) {}

  /** In this order; the first that fits decides. */
  private static final List<Rule> RULES =
      List.of(
          new Rule(FirstContact::officerSuspects, INDICATORS),
          new Rule(screen -> !screen.isChild() && screen.refusedWhole(), REFUSED),
          new Rule(screen -> screen.isChild() && screen.exploited(), INDICATORS),
          new Rule(FirstContact::hasStrongSign, INDICATORS),
          new Rule(FirstContact::hasTwoDimensions, INDICATORS),
          new Rule(FirstContact::isAfraid, INCONCLUSIVE),
          new Rule(screen -> !screen.conditionsMet(), INCONCLUSIVE),
          new Rule(screen -> screen.isChild() && screen.exploitationUnknown(), INCONCLUSIVE),
          new Rule(screen -> screen.unknown() >= TOO_MANY_UNKNOWN, INCONCLUSIVE),
          new Rule(FirstContact::hasOneFullDimension, INCONCLUSIVE));

  /** What the screen comes to. */
  public ScreenOutcome outcome() {
    return RULES.stream()
        .filter(rule -> rule.fits().test(this))
        .map(Rule::outcome)
        .findFirst()
        .orElse(NO_INDICATORS);
  }

  /** In doubt a child: known before as one, or by her own word. */
  public boolean isChild() {
    return knownAsChild || sheet.saysChild();
  }

  /** F9: asks for a referral at once, whatever else was said. */
  public boolean isAfraid() {
    return sheet.isPositive(F9);
  }

  /** Whether there is any sign of this element. */
  public boolean hasSignOf(Dimension dimension) {
    return signs(dimension, STRONG) + signs(dimension, MEDIUM) + signs(dimension, WEAK) > 0;
  }

  private boolean refusedWhole() {
    return Arrays.stream(Question.values())
        .allMatch(question -> sheet.to(question) == Answer.REFUSED);
  }

  /** Of a child the means are ignored (TIPP 3 c). */
  private boolean exploited() {
    return sheet.isPositive(F4) || sheet.isPositive(F7);
  }

  private boolean exploitationUnknown() {
    return sheet.to(F4).isUnknown() || sheet.to(F7).isUnknown();
  }

  private boolean hasStrongSign() {
    return Arrays.stream(Question.values())
        .anyMatch(question -> question.weighs(STRONG) && sheet.isPositive(question));
  }

  private boolean hasTwoDimensions() {
    return Arrays.stream(Dimension.values())
            .filter(dimension -> signs(dimension, MEDIUM) > 0)
            .count()
        >= 2;
  }

  private boolean conditionsMet() {
    return separated && alone && sheet.understood();
  }

  private long unknown() {
    return Arrays.stream(Question.values())
        .filter(question -> sheet.to(question).isUnknown())
        .count();
  }

  /** Three medium signs of one element, or two and a weak one (ILO/EC). */
  private boolean hasOneFullDimension() {
    return Arrays.stream(Dimension.values())
        .anyMatch(dimension ->
            signs(dimension, MEDIUM) >= 3
                || (signs(dimension, MEDIUM) == 2 && signs(dimension, WEAK) >= 1));
  }

  private long signs(Dimension dimension, Weight weight) {
    long answered =
        Arrays.stream(Question.values())
            .filter(question -> question.isOf(dimension) && question.weighs(weight))
            .filter(sheet::isPositive)
            .count();
    long observed =
        sheet.seen().stream()
            .filter(observation -> observation.isOf(dimension) && observation.weighs(weight))
            .count();
    return answered + observed;
  }
}
