package org.saphan.proof.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saphan.proof.faults.KillPoint.Seen;
import org.saphan.proof.faults.Officer.Order;

/** Servers, services and the launcher are killed from outside while commands come in. */
class KilledPartsIT {
  private static final String DECIDES = "mutual-assistance";
  private static final int CALLERS = 2;

  /** Before a kill and after it, so that some are under way in between; in accepted commands. */
  private static final int SOME = 5;

  /** Between two commands of a caller. */
  private static final Duration PACE = Duration.ofMillis(200);

  private static WatchedNode watched;
  private static SeparateNode node;

  @BeforeAll
  static void start() {
    watched = WatchedNode.start();
    node = watched.node();
  }

  @AfterAll
  static void stop() {
    watched.close();
  }

  @AfterEach
  void nothingDiffersFromItsHistory() {
    watched.nothingDiffersFromItsHistory();
  }

  @Test
  void aServiceThatDiesAgainWhileItStartsIsStartedOnceMore() {
    Order draft = Order.draft();
    node.arm(KillPoint.SELECTED);
    assertThat(watched.prosecutor().attempt(draft).seen()).isIn(Seen.ANSWER, Seen.UNAVAILABLE);
    node.awaitDeath(KillPoint.SELECTED);
    // What could not be sent is selected as soon as the relay starts again.
    node.arm(KillPoint.SELECTED);
    node.awaitDeath(KillPoint.SELECTED);
    watched.accepted(draft);
    watched.books().agree();
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "kafka", DECIDES, "directory", "sign-in"})
  void whatIsKilledIsStartedAgainWhileCommandsCome(String part) throws Exception {
    whileCommandsCome(() -> {
      long before = node.pid(part);
      node.kill(part);
      node.awaitRestart(part, before);
    });
  }

  @Test
  void aNodeWhoseLauncherIsKilledGoesOnWithTheNextUp() throws Exception {
    whileCommandsCome(() -> {
      node.killLauncher();
      node.up();
    });
  }

  @Test
  void aNodeThatIsKilledAsByAPowerCutGoesOnWithTheNextUp() throws Exception {
    whileCommandsCome(() -> {
      node.killEverything();
      node.up();
    });
    assertThat(node.verify()).contains(" 0 differences");
  }

  private static void whileCommandsCome(Runnable kill) throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
      List<Future<?>> calling = new ArrayList<>();
      for (int caller = 0; caller < CALLERS; caller++) {
        calling.add(callers.submit(() -> draftUntil(over)));
      }
      try {
        awaitMore(calling);
        kill.run();
        awaitMore(calling);
      } finally {
        over.set(true);
      }
      for (Future<?> one : calling) {
        one.get();
      }
    }
    watched.books().agree();
  }

  private static void awaitMore(List<Future<?>> calling) {
    int before = watched.books().acknowledged();
    await()
        .atMost(SeparateNode.PATIENCE)
        .failFast(
            "a caller was answered otherwise", () -> calling.stream().anyMatch(Future::isDone))
        .until(() -> watched.books().acknowledged() >= before + SOME);
  }

  private static void draftUntil(AtomicBoolean over) {
    while (!over.get()) {
      watched.accepted(Order.draft());
      LockSupport.parkNanos(PACE.toNanos());
    }
  }
}
