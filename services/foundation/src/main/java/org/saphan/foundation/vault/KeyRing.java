package org.saphan.foundation.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of one service that stand outside of the database: derived with HKDF from the one secret
 * in its key file, one for each use.
 */
public final class KeyRing {
  private static final Set<PosixFilePermission> ALLOWED =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final SecretKey wrapping;
  private final SecretKey hashing;

  private KeyRing(byte[] secret, String service) {
    this.wrapping = derived(secret, service + "/wraps data keys", "AES");
    this.hashing = derived(secret, service + "/keyed hash", "HmacSHA256");
  }

  /**
   * Reads the key file.
   *
   * @throws IllegalStateException with a sentence for the operator if there is no such file, if
   *     others may read it, or if it is not 32 bytes long
   */
  public static KeyRing read(Path file, String service) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalStateException("There is no key file " + file + " (saphan.vault.key-file)");
    }
    try {
      if (!ALLOWED.containsAll(Files.getPosixFilePermissions(file))) {
        throw new IllegalStateException(
            "The key file " + file + " is open to others: only its owner may read it (chmod 600)");
      }
      long size = Files.size(file);
      if (size != Seal.KEY_BYTES) {
        throw new IllegalStateException(
            "The key file %s has %d bytes, not %d random ones"
                .formatted(file, size, Seal.KEY_BYTES));
      }
      byte[] secret = Files.readAllBytes(file);
      try {
        return new KeyRing(secret, service);
      } finally {
        Arrays.fill(secret, (byte) 0);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The key file " + file + " cannot be read", e);
    }
  }

  byte[] wrap(UUID owner, SecretKey dataKey) {
    return Seal.close(wrapping, dataKey.getEncoded(), bytes(owner));
  }

  SecretKey unwrap(UUID owner, byte[] wrapped) throws GeneralSecurityException {
    return new SecretKeySpec(Seal.open(wrapping, wrapped, bytes(owner)), "AES");
  }

  byte[] hash(byte[] bytes) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(hashing);
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
    }
  }

  private static SecretKey derived(byte[] secret, String use, String algorithm) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey(
              algorithm,
              HKDFParameterSpec.ofExtract()
                  .addIKM(secret)
                  .thenExpand(("saphan/" + use).getBytes(UTF_8), Seal.KEY_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java 25 has HKDF-SHA256", e);
    }
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
