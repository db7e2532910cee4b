package org.saphan.victimreferral.indicator;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A questionnaire of one version.
 *
 * @param code such as {@code ILO-AL-2009}
 * @param version counted from 1; a version that was used is never edited
 */
public record IndicatorSet(String code, String version, List<Item> items) {
  /**
   * One sign.
   *
   * @param code such as {@code 5.S.2}: the second strong one of the fifth dimension
   * @param text in each language, by its tag
   */
  public record Item(
      String code, Dimension dimension, Strength strength, Map<String, String> text) {
    public Item {
      text = Map.copyOf(text);
    }
  }

  /**
   * @throws IllegalArgumentException if a code stands twice
   */
  public IndicatorSet {
    items = List.copyOf(items);
    Set<String> codes = new HashSet<>();
    for (Item item : items) {
      if (!codes.add(item.code())) {
        throw new IllegalArgumentException(item.code() + " stands twice in " + code);
      }
    }
  }

  /** The item of this code. */
  public Optional<Item> item(String code) {
    return items.stream().filter(item -> item.code().equals(code)).findFirst();
  }
}
