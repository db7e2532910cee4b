package org.saphan.repatriation.screening;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, answered and seen. A question that was not asked counts as not known.
 *
 * @param age what the person said to F10, in years; null if unknown
 * @param understood whether the person understood the language; said only where it is not so
 */
public record Sheet(
    Map<Question, Answer> answers,
    Set<Observation> seen,
    @Nullable Integer age,
    boolean understood) {
  /** Who has this age is no child any more, in years. */
  public static final int ADULT = 18;

  /** The question about the age. */
  static final String AGE = "F10";

  /** The officer's answer whether the person understood him. */
  static final String LANGUAGE = "LANGUAGE";

  private static final int OLDEST = 120;

  public Sheet {
    answers = Map.copyOf(answers);
    seen = Set.copyOf(seen);
  }

  /**
   * Reads codes: {@code F1} to {@code F9} and {@code LANGUAGE} with an {@link Answer}, {@code F10}
   * with years or an unknown one, {@code O1} to {@code O6}.
   *
   * @throws IllegalArgumentException for anything else, and for a question that is answered twice;
   *     the message names no answer
   */
  public static Sheet read(List<Entry<String, String>> answers, Collection<String> seen) {
    Map<Question, Answer> given = new EnumMap<>(Question.class);
    Set<Observation> observed = EnumSet.noneOf(Observation.class);
    seen.forEach(code -> observed.add(code(Observation.class, code)));
    Integer age = null;
    boolean understood = true;
    for (Entry<String, String> one : answers) {
      switch (one.getKey()) {
        case AGE -> age = years(one.getValue());
        case LANGUAGE -> understood = code(Answer.class, one.getValue()) != Answer.NO;
        default -> {
          Question question = code(Question.class, one.getKey());
          if (given.put(question, code(Answer.class, one.getValue())) != null) {
            throw new IllegalArgumentException("A question is answered once");
          }
        }
      }
    }
    return new Sheet(given, observed, age, understood);
  }

  private static @Nullable Integer years(String said) {
    if (!said.matches("[0-9]{1,3}")) {
      if (!code(Answer.class, said).isUnknown()) {
        throw new IllegalArgumentException("An age is a number of years, DONT_KNOW or REFUSED");
      }
      return null;
    }
    int years = Integer.parseInt(said);
    if (years > OLDEST) {
      throw new IllegalArgumentException("Nobody is older than " + OLDEST);
    }
    return years;
  }

  private static <T extends Enum<T>> T code(Class<T> type, String code) {
    for (T known : type.getEnumConstants()) {
      if (known.name().equals(code)) {
        return known;
      }
    }
    throw new IllegalArgumentException("The screen has no such " + type.getSimpleName());
  }

  /** Whether the person says of herself that she is a child. */
  boolean saysChild() {
    return age != null && age < ADULT;
  }

  Answer to(Question question) {
    return answers.getOrDefault(question, Answer.DONT_KNOW);
  }

  boolean isPositive(Question question) {
    return question.isPositive(to(question));
  }
}
