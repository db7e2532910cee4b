package org.saphan.foundation.likeness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A whole name as somebody wrote it, ready to be compared: no order of given and family names, no
 * titles, no tones. It keeps no word as it was written.
 *
 * @param words of each word its folded forms
 */
public record Name(List<Set<String>> words) {
  /** Most words of a name that are compared; a longer one is cut. */
  public static final int MAX_WORDS = 6;

  /** How many consonants begin a block. */
  private static final int BLOCK_LETTERS = 3;

  /** A name of one word says less than one of two: it is never quite the same. */
  private static final double ONE_WORD_MISSING = 0.9;

  /** How much the consonants count beside all letters. */
  private static final double SKELETON_SHARE = 0.5;

  private static final Pattern BETWEEN = Pattern.compile("[\\s.,·-]+");

  /** What Thai clerks write of somebody without a family name. */
  private static final String NO_FAMILY_NAME = "ไม่มีนามสกุล";

  public Name {
    words = words.stream().<Set<String>>map(TreeSet::new).toList();
  }

  /** Takes a name as it was written, in any script. */
  public static Name of(String written) {
    String normal = Folding.normal(written).replace(Folding.normal(NO_FAMILY_NAME), " ").strip();
    List<String> words = new ArrayList<>(List.of(BETWEEN.split(Titles.withoutShortened(normal))));
    words.removeIf(String::isEmpty);
    return new Name(Titles.without(words).stream().limit(MAX_WORDS).map(Folding::of).toList());
  }

  /**
   * Where to look for names like this one: the first consonants of any word, and of all together.
   * Names without a block in common are not compared.
   */
  public Set<String> blocks() {
    Set<String> blocks = new HashSet<>();
    words.forEach(word -> word.forEach(form -> blocks.add(block(form))));
    blocks.add(block(joined()));
    return blocks;
  }

  private static String block(String folded) {
    String skeleton = Folding.skeleton(folded);
    return skeleton.substring(0, Math.min(BLOCK_LETTERS, skeleton.length()));
  }

  /** How alike this name and another are, 0 to 1, whatever the order of their words. */
  public double likeness(Name other) {
    if (words.isEmpty() || other.words.isEmpty()) {
      return 0;
    }
    if (words.size() > other.words.size()) {
      return other.likeness(this);
    }
    List<Set<String>> few = words;
    List<Set<String>> many = other.words;
    double paired = best(few, many, new boolean[many.size()], 0) / weight(few);
    double whole = few.size() == 1 && many.size() > 1 ? paired * ONE_WORD_MISSING : paired;
    return Math.max(Math.min(whole, 1), alike(joined(), other.joined()));
  }

  /** The pairing of words that fits best; every word counts by its length. */
  private static double best(
      List<Set<String>> few, List<Set<String>> many, boolean[] taken, int next) {
    if (next == few.size()) {
      return 0;
    }
    double best = 0;
    for (int to = 0; to < many.size(); to++) {
      if (!taken[to]) {
        taken[to] = true;
        double here = alike(few.get(next), many.get(to)) * length(few.get(next));
        best = Math.max(best, here + best(few, many, taken, next + 1));
        taken[to] = false;
      }
    }
    return best;
  }

  private static double alike(Set<String> one, Set<String> other) {
    return one.stream()
        .flatMapToDouble(form -> other.stream().mapToDouble(second -> alike(form, second)))
        .max()
        .orElse(0);
  }

  private static double alike(String one, String other) {
    return (1 - SKELETON_SHARE) * Edits.likeness(one, other)
        + SKELETON_SHARE * Edits.likeness(Folding.skeleton(one), Folding.skeleton(other));
  }

  private static double weight(List<Set<String>> words) {
    return words.stream().mapToDouble(Name::length).sum();
  }

  private static double length(Set<String> forms) {
    return forms.iterator().next().length();
  }

  private String joined() {
    StringBuilder all = new StringBuilder();
    words.forEach(word -> all.append(word.iterator().next()));
    return all.toString();
  }

  /** Hides it: a folded name is still a name. */
  @Override
  public String toString() {
    return "(name)";
  }
}
