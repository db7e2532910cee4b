package org.saphan.casetracker.timeline;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.saphan.casetracker.timeline.reaction.DeadlineFold;
import org.saphan.casetracker.timeline.reaction.TimelineFold;
import org.saphan.casetracker.timeline.reaction.TimelineIntake;
import org.saphan.casetracker.timeline.store.Cases;
import org.saphan.casetracker.timeline.store.Escalations;
import org.saphan.casetracker.timeline.store.Generations;
import org.saphan.foundation.messaging.EventFields;
import org.saphan.foundation.messaging.Schemas;
import org.saphan.foundation.messaging.Subscription;
import org.saphan.foundation.messaging.WithoutKafka;
import org.saphan.foundation.messaging.WithoutKafka.Message;
import org.saphan.testkit.TestPlatform;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** The read model on a real database of its own, without Kafka and without Spring. */
final class ReadModel {
  final SingleConnectionDataSource source;
  final JdbcClient jdbc;

  /** What the application itself may not: take a report back. */
  final JdbcClient owner;

  final Cases cases;
  final Escalations escalations;
  private final Generations generations;
  private final TimelineFold fold;
  private final EventFields fields = new EventFields(Schemas.shipped());

  ReadModel() {
    this(TestPlatform.shared().fresh().properties("case-tracker"));
  }

  /**
   * @param given a database that may have tables of an older build
   */
  ReadModel(Map<String, String> given) {
    migrate(given, "latest");
    owner =
        JdbcClient.create(
            new SingleConnectionDataSource(
                given.get("spring.flyway.url"),
                given.get("spring.flyway.user"),
                given.get("spring.flyway.password"),
                true));
    source =
        new SingleConnectionDataSource(
            given.get("spring.datasource.url"),
            given.get("spring.datasource.username"),
            given.get("spring.datasource.password"),
            true);
    jdbc = JdbcClient.create(source);
    JsonMapper json = JsonMapper.builder().build();
    fold = new TimelineFold(jdbc, json, new DeadlineFold(jdbc));
    generations = new Generations(jdbc);
    cases = new Cases(jdbc, generations, json);
    escalations = new Escalations(jdbc);
  }

  Generation serving() {
    return generations.serving();
  }

  /** Brings the tables as far as the build that had this migration last. */
  static void migrate(Map<String, String> given, String last) {
    Flyway.configure()
        .dataSource(
            given.get("spring.flyway.url"),
            given.get("spring.flyway.user"),
            given.get("spring.flyway.password"))
        .locations("classpath:saphan/foundation/db", "classpath:saphan/case-tracker/db")
        .placeholders(
            Map.of("app", "case_tracker", "schema", "case_tracker", "keys", "case_tracker_keys"))
        .target(last)
        .load()
        .migrate();
  }

  /** The intake of the generation that serves, which counts, parks and frees. */
  WithoutKafka intake() {
    Subscription subscription =
        new TimelineIntake(fold, generations, new SimpleMeterRegistry()).of(generations.serving());
    return new WithoutKafka(subscription, "case-tracker", source);
  }

  PlatformTransactionManager transactions() {
    return new JdbcTransactionManager(source);
  }

  void take(Side side, Message message) {
    fold.apply(side, message.service(), message.envelope(), fields.read(message.value()));
  }

  void take(Side side, List<Message> messages) {
    messages.forEach(message -> take(side, message));
  }

  void empty() {
    for (String table :
        List.of(
            "timeline_fact",
            "timeline_aggregate",
            "timeline_deadline",
            "parked",
            "consumer_seen")) {
      jdbc.sql("delete from " + table).update();
    }
    List.of("erased_a", "erased_b", "dropped_a", "dropped_b")
        .forEach(table -> jdbc.sql("truncate timeline_" + table).update());
  }
}
