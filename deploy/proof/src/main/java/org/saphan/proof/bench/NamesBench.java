package org.saphan.proof.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.saphan.foundation.likeness.Likeness;
import org.saphan.foundation.likeness.Name;

/**
 * How well names are matched: pairs of invented names in Lao, Thai and Latin letters, each labelled
 * whether it is of one person. By the name alone, which is the hardest; years, parents and
 * provinces only help.
 */
final class NamesBench {
  private static final String PAIRS = "/saphan/proof/names.csv";

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
  }

  private NamesBench() {}

  /** Answers precision and recall with their floors. */
  static List<Floor> run(PrintStream out) throws IOException {
    List<Pair> pairs = pairs();
    List<Pair> matched = pairs.stream().filter(Pair::isMatched).toList();
    long right = matched.stream().filter(Pair::same).count();
    long same = pairs.stream().filter(Pair::same).count();
    double precision = (double) right / matched.size();
    double recall = (double) right / same;
    out.printf(
        Locale.ROOT,
        "Names: %d pairs, %d of one person; matched %d, rightly %d; precision %.3f, recall %.3f%n",
        pairs.size(),
        same,
        matched.size(),
        right,
        precision,
        recall);
    return List.of(
        new Floor("precision of names", precision, Floor.PRECISION),
        new Floor("recall of names", recall, Floor.RECALL));
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
