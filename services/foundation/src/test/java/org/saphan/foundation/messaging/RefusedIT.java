package org.saphan.foundation.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

/** What the broker does not take. */
class RefusedIT extends RelayFixture {
  @Test
  void aRecordThatTheBrokerRefusesBlocksOnlyItsKeyAndLoudly() throws Exception {
    String narrow = Node.topic(Map.of("max.message.bytes", "2000"));
    UUID refused = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    byte[] tooLarge = new byte[4000];
    new Random(1).nextBytes(tooLarge);
    transaction.executeWithoutResult(status -> {
      outbox.add(narrow, refused.toString(), Node.envelope(refused, 1), tooLarge);
      outbox.add(narrow, refused.toString(), Node.envelope(refused, 2), Node.value(refused));
    });
    add(narrow, other, 1, 2, 3);
    Relay relay = service.getBean(Relay.class);
    await().atMost(PATIENCE).until(() -> versionsByKey(narrow).containsKey(other.toString()));
    await().atMost(PATIENCE).until(() -> waiting() == 2);
    assertThat(versionsByKey(narrow))
        .containsOnly(Map.entry(other.toString(), List.of(1L, 2L, 3L)));
    await().atMost(PATIENCE).until(() -> relay.blocked().contains(narrow + " " + refused));
    assertThat(service.getBean(MeterRegistry.class).counter("saphan.relay.refused").count())
        .isPositive();
    assertThat(service.getBean(MessagingHealth.class).health().getStatus().getCode())
        .isEqualTo("DOWN");

    allow(narrow, "8000");
    awaitEmpty();
    assertThat(versionsByKey(narrow).get(refused.toString())).containsExactly(1L, 2L);
    await().atMost(PATIENCE).until(() -> relay.blocked().isEmpty());
  }

  @Test
  void aRefusedRecordIsNotOvertakenByTheManyOfItsKeyThatAreUnderWayWithIt() throws Exception {
    String narrow = Node.topic(Map.of("max.message.bytes", "20000"));
    UUID refused = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    int many = 400;
    int tooLarge = 150;
    Random random = new Random(1);
    transaction.executeWithoutResult(status -> {
      for (int version = 1; version <= many; version++) {
        // Nothing that lz4 makes smaller: they fill several batches, and several requests.
        byte[] value = new byte[version == tooLarge ? 30_000 : 1_500];
        random.nextBytes(value);
        outbox.add(narrow, refused.toString(), Node.envelope(refused, version), value);
        outbox.add(narrow, other.toString(), Node.envelope(other, version), Node.value(other));
      }
    });
    await().atMost(PATIENCE).until(() -> waiting() == many - tooLarge + 1);
    Relay relay = service.getBean(Relay.class);
    await().atMost(PATIENCE).until(() -> relay.blocked().contains(narrow + " " + refused));
    assertThat(versionsByKey(narrow))
        .containsOnly(
            Map.entry(refused.toString(), versions(1, tooLarge - 1)),
            Map.entry(other.toString(), versions(1, many)));

    allow(narrow, "40000");
    awaitEmpty();
    assertThat(versionsByKey(narrow).get(refused.toString())).isEqualTo(versions(1, many));
  }

  private static List<Long> versions(int first, int last) {
    return LongStream.rangeClosed(first, last).boxed().toList();
  }

  private static void allow(String topic, String bytes) throws Exception {
    try (Admin admin = Admin.create(Node.platform().broker().admin())) {
      admin
          .incrementalAlterConfigs(
              Map.of(
                  new ConfigResource(ConfigResource.Type.TOPIC, topic),
                  List.of(
                      new AlterConfigOp(
                          new ConfigEntry("max.message.bytes", bytes), AlterConfigOp.OpType.SET))))
          .all()
          .get();
    }
  }

  @Test
  void aTopicThatDoesNotExistBlocksNoOther() {
    UUID aggregate = UUID.randomUUID();
    for (int key = 0; key < MANY; key++) {
      add("test.nowhere", UUID.randomUUID(), 1);
    }
    add(topic, aggregate, 1);
    await().atMost(PATIENCE).until(() -> waiting() == MANY);
    assertThat(versionsByKey(topic)).containsKey(aggregate.toString());
    await()
        .atMost(PATIENCE)
        .until(() -> service.getBean(Relay.class).blocked().contains("test.nowhere"));
  }
}
