package org.saphan.proof.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.saphan.platform.DatabaseServer;
import org.saphan.platform.Kept;
import org.saphan.platform.Platform;
import org.saphan.proof.faults.Officer.Accepted;
import org.saphan.proof.faults.Officer.Order;

/**
 * What was acknowledged to callers, and the three places that must agree with it: history in the
 * database of the service that decides, the topics, the timeline in the tracker's database.
 */
final class Books {
  private static final List<String> TOPICS =
      List.of("mutual-assistance.requests.v1", "mutual-assistance.deadlines.v1");

  /** Of the database: what is on its way, and what the timeline does not have. */
  private static final List<String> EMPTY_IN_THE_END =
      List.of(
          "select id::text from mutual_assistance.outbox",
          "select event_id::text from mutual_assistance.history h where not exists (select from"
              + " case_tracker.timeline_fact f where f.event_id = h.event_id)");

  /** What there must never be; each row is a sentence. */
  private static final Map<String, String> NEVER =
      Map.of(
          "a history with a gap",
          "select aggregate_id::text from mutual_assistance.history group by aggregate_id"
              + " having min(version) <> 1 or max(version) <> count(*)",
          "a state that is not as far as its history",
          "select id::text from mutual_assistance.aggregate a where version <> (select max(version)"
              + " from mutual_assistance.history where aggregate_id = a.id)",
          "a deadline that is not as far as its history",
          "select id::text from mutual_assistance.deadline d where version <> (select max(version)"
              + " from mutual_assistance.history where aggregate_id = d.id)",
          "a fact in the timeline that is not the event in history",
          "select f.event_id::text from case_tracker.timeline_fact f where not exists (select from"
              + " mutual_assistance.history h where h.event_id = f.event_id"
              + " and h.aggregate_id = f.aggregate_id and h.version = f.version)",
          "a request that stands elsewhere in the timeline",
          "select id::text from mutual_assistance.aggregate a where not exists (select from"
              + " case_tracker.timeline_aggregate t where t.id = a.id and t.version = a.version"
              + " and t.stage = a.stage)",
          "a deadline that stands elsewhere in the timeline",
          "select id::text from mutual_assistance.deadline d where not exists (select from"
              + " case_tracker.timeline_deadline t where t.id = d.id and t.version = d.version"
              + " and t.status = d.status and t.due_at = d.due_at)",
          "an event that the tracker has counted otherwise",
          "select aggregate_id::text from case_tracker.consumer_seen s where aggregate_id in"
              + " (select aggregate_id from mutual_assistance.history) and version <> (select"
              + " max(version) from mutual_assistance.history where aggregate_id = s.aggregate_id)",
          "a parked event",
          "select id::text from case_tracker.parked",
          "a document that no history points to",
          "select doc_id::text from mutual_assistance.document d where not exists (select from"
              + " mutual_assistance.history h where h.aggregate_id = d.owner"
              + " and h.content @> jsonb_build_array(jsonb_build_object('docId', d.doc_id)))");

  private final SeparateNode node;
  private final Map<UUID, Long> acknowledged = new ConcurrentHashMap<>();

  Books(SeparateNode node) {
    this.node = node;
  }

  /** A caller was told so. */
  void acknowledged(Accepted accepted) {
    acknowledged.merge(accepted.id(), accepted.version(), Math::max);
  }

  int acknowledged() {
    return acknowledged.size();
  }

  /**
   * Waits until all events have arrived; then nothing is lost, nothing is there twice, and
   * everything is in order.
   *
   * @return how many events are in the topics more than once
   */
  int agree() {
    for (String select : EMPTY_IN_THE_END) {
      await(select)
          .atMost(SeparateNode.PATIENCE)
          .ignoreExceptionsInstanceOf(IllegalStateException.class)
          .untilAsserted(() -> assertThat(select(select)).isEmpty());
    }
    NEVER.forEach((what, select) -> assertThat(select(select)).as(what).isEmpty());
    assertThat(versions("select id, version from mutual_assistance.aggregate"))
        .as("what was acknowledged, and nothing else")
        .isEqualTo(acknowledged);
    return topicsAreTheHistory();
  }

  private int topicsAreTheHistory() {
    Map<String, List<Long>> order = new LinkedHashMap<>();
    Set<String> ids = new LinkedHashSet<>();
    int again = 0;
    for (ConsumerRecord<String, byte[]> message : messages()) {
      if (ids.add(header(message, "ce_id"))) {
        order
            .computeIfAbsent(header(message, "ce_subject"), subject -> new ArrayList<>())
            .add(Long.parseLong(header(message, "ce_aggregateversion")));
      } else {
        again++;
      }
    }
    order.forEach((subject, versions) ->
        assertThat(versions)
            .as("the order of " + subject + " in its topic")
            .containsExactlyElementsOf(
                LongStream.rangeClosed(1, versions.size()).boxed().toList()));
    assertThat(ids)
        .as("the events in the topics")
        .containsExactlyInAnyOrderElementsOf(
            select("select event_id::text from mutual_assistance.history"));
    return again;
  }

  private static String header(ConsumerRecord<?, ?> message, String name) {
    return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private List<ConsumerRecord<String, byte[]>> messages() {
    List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(login(), new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          TOPICS.stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
        consumer.poll(Duration.ofMillis(100)).forEach(all::add);
      }
    }
    return all;
  }

  /** As the broker's own user, who may read everything. */
  private Map<String, Object> login() {
    Kept kept = Kept.in(node.data());
    return Map.of(
        "bootstrap.servers",
        "127.0.0.1:" + kept.value("broker.port", "0"),
        "security.protocol",
        "SASL_PLAINTEXT",
        "sasl.mechanism",
        "PLAIN",
        "sasl.jaas.config",
        "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"broker\""
            + " password=\"%s\";".formatted(kept.password("kafka.broker")));
  }

  /** As the superuser, who may read everything. */
  private Connection connect() throws SQLException {
    Kept kept = Kept.in(node.data());
    return new DatabaseServer(
            "127.0.0.1",
            Integer.parseInt(kept.value("postgres.port", "0")),
            "postgres",
            kept.password("postgres"))
        .connect(Platform.DATABASE);
  }

  /** Whether a command has left its answer. */
  boolean isKept(Order order) {
    return !select(
            "select command_id::text from mutual_assistance.command_log where command_id = '%s'"
                .formatted(order.key()))
        .isEmpty();
  }

  /** How many events wait in the outbox now. */
  int waiting() {
    return select("select id::text from mutual_assistance.outbox").size();
  }

  private List<String> select(String sql) {
    List<String> rows = new ArrayList<>();
    query(sql, row -> rows.add(row.getString(1)));
    return rows;
  }

  private Map<UUID, Long> versions(String sql) {
    Map<UUID, Long> rows = new HashMap<>();
    query(sql, row -> rows.put(row.getObject(1, UUID.class), row.getLong(2)));
    return rows;
  }

  @FunctionalInterface
  private interface Reader {
    void read(ResultSet row) throws SQLException;
  }

  private void query(String sql, Reader reader) {
    try (Connection connection = connect();
        var statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        reader.read(result);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
