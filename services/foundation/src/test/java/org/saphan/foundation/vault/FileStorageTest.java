package org.saphan.foundation.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saphan.foundation.vault.Storage.StorageAway;

class FileStorageTest extends StorageContract {
  @TempDir private Path root;

  @Override
  Storage storage() {
    return new FileStorage(root.resolve("documents"));
  }

  @Test
  void onlyTheAccountOfTheServiceReadsAndNothingHalfIsLeft() throws IOException {
    storage().put("a/b/1-c", new byte[10]);
    try (Stream<Path> all = Files.walk(root.resolve("documents"))) {
      assertThat(all.map(FileStorageTest::mode))
          .containsExactly("rwx------", "rwx------", "rwx------", "rw-------");
    }
  }

  private static String mode(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aDiskThatTakesNothingIsSaidToBeAway() throws IOException {
    Files.createFile(root.resolve("documents")); // where the folder should be
    assertThatThrownBy(() -> storage().put("a/b", new byte[1])).isInstanceOf(StorageAway.class);
  }
}
