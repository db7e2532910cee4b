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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saphan.proof.faults.KillPoint.Seen;
import org.saphan.proof.faults.Officer.Accepted;
import org.saphan.proof.faults.Officer.Attempt;
import org.saphan.proof.faults.Officer.Order;
import tools.jackson.databind.JsonNode;

/**
 * A process is killed at every step of a command; servers, services and the launcher are killed
 * from outside while commands come in. Callers repeat what was not answered, with its key.
 */
class KillMatrixIT {
  private static final String DECIDES = "mutual-assistance";
  private static final int CALLERS = 2;

  /** Before a kill and after it, so that some are under way in between; in accepted commands. */
  private static final int SOME = 5;

  /** Between two commands of a caller. */
  private static final Duration PACE = Duration.ofMillis(200);

  private static SeparateNode node;
  private static Books books;
  private static Officer prosecutor;
  private static Officer registry;
  private static Officer dataOfficer;
  private static int sentTwice;

  @BeforeAll
  static void start() {
    node = SeparateNode.start();
    books = new Books(node);
    prosecutor = new Officer(node, "khamla");
    registry = new Officer(node, "manivanh");
    dataOfficer = new Officer(node, "anousone");
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @AfterEach
  void nothingDiffersFromItsHistory() {
    JsonNode report = dataOfficer.reads("/api/mutual-assistance/verify");
    assertThat(report.path("differences")).as(report::toString).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsRepeatedAfterAKillHappensOnce(KillPoint point) {
    Order draft = Order.draft();
    Accepted drafted =
        switch (point.command()) {
          case DRAFT -> killedAt(point, draft);
          case SUBMIT -> accepted(draft);
        };
    Order submit = Order.submit(drafted.id());
    Accepted submitted =
        switch (point.command()) {
          case DRAFT -> accepted(submit);
          case SUBMIT -> killedAt(point, submit);
        };
    assertThat(submitted).isEqualTo(new Accepted(drafted.id(), drafted.caseRef(), 2));
    assertThat(accepted(draft)).as("the first answer again").isEqualTo(drafted);

    int again = books.agree();
    if (point.sendsAgain()) {
      assertThat(again).as("events that are in the topics twice").isGreaterThan(sentTwice);
    }
    sentTwice = again;
    assertThat(timeline(drafted)).containsExactly("O1 DRAFT", "O3 UNDER_REVIEW");
  }

  private static Accepted accepted(Order order) {
    Accepted accepted = prosecutor.untilAccepted(order);
    books.acknowledged(accepted);
    return accepted;
  }

  private static Accepted killedAt(KillPoint point, Order order) {
    long before = node.pid(point.service());
    node.arm(point);
    Attempt first = prosecutor.attempt(order);
    node.awaitDeath(point);
    node.awaitRestart(point.service(), before);
    assertThat(books.isKept(order)).as("kept before it is repeated").isEqualTo(point.isCommitted());
    Accepted accepted = accepted(order);
    switch (point.seen()) {
      case ANSWER, UNAVAILABLE, CUT_OFF -> assertThat(first.seen()).isEqualTo(point.seen());
      case EITHER -> assertThat(first.seen()).isIn(Seen.ANSWER, Seen.UNAVAILABLE);
    }
    if (first.seen() == Seen.ANSWER) {
      assertThat(accepted).as("the answer of before").isEqualTo(Accepted.from(first.body()));
    }
    return accepted;
  }

  /** The rows and stages of a request as the ministry sees them, in the order of the page. */
  private static List<String> timeline(Accepted request) {
    List<String> rows = new ArrayList<>();
    for (JsonNode entry :
        registry.reads("/api/case-tracker/cases/" + request.caseRef()).path("entries")) {
      if (entry.path("aggregateId").asString().equals(request.id().toString())) {
        rows.add(entry.path("transition").asString() + " " + entry.path("stageAfter").asString());
      }
    }
    return rows;
  }

  @Test
  void aServiceThatDiesAgainWhileItStartsIsStartedOnceMore() {
    Order draft = Order.draft();
    node.arm(KillPoint.SELECTED);
    assertThat(prosecutor.attempt(draft).seen()).isIn(Seen.ANSWER, Seen.UNAVAILABLE);
    node.awaitDeath(KillPoint.SELECTED);
    // What could not be sent is selected as soon as the relay starts again.
    node.arm(KillPoint.SELECTED);
    node.awaitDeath(KillPoint.SELECTED);
    accepted(draft);
    sentTwice = books.agree();
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
    sentTwice = books.agree();
  }

  private static void awaitMore(List<Future<?>> calling) {
    int before = books.acknowledged();
    await()
        .atMost(SeparateNode.PATIENCE)
        .failFast(
            "a caller was answered otherwise", () -> calling.stream().anyMatch(Future::isDone))
        .until(() -> books.acknowledged() >= before + SOME);
  }

  private static void draftUntil(AtomicBoolean over) {
    while (!over.get()) {
      accepted(Order.draft());
      LockSupport.parkNanos(PACE.toNanos());
    }
  }
}
