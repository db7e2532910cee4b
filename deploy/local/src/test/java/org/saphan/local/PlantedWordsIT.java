package org.saphan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saphan.platform.Platform;

/** Words of a person are sought in every place where a node keeps or says something. */
class PlantedWordsIT {
  @TempDir Path data;
  @TempDir Path elsewhere;
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
  void whatIsTypedOfAPersonIsFoundInItsOwnLettersNowhereButInTheVault() throws Exception {
    Process launcher = node.up();
    Planted planted = new Planted(new Caller(data), node.state());
    planted.isTypedIntoEveryVault();
    planted.isMistypedIntoAddressesAndFields();
    planted.isInNoAnswerListOrFigure();
    await()
        .atMost(TypedNode.PATIENCE)
        .until(() -> kept.published().stream().anyMatch(Planted.PUBLISHED::areIn));
    assertThat(kept.published()).noneMatch(Planted.WORDS::areIn);
    for (String service : Platform.SERVICES) {
      assertThat(kept.rowsWith(service, Planted.WORDS).values())
          .as(service)
          .isNotEmpty()
          .containsOnly(0);
    }
    Backup backup = new Backup(kept, elsewhere);
    for (Path part : List.of(backup.database(), backup.keys(), backup.documents())) {
      assertThat(NodeData.filesWith(part, Planted.WORDS)).as("named in %s", part).isEmpty();
    }
    node.command("Down").waitFor();
    launcher.waitFor();
    assertThat(kept.filesWith(Planted.WORDS)).isEmpty();
    assertThat(kept.filesWith(Planted.PUBLISHED)).as("the words would be found").isNotEmpty();
  }
}
