package org.saphan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a person types them, each in a process of its own. */
class NodeIT {
  private static final Duration PATIENCE = TypedNode.PATIENCE;

  @TempDir Path data;
  private NodeData kept;
  private TypedNode node;

  @BeforeEach
  void begin() {
    kept = new NodeData(data);
    node = new TypedNode(data);
  }

  @AfterEach
  void stop() throws Exception {
    node.command("Down").waitFor();
  }

  @Test
  void aNodeIsUpThenKilledThenGoesOnWithWhatItHadAlsoAfterItsServersDiedThenIsDown()
      throws Exception {
    Process first = node.up();
    assertThat(node.said("Status")).contains("\"up\" : true").doesNotContain("DEAD");

    assertThat(Files.readString(data.resolve("kafka/broker.properties")))
        .as("what Kafka has outlives a power cut")
        .contains("log.flush.interval.messages=1\n");

    Process second = node.command("Up");
    assertThat(second.waitFor()).isEqualTo(1);
    assertThat(TypedNode.errorOf(second)).contains("A node already runs on the data in " + data);

    try (var connection = kept.owner("directory");
        var statement = connection.createStatement()) {
      statement.execute("create table if not exists remembered (x int)");
      statement.execute("insert into remembered values (1)");
    }
    first.destroyForcibly().waitFor();
    assertThat(node.said("Status")).contains("\"up\" : false");

    Process again = node.up();
    try (var connection = kept.owner("directory");
        var rows = connection.createStatement().executeQuery("select x from remembered")) {
      assertThat(rows.next()).isTrue();
    }
    serversThatDieAreStartedAgain();
    Process down = node.command("Down");
    assertThat(down.waitFor()).isZero();
    assertThat(again.waitFor(PATIENCE)).isTrue();
    assertThat(node.said("Status")).contains("\"up\" : false");
    assertThat(Files.exists(data.resolve("postgresql/data/postmaster.pid"))).isFalse();
  }

  private void serversThatDieAreStartedAgain() throws Exception {
    for (String server : List.of("postgresql", "kafka")) {
      long before = node.pid(server);
      ProcessHandle.of(before).orElseThrow().destroyForcibly();
      await().atMost(PATIENCE).until(() -> node.pid(server) != before);
      assertThat(ProcessHandle.of(node.pid(server)).filter(ProcessHandle::isAlive)).isPresent();
    }
  }
}
