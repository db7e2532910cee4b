package org.saphan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class SharedPlatformIT {
  private static final TestPlatform PLATFORM = TestPlatform.shared();

  @Test
  void aServiceReachesItsSchemaWithTheGivenProperties() throws Exception {
    Map<String, String> given = PLATFORM.fresh().properties("mutual-assistance");
    try (var connection =
            DriverManager.getConnection(
                given.get("spring.datasource.url"),
                given.get("spring.datasource.username"),
                given.get("spring.datasource.password"));
        var schema = connection.createStatement().executeQuery("select current_schema()")) {
      assertThat(schema.next()).isTrue();
      assertThat(schema.getString(1)).isEqualTo("mutual_assistance");
    }
  }

  @Test
  void aTestClassDoesNotHearTheMessagesOfTheOneBefore() throws Exception {
    String old = PLATFORM.fresh().database();
    send("mutual-assistance.requests.v1", "mutual-assistance", "old");
    send("directory.entries.v1", "directory", "old");

    assertThat(PLATFORM.fresh().database()).isNotEqualTo(old);
    send("mutual-assistance.requests.v1", "mutual-assistance", "new");
    assertThat(heard()).containsExactly("new");

    var next = PLATFORM.fresh();
    assertThat(next.arguments("directory", "--a=b")).endsWith("--a=b");
    send("directory.entries.v1", "directory", "again");
    assertThat(heard()).containsExactly("again");
  }

  private static void send(String topic, String producer, String value) throws Exception {
    try (var sender =
        new KafkaProducer<>(
            PLATFORM.kafkaClient(producer), new StringSerializer(), new StringSerializer())) {
      sender.send(new ProducerRecord<>(topic, "key", value)).get();
    }
  }

  private static List<String> heard() {
    Map<String, Object> settings = PLATFORM.kafkaClient("case-tracker");
    settings.put("group.id", "case-tracker.test");
    settings.put("auto.offset.reset", "earliest");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of("mutual-assistance.requests.v1", "directory.entries.v1"));
      List<String> values = new java.util.ArrayList<>();
      consumer
          .poll(Duration.ofSeconds(20))
          .forEach(message -> values.add((String) message.value()));
      return values;
    }
  }
}
