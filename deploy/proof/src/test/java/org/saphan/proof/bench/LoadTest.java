package org.saphan.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadTest {
  private record Pretender(Command first, Command second) implements Player {
    @Override
    public String name() {
      return "pretender";
    }

    @Override
    public List<Command> story() {
      return List.of(first, second);
    }
  }

  @Test
  void everyStoryIsPlayedOnceAndByAllClientsAtTheSameTime() throws Exception {
    CountDownLatch all = new CountDownLatch(3);
    AtomicInteger firsts = new AtomicInteger();
    AtomicInteger seconds = new AtomicInteger();
    Figures figures =
        new Load(3, 5)
            .of(
                new Pretender(
                    () -> {
                      firsts.incrementAndGet();
                      all.countDown();
                      assertThat(all.await(1, TimeUnit.MINUTES)).isTrue();
                    },
                    seconds::incrementAndGet));
    assertThat(firsts).hasValue(5);
    assertThat(seconds).hasValue(5);
    assertThat(figures.perSecond()).isPositive();
    assertThat(figures.p99()).isPositive();
  }

  @Test
  void theCommandsOfAStoryAreGivenInTheirOrder() throws Exception {
    Queue<String> given = new ConcurrentLinkedQueue<>();
    Figures unused =
        new Load(1, 2).of(new Pretender(() -> given.add("first"), () -> given.add("second")));
    assertThat(given).containsExactly("first", "second", "first", "second");
  }

  @Test
  void aCommandThatFailsEndsTheBenchmark() {
    Player failing =
        new Pretender(
            () -> {},
            () -> {
              throw new IllegalStateException("refused");
            });
    assertThatThrownBy(() -> new Load(2, 4).of(failing))
        .hasMessageContaining("pretender with 2 clients")
        .hasRootCauseMessage("refused");
  }
}
