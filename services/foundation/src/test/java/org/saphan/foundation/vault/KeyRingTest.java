package org.saphan.foundation.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingTest {
  private static final UUID OWNER = new UUID(1, 2);

  @TempDir private Path directory;

  @Test
  void aDataKeyIsUnwrappedAfterARestart() throws Exception {
    Path file = keyFile(32, "rw-------");
    SecretKey key = Seal.freshKey();
    byte[] wrapped = KeyRing.read(file, "a-service").wrap(OWNER, key);
    assertThat(KeyRing.read(file, "a-service").unwrap(OWNER, wrapped)).isEqualTo(key);
  }

  @Test
  void aDataKeyIsBoundToItsOwnerAndItsService() throws Exception {
    Path file = keyFile(32, "rw-------");
    byte[] wrapped = KeyRing.read(file, "a-service").wrap(OWNER, Seal.freshKey());
    assertThatThrownBy(() -> KeyRing.read(file, "a-service").unwrap(new UUID(1, 3), wrapped))
        .isInstanceOf(GeneralSecurityException.class);
    assertThatThrownBy(() -> KeyRing.read(file, "b-service").unwrap(OWNER, wrapped))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void aKeyedHashIsStableAndOfOneService() throws Exception {
    Path file = keyFile(32, "r--------");
    byte[] text = {1, 2, 3};
    byte[] hash = KeyRing.read(file, "a-service").hash(text);
    assertThat(hash).hasSize(32).isEqualTo(KeyRing.read(file, "a-service").hash(text));
    assertThat(hash).isNotEqualTo(KeyRing.read(file, "b-service").hash(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwx------"})
  void aKeyFileThatOthersMayOpenIsRefused(String permissions) throws IOException {
    refuses(keyFile(32, permissions), "open to others");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 31, 33})
  void aKeyFileOfAnotherLengthIsRefused(int length) throws IOException {
    refuses(keyFile(length, "rw-------"), "has " + length + " bytes, not 32");
  }

  @Test
  void aMissingKeyFileIsRefused() {
    refuses(directory.resolve("none"), "There is no key file");
    refuses(directory, "There is no key file");
  }

  private static void refuses(Path file, String sentence) {
    assertThatThrownBy(() -> KeyRing.read(file, "a-service"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(sentence);
  }

  private Path keyFile(int length, String permissions) throws IOException {
    byte[] bytes = new byte[length];
    java.util.Arrays.fill(bytes, (byte) 7);
    Path file = Files.write(directory.resolve("a.key"), bytes);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }
}
