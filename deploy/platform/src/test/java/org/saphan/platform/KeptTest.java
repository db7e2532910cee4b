package org.saphan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptTest {
  /** Of so many drawn at random from all ports about ten would be drawn twice. */
  private static final int MANY = 500;

  @TempDir Path directory;

  @Test
  void noTwoNamesGetTheSamePortThoughNobodyListensYet() {
    Kept kept = Kept.in(directory);
    List<Integer> ports = ports(kept);
    assertThat(ports).doesNotHaveDuplicates();
    assertThat(ports(Kept.in(directory))).as("the next time").isEqualTo(ports);
  }

  @Test
  void aPortThatSomebodyElseWasGivenIsLeftAlone() {
    Integer[] all = IntStream.rangeClosed(Ports.FIRST, Ports.LAST).boxed().toArray(Integer[]::new);
    Integer[] allButOneHundred = List.of(all).subList(100, all.length).toArray(Integer[]::new);
    assertThat(Kept.in(directory).port("one", allButOneHundred))
        .isBetween(Ports.FIRST, Ports.FIRST + 99);
  }

  private static List<Integer> ports(Kept kept) {
    return IntStream.range(0, MANY).mapToObj(number -> kept.port("part-" + number)).toList();
  }
}
