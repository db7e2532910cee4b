package org.saphan.proof.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saphan.proof.faults.KillPoint.Seen;
import org.saphan.proof.faults.Officer.Accepted;
import org.saphan.proof.faults.Officer.Attempt;
import org.saphan.proof.faults.Officer.Order;

/** A process is killed at every step of a command, which is then repeated. */
class KillMatrixIT {
  private static WatchedNode watched;
  private static int sentTwice;

  @BeforeAll
  static void start() {
    watched = WatchedNode.start();
  }

  @AfterAll
  static void stop() {
    watched.close();
  }

  @AfterEach
  void nothingDiffersFromItsHistory() {
    watched.nothingDiffersFromItsHistory();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsRepeatedAfterAKillHappensOnce(KillPoint point) {
    Order draft = Order.draft();
    Accepted drafted =
        switch (point.command()) {
          case DRAFT -> killedAt(point, draft);
          case SUBMIT -> watched.accepted(draft);
        };
    Order submit = Order.submit(drafted.id());
    Accepted submitted =
        switch (point.command()) {
          case DRAFT -> watched.accepted(submit);
          case SUBMIT -> killedAt(point, submit);
        };
    assertThat(submitted).isEqualTo(new Accepted(drafted.id(), drafted.caseRef(), 2));
    assertThat(watched.accepted(draft)).as("the first answer again").isEqualTo(drafted);

    int again = watched.books().agree();
    if (point.sendsAgain()) {
      assertThat(again).as("events that are in the topics twice").isGreaterThan(sentTwice);
    }
    sentTwice = again;
    assertThat(watched.timeline(drafted)).containsExactly("O1 DRAFT", "O3 UNDER_REVIEW");
  }

  private static Accepted killedAt(KillPoint point, Order order) {
    SeparateNode node = watched.node();
    long before = node.pid(point.service());
    node.arm(point);
    Attempt first = watched.prosecutor().attempt(order);
    node.awaitDeath(point);
    node.awaitRestart(point.service(), before);
    assertThat(watched.books().isKept(order))
        .as("kept before it is repeated")
        .isEqualTo(point.isCommitted());
    Accepted accepted = watched.accepted(order);
    switch (point.seen()) {
      case ANSWER, UNAVAILABLE, CUT_OFF -> assertThat(first.seen()).isEqualTo(point.seen());
      case EITHER -> assertThat(first.seen()).isIn(Seen.ANSWER, Seen.UNAVAILABLE);
    }
    if (first.seen() == Seen.ANSWER) {
      assertThat(accepted).as("the answer of before").isEqualTo(Accepted.from(first.body()));
    }
    return accepted;
  }
}
