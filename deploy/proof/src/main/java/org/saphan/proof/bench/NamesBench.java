package org.saphan.proof.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.likeness.BirthYears;
import org.saphan.foundation.likeness.Identity;
import org.saphan.foundation.likeness.Likeness;
import org.saphan.foundation.likeness.MatchKey;
import org.saphan.foundation.likeness.MatchTokens;
import org.saphan.foundation.likeness.Name;

/**
 * How well names are matched: pairs of invented names in Lao, Thai and Latin letters, each labelled
 * whether it is of one person. In clear by the name alone, which is the hardest; as tokens by the
 * name alone for the weak list, and with invented years of birth for proposals.
 */
final class NamesBench {
  private static final String PAIRS = "/saphan/proof/names.csv";

  /** Any: tokens of one key are compared. */
  private static final MatchKey KEY = MatchKey.of(new byte[] {1}, 0);

  /** The year of the first of two births. */
  private static final int BORN = 1999;

  /** Every so manieth pair of one person has births that were written a year apart. */
  private static final int SLIPS = 4;

  /** The births of different people lie 0 to so many years apart. */
  private static final int APART = 9;

  /**
   * @param how the way in which the two names differ
   */
  record Pair(String one, String other, boolean same, String how) {
    private static final int CELLS = 4;

    static Pair parse(String line) {
      String[] cells = line.split(",", CELLS);
      return new Pair(cells[0], cells[1], cells[2].equals("yes"), cells[3]);
    }

    boolean isMatched() {
      Name left = Name.of(one);
      Name right = Name.of(other);
      return !Collections.disjoint(left.blocks(), right.blocks())
          && left.likeness(right) >= Likeness.PROPOSED;
    }

    boolean isWeak() {
      return tokens(one, null)
          .likeness(tokens(other, null))
          .filter(score -> score.value() >= Likeness.WEAK)
          .isPresent();
    }
  }

  private NamesBench() {}

  /** Answers precision and recall with their floors. */
  static List<Floor> run(PrintStream out) throws IOException {
    List<Pair> pairs = pairs();
    List<Pair> proposed = new ArrayList<>();
    for (int number = 0; number < pairs.size(); number++) {
      if (isProposed(pairs.get(number), number)) {
        proposed.add(pairs.get(number));
      }
    }
    return Stream.of(
            floors("names", pairs, pairs.stream().filter(Pair::isMatched).toList(), out),
            floors("tokens of names", pairs, pairs.stream().filter(Pair::isWeak).toList(), out),
            floors("tokens with births", pairs, proposed, out))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Floor> floors(
      String what, List<Pair> pairs, List<Pair> matched, PrintStream out) {
    long right = matched.stream().filter(Pair::same).count();
    long same = pairs.stream().filter(Pair::same).count();
    double precision = (double) right / matched.size();
    double recall = (double) right / same;
    out.printf(
        Locale.ROOT,
        "%s: %d pairs, %d of one person; matched %d, rightly %d; precision %.3f, recall %.3f%n",
        what,
        pairs.size(),
        same,
        matched.size(),
        right,
        precision,
        recall);
    return List.of(
        new Floor("precision of " + what, precision, Floor.PRECISION),
        new Floor("recall of " + what, recall, Floor.RECALL));
  }

  private static boolean isProposed(Pair pair, int number) {
    int apart = pair.same() ? (number % SLIPS == 0 ? 1 : 0) : number % (APART + 1);
    return tokens(pair.one(), BirthYears.in(BORN))
        .likeness(tokens(pair.other(), BirthYears.in(BORN + apart)))
        .filter(score -> score.enough() && score.value() >= Likeness.PROPOSED)
        .isPresent();
  }

  private static MatchTokens tokens(String name, @Nullable BirthYears born) {
    return KEY.tokens(new Identity(List.of(Name.of(name)), List.of(), born, false, null, null));
  }

  static List<Pair> pairs() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(NamesBench.class.getResourceAsStream(PAIRS), PAIRS)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(Pair::parse)
          .toList();
    }
  }
}
