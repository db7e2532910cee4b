package org.saphan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformIT {
  private static final String REQUESTS = "mutual-assistance.requests.v1";

  @TempDir static Path directory;
  private static Platform platform;

  @BeforeAll
  static void start() {
    platform = Platform.start(Platform.Options.in(directory, Durability.KEPT));
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  @Test
  void aProducerWritesItsOwnTopicAndItsConsumerReadsIt() throws Exception {
    try (var producer = producer("mutual-assistance");
        var consumer = consumer("case-tracker", "case-tracker.timeline")) {
      producer.send(new ProducerRecord<>(REQUESTS, "k", "v")).get();
      consumer.subscribe(List.of(REQUESTS));
      assertThat(consumer.poll(Duration.ofSeconds(20))).isNotEmpty();
    }
  }

  @Test
  void aServiceCannotWriteTheTopicOfAnother() {
    try (var producer = producer("case-tracker")) {
      assertThatThrownBy(() -> producer.send(new ProducerRecord<>(REQUESTS, "k", "v")).get())
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(TopicAuthorizationException.class);
    }
  }

  @Test
  void aServiceCannotReadATopicThatDoesNotNameItAsConsumer() {
    try (var consumer = consumer("directory", "directory.curious")) {
      consumer.subscribe(List.of(REQUESTS));
      assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(20)))
          .isInstanceOf(AuthorizationException.class);
    }
  }

  @Test
  void aServiceCannotReadInTheNameOfAnother() {
    try (var consumer = consumer("case-tracker", "mutual-assistance.directory")) {
      consumer.subscribe(List.of(REQUESTS));
      assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(20)))
          .isInstanceOf(AuthorizationException.class);
    }
  }

  @Test
  void aServiceDoesNotSeeTheSchemaOfAnother() throws Exception {
    try (var owner = connect("mutual_assistance_owner");
        var statement = owner.createStatement()) {
      statement.execute("create table secret (x int)");
    }
    try (var other = connect("case_tracker");
        var statement = other.createStatement()) {
      assertThatThrownBy(() -> statement.execute("select * from mutual_assistance.secret"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied for schema");
    }
    try (var itself = connect("mutual_assistance");
        var statement = itself.createStatement()) {
      assertThatThrownBy(() -> statement.execute("select * from secret"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied for table");
      assertThatThrownBy(() -> statement.execute("create table mine (x int)"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied for schema");
    }
  }

  @Test
  void theDatabaseIsClosedWithoutAPassword() {
    String url = platform.postgres().address().url(Platform.DATABASE);
    assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "wrong").close())
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void whatAKilledLauncherLeftBehindIsFoundAndStopped() {
    Platform.stopOrphans(directory);
    assertThat(platform.postgres().isAlive()).isFalse();
    assertThat(platform.broker().isAlive()).isFalse();
    platform.broker().start();
    platform.postgres().start();
  }

  @Test
  void whatWasCommittedAndSentOutlivesKillMinusNine() throws Exception {
    try (var owner = connect("directory_owner");
        var statement = owner.createStatement();
        var producer = producer("mutual-assistance")) {
      statement.execute("create table kept (x int)");
      statement.execute("insert into kept values (7)");
      producer.send(new ProducerRecord<>("mutual-assistance.hearings.v1", "k", "kept")).get();
    }
    long postgres = platform.postgres().pid();
    platform.postgres().kill();
    platform.broker().kill();
    assertThat(ProcessHandle.of(postgres).filter(ProcessHandle::isAlive)).isEmpty();

    platform.broker().start();
    platform.postgres().start();
    try (var owner = connect("directory_owner");
        var statement = owner.createStatement();
        var rows = statement.executeQuery("select x from kept");
        var consumer = consumer("case-tracker", "case-tracker.after")) {
      assertThat(rows.next()).isTrue();
      consumer.subscribe(List.of("mutual-assistance.hearings.v1"));
      assertThat(consumer.poll(Duration.ofSeconds(20))).isNotEmpty();
    }
  }

  @Test
  void aStrangerWhoHasTheNumberOfTheKilledServerDoesNotKeepItFromStarting() throws Exception {
    platform.postgres().kill();
    Path named = directory.resolve("postgresql/data/postmaster.pid");
    List<String> lines = new ArrayList<>(Files.readAllLines(named));
    Process stranger = new ProcessBuilder("sleep", "600").start();
    try {
      lines.set(0, Long.toString(stranger.pid()));
      Files.write(named, lines);
      platform.postgres().start();
      assertThat(platform.postgres().isAlive()).isTrue();
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroy();
      if (!platform.postgres().isAlive()) {
        Files.deleteIfExists(named);
        platform.postgres().start(); // for the other tests
      }
    }
  }

  @Test
  void directoriesAndKeysBelongToTheirUserAlone() throws Exception {
    Path key = platform.kept().keyFile("mutual-assistance");
    assertThat(Files.size(key)).isEqualTo(32);
    assertThat(permissions(key)).isEqualTo("rw-------");
    assertThat(permissions(key.getParent())).isEqualTo("rwx------");
    assertThat(permissions(directory.resolve("kept.properties"))).isEqualTo("rw-------");
    assertThat(permissions(directory.resolve("kafka/broker.properties"))).isEqualTo("rw-------");
    assertThat(permissions(directory.resolve("kafka"))).isEqualTo("rwx------");
    assertThat(permissions(directory.resolve("postgresql/data"))).isEqualTo("rwx------");
  }

  @Test
  void preparingAgainChangesNothing() {
    assertThat(Optional.of(platform.kept().password("directory")))
        .hasValue(Kept.in(directory).password("directory"));
    platform.createDatabase(Platform.DATABASE);
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static java.sql.Connection connect(String role) throws SQLException {
    return DriverManager.getConnection(
        platform.postgres().address().url(Platform.DATABASE), role, platform.kept().password(role));
  }

  private static KafkaProducer<String, String> producer(String user) {
    return new KafkaProducer<>(client(user), new StringSerializer(), new StringSerializer());
  }

  private static KafkaConsumer<String, String> consumer(String user, String group) {
    Map<String, Object> settings = client(user);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
  }

  private static Map<String, Object> client(String user) {
    Map<String, Object> settings = new HashMap<>(platform.broker().login(user));
    settings.put("bootstrap.servers", platform.broker().bootstrapServers());
    return settings;
  }
}
