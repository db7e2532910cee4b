package org.saphan.foundation.likeness;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One word of a name without what different hands write differently (chapter H.3). Not for reading:
 * only two folded words can be compared.
 */
final class Folding {
  /** Tone marks of both scripts, and the space of no width. */
  private static final Pattern MARKS = Pattern.compile("[\\u0EC8-\\u0ECC\\u0E48-\\u0E4B\\u200B]");

  private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");
  private static final Pattern VOWELS = Pattern.compile("[aeiou]");

  /**
   * In this order, as the reference has them; added are ck and ae, an h that ends a syllable, and
   * what Lao and Thai letters say at the end of one (w as o, d as t, b as p).
   */
  private static final List<Map.Entry<String, String>> RULES =
      List.of(
          Map.entry("(nh|ne)$", "n"),
          Map.entry("h$", ""),
          Map.entry("(?<=[aeiou])h(?![aeiou])", ""),
          Map.entry("ck", "k"),
          Map.entry("ae", "e"),
          Map.entry("ph", "p"),
          Map.entry("kh", "k"),
          Map.entry("th", "t"),
          Map.entry("ch|tj", "c"),
          Map.entry("[xz]", "s"),
          Map.entry("nh|gn", "ny"),
          Map.entry("v", "w"),
          Map.entry("r", "l"),
          Map.entry("ou|oo", "u"),
          Map.entry("ay|ai|ie|ia|y", "i"),
          Map.entry("(?<=[ae])w(?![aeiou])", "o"),
          Map.entry("d(?![aeiou])", "t"),
          Map.entry("b(?![aeiou])", "p"));

  private static final List<Map.Entry<Pattern, String>> COMPILED =
      RULES.stream()
          .map(rule -> Map.entry(Pattern.compile(rule.getKey()), rule.getValue()))
          .toList();

  private Folding() {}

  /** The same letters for the same sound, before anything is left out. */
  static String normal(String written) {
    String same = Normalizer.normalize(written, Normalizer.Form.NFKC).replace('\u0EBC', 'ລ');
    return MARKS.matcher(same).replaceAll("").toLowerCase(Locale.ROOT).strip();
  }

  /** The folded forms of one normal word: one, or more where its letters are read in two ways. */
  static Set<String> of(String word) {
    List<String> latin = Letters.has(word) ? Letters.readings(word) : List.of(word);
    return latin.stream().map(Folding::folded).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String folded(String latin) {
    String folded = latin;
    for (Map.Entry<Pattern, String> rule : COMPILED) {
      folded = rule.getKey().matcher(folded).replaceAll(rule.getValue());
    }
    return DOUBLED.matcher(folded).replaceAll("$1");
  }

  /** Its consonants: what stays when vowels are written as everybody likes. */
  static String skeleton(String folded) {
    return DOUBLED.matcher(VOWELS.matcher(folded).replaceAll("")).replaceAll("$1");
  }
}
