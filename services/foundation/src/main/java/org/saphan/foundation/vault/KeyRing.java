package org.saphan.foundation.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
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
    byte[] secret = SecretFile.read(file);
    try {
      if (secret.length != Seal.KEY_BYTES) {
        throw new IllegalStateException(
            "The key file %s has %d bytes, not %d random ones"
                .formatted(file, secret.length, Seal.KEY_BYTES));
      }
      return new KeyRing(secret, service);
    } finally {
      Arrays.fill(secret, (byte) 0);
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
