package org.saphan.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class NamesBenchTest {
  private static final int LEAST_PAIRS = 150;

  @Test
  void namesAreMatchedAsWellAsTheFloorsWant() throws IOException {
    assertThat(NamesBench.run(new PrintStream(OutputStream.nullOutputStream())))
        .isNotEmpty()
        .noneMatch(Floor::isMissed);
  }

  @Test
  void thereAreEnoughPairsOfBothKinds() throws IOException {
    assertThat(NamesBench.pairs())
        .filteredOn(NamesBench.Pair::same)
        .hasSizeGreaterThan(LEAST_PAIRS);
    assertThat(NamesBench.pairs()).filteredOn(pair -> !pair.same()).hasSizeGreaterThan(LEAST_PAIRS);
  }
}
