package org.saphan.proof.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.saphan.proof.faults.KillPoint.Seen;
import org.saphan.proof.faults.Officer.Accepted;
import org.saphan.proof.faults.Officer.Attempt;
import org.saphan.proof.faults.Officer.Order;

/**
 * The broker is away for many times as long as any of its clients' limits. Those are made small
 * here; {@code -Dsaphan.proof.outage=PT150S} leaves them as they are and takes minutes.
 */
class BrokerAwayIT {
  private static final Duration SHORT = Duration.ofSeconds(20);

  /** After which relay and consumers give up an attempt. */
  private static final String[] SMALL_LIMITS = {
    "-Dspring.kafka.producer.properties.max.block.ms=500",
    "-Dspring.kafka.producer.properties.request.timeout.ms=1000",
    "-Dspring.kafka.producer.properties.delivery.timeout.ms=1500",
    "-Dspring.kafka.consumer.properties.request.timeout.ms=1000",
    "-Dspring.kafka.consumer.properties.default.api.timeout.ms=1500",
    "-Dspring.kafka.consumer.properties.session.timeout.ms=6000", // the least that Kafka allows
    "-Dspring.kafka.consumer.properties.heartbeat.interval.ms=1000"
  };

  /** Between two commands. */
  private static final Duration PACE = Duration.ofMillis(500);

  @Test
  void commandsAreAcceptedWhileTheBrokerIsAwayAndAllArriveOnceWhenItIsBack() {
    String given = System.getProperty("saphan.proof.outage");
    Duration outage = given == null ? SHORT : Duration.parse(given);
    try (SeparateNode node = SeparateNode.start(given == null ? SMALL_LIMITS : new String[0])) {
      Books books = new Books(node);
      Officer prosecutor = new Officer(node, "khamla");
      books.acknowledged(prosecutor.untilAccepted(Order.draft()));
      books.agree();

      long broker = node.pid("kafka");
      node.stopMending();
      try {
        node.kill("kafka");
        int commands = acceptedDuring(outage, prosecutor, books);
        // Each draft has its own event and that of its deadline.
        assertThat(books.waiting()).isEqualTo(2 * commands);
      } finally {
        node.goOnMending();
      }
      node.awaitRestart("kafka", broker);
      books.agree();
      assertThat(node.verify()).contains(" 0 differences");
    }
  }

  private static int acceptedDuring(Duration outage, Officer prosecutor, Books books) {
    Instant until = Instant.now().plus(outage);
    int commands = 0;
    while (Instant.now().isBefore(until)) {
      Attempt first = prosecutor.attempt(Order.draft());
      assertThat(first.seen()).isEqualTo(Seen.ANSWER);
      books.acknowledged(Accepted.from(first.body()));
      commands++;
      LockSupport.parkNanos(PACE.toNanos());
    }
    return commands;
  }
}
