package org.saphan.foundation.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM: one byte for the form, the nonce, then what is sealed with its tag.
 *
 * <p>Nonces are random. That is sound for the few thousand seals that one key ever makes; the bound
 * is 2^32.
 */
final class Seal {
  /** Length of every key, in bytes. */
  static final int KEY_BYTES = 32;

  private static final byte FORM = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int HEAD_BYTES = 1 + NONCE_BYTES;

  /** How many bytes longer what is sealed is than what was plain. */
  static final int OVERHEAD = HEAD_BYTES + TAG_BITS / Byte.SIZE;

  private Seal() {}

  static SecretKey freshKey() {
    return new SecretKeySpec(random(KEY_BYTES), "AES");
  }

  static byte[] close(SecretKey key, byte[] plain, byte[] binding) {
    try {
      byte[] nonce = random(NONCE_BYTES);
      byte[] sealed = new byte[plain.length + OVERHEAD];
      ByteBuffer.wrap(sealed).put(FORM).put(nonce);
      int _ =
          cipher(Cipher.ENCRYPT_MODE, key, nonce, binding)
              .doFinal(plain, 0, plain.length, sealed, HEAD_BYTES);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has AES-GCM", e);
    }
  }

  /**
   * @throws GeneralSecurityException if a byte of it, or of what it is bound to, was changed
   */
  static byte[] open(SecretKey key, byte[] sealed, byte[] binding) throws GeneralSecurityException {
    if (sealed.length < HEAD_BYTES || sealed[0] != FORM) {
      throw new GeneralSecurityException("Not sealed in a known form");
    }
    byte[] nonce = Arrays.copyOfRange(sealed, 1, HEAD_BYTES);
    return cipher(Cipher.DECRYPT_MODE, key, nonce, binding)
        .doFinal(sealed, HEAD_BYTES, sealed.length - HEAD_BYTES);
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] binding)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(binding);
    return cipher;
  }

  private static byte[] random(int count) {
    byte[] bytes = new byte[count];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
