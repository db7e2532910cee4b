package org.saphan.local;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.saphan.platform.DatabaseServer;
import org.saphan.platform.Databases;
import org.saphan.platform.Kept;
import org.saphan.platform.Platform;

/** What a node has in its data directory: the schemas of its services while it runs, and files. */
record NodeData(Path directory) {
  private static final int ROWS = 500;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** A connection of the role that owns a service's schema. */
  Connection owner(String service) throws Exception {
    Kept kept = Kept.in(directory);
    int port = Integer.parseInt(kept.value("postgres.port", "0"));
    DatabaseServer server = new DatabaseServer("127.0.0.1", port, "", "");
    Map<String, String> given = Databases.properties(server, Platform.DATABASE, service, kept);
    return DriverManager.getConnection(
        given.get("spring.flyway.url") + "?currentSchema=" + Databases.schema(service) + ",public",
        given.get("spring.flyway.user"),
        given.get("spring.flyway.password"));
  }

  /** The first column of what a query finds, as text. */
  List<String> ask(String service, String query) throws Exception {
    try (var connection = owner(service);
        var rows = connection.createStatement().executeQuery(query)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    }
  }

  /** How many rows of each table of a service have the words, also as bytes. */
  Map<String, Integer> rowsWith(String service, Needles words) throws Exception {
    Map<String, Integer> found = new TreeMap<>();
    for (String table :
        ask(service, "select tablename from pg_tables where schemaname = current_schema()")) {
      found.put(table, rowsWith(service, table, words));
    }
    return found;
  }

  private int rowsWith(String service, String table, Needles words) throws Exception {
    try (var connection = owner(service);
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false); // or all rows come at once
      statement.setFetchSize(ROWS);
      int found = 0;
      try (var rows = statement.executeQuery("select t::text from \"%s\" t".formatted(table))) {
        while (rows.next()) {
          found += words.areIn(rows.getString(1)) ? 1 : 0;
        }
      }
      return found;
    }
  }

  /** All that is on the topics: of each message its key, its headers and its value. */
  List<byte[]> published() {
    Kept kept = Kept.in(directory);
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            "127.0.0.1:" + kept.value("broker.port", "0"),
            "security.protocol",
            "SASL_PLAINTEXT",
            "sasl.mechanism",
            "PLAIN",
            "sasl.jaas.config",
            "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"broker\""
                + " password=\"%s\";".formatted(kept.password("kafka.broker")));
    List<byte[]> all = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.listTopics().values().stream()
              .flatMap(List::stream)
              .map(one -> new TopicPartition(one.topic(), one.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      await()
          .atMost(PATIENCE)
          .until(() -> {
            consumer.poll(Duration.ofMillis(200)).forEach(message -> all.add(whole(message)));
            return partitions.stream().allMatch(one -> consumer.position(one) >= ends.get(one));
          });
    }
    return all;
  }

  private static byte[] whole(ConsumerRecord<byte[], byte[]> message) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Stream.concat(
            Stream.of(message.key(), message.value()),
            Stream.of(message.headers().toArray()).map(Header::value))
        .filter(Objects::nonNull)
        .forEach(all::writeBytes);
    return all.toByteArray();
  }

  /**
   * The files that have the words in them: what a copy of the disk would give away. PostgreSQL
   * compresses what is large and Kafka what it is sent; their rows and messages are looked at too.
   */
  List<Path> filesWith(Needles words) throws IOException {
    return filesWith(directory, words);
  }

  /** The same of another directory, such as a backup. */
  static List<Path> filesWith(Path directory, Needles words) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> all = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (words.areIn(Files.readAllBytes(file))) {
          all.add(directory.relativize(file));
        }
      }
      return all;
    }
  }
}
