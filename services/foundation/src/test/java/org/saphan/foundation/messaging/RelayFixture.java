package org.saphan.foundation.messaging;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A service with an outbox and a relay, and a topic. */
abstract class RelayFixture {
  static final Duration PATIENCE = Duration.ofSeconds(90);

  /** So many that asking the broker in vain for each would take longer than a test waits. */
  static final int MANY = 100;

  final Map<String, String> database = Node.database();
  final String topic = Node.topic();
  ConfigurableApplicationContext service;
  Outbox outbox;
  TransactionTemplate transaction;
  JdbcClient sql;

  @BeforeEach
  void start() {
    service = Node.service(database);
    outbox = service.getBean(Outbox.class);
    transaction = new TransactionTemplate(service.getBean(PlatformTransactionManager.class));
    sql = service.getBean(JdbcClient.class);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  void add(String to, UUID aggregate, long... versions) {
    transaction.executeWithoutResult(status -> {
      for (long version : versions) {
        outbox.add(
            to, aggregate.toString(), Node.envelope(aggregate, version), Node.value(aggregate));
      }
    });
  }

  int waiting() {
    return sql.sql("select count(*) from outbox").query(Integer.class).single();
  }

  void awaitEmpty() {
    await().atMost(PATIENCE).until(() -> waiting() == 0);
  }

  static Map<String, List<Long>> versionsByKey(String topic) {
    return Node.read(topic).stream()
        .collect(groupingBy(ConsumerRecord::key, mapping(Node::version, toList())));
  }
}
