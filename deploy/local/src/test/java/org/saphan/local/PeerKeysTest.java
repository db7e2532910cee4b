package org.saphan.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saphan.platform.Platform;

class PeerKeysTest {
  @TempDir private Path data;

  @Test
  void everyServiceHasAKeyOfItsOwnAndThePublicOnesOfAllOthers() throws Exception {
    PeerKeys keys = PeerKeys.in(data.resolve("keys"));
    for (String service : Platform.SERVICES) {
      Map<String, String> told = keys.properties(service, name -> "http://" + name);
      Path own = Path.of(told.get("saphan.peers.key-file"));
      assertThat(Files.getPosixFilePermissions(own))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      assertThat(ECKey.parse(Files.readString(own)).isPrivate()).isTrue();
      assertThat(told).hasSize(1 + 2 * (Platform.SERVICES.size() - 1));
      for (String other : Platform.SERVICES) {
        if (!other.equals(service)) {
          assertThat(told)
              .containsEntry("saphan.peers.known." + other + ".address", "http://" + other);
          String file = told.get("saphan.peers.known." + other + ".key-file");
          assertThat(ECKey.parse(Files.readString(Path.of(file))).isPrivate()).isFalse();
        }
      }
    }
  }

  @Test
  void theKeysStayTheSameAndWhatIsMissingIsMadeAgain() throws Exception {
    Path directory = data.resolve("keys");
    PeerKeys _ = PeerKeys.in(directory);
    Path own = directory.resolve("repatriation.peer.jwk");
    Path open = directory.resolve("repatriation.peer.pub.jwk");
    String before = Files.readString(own);
    String half = Files.readString(open);
    Files.delete(open);
    Files.delete(directory.resolve("directory.peer.jwk"));

    PeerKeys _ = PeerKeys.in(directory);
    assertThat(own).hasContent(before);
    assertThat(open).hasContent(half);
    assertThat(directory.resolve("directory.peer.jwk")).exists();
  }
}
