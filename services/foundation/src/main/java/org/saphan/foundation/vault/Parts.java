package org.saphan.foundation.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.vault.Vault.DocumentDamaged;

/**
 * Seals the parts of a large document one by one and puts them into the storage. Into each seal
 * goes what the document is, which part it is and of how many, so that none can be left out, moved
 * or taken from another.
 */
final class Parts {
  /** Length of every part but the last, in bytes: what a slow line carries within a minute. */
  static final int SIZE = 1024 * 1024;

  private static final int VERSION = 1;

  private final Storage storage;
  private final DataKeys keys;

  Parts(Storage storage, DataKeys keys) {
    this.storage = storage;
    this.keys = keys;
  }

  /**
   * What the parts are parts of.
   *
   * @param size of the plain bytes
   * @param sha256 of the plain bytes
   */
  record Whole(UUID owner, UUID docId, String mediaType, long size, byte[] sha256) {
    /** How many parts there are. */
    int parts() {
      return Math.toIntExact((size + SIZE - 1) / SIZE);
    }

    /** The length of a part, in bytes; the first is number 1. */
    int length(int no) {
      return (int) Math.min(SIZE, size - (no - 1L) * SIZE);
    }
  }

  /**
   * Keeps one part. Another content gets another name, so that two that send the same part at once
   * cannot spoil each other's.
   */
  void put(Whole whole, int no, byte[] plain) {
    SecretKey key = keys.forKeeping(whole.owner());
    storage.put(name(whole, no, Vault.sha256(plain)), Seal.close(key, plain, binding(whole, no)));
  }

  /**
   * The plain bytes of a part.
   *
   * @param sha256 of its plain bytes as the database has it
   * @throws DocumentDamaged if it is gone or was changed
   */
  byte[] get(Whole whole, int no, byte @Nullable [] sha256, SecretKey key) {
    try {
      if (sha256 == null) {
        throw new GeneralSecurityException("The database has no part " + no);
      }
      byte[] sealed =
          storage
              .get(name(whole, no, sha256))
              .orElseThrow(() -> new GeneralSecurityException("The storage has no part " + no));
      byte[] plain = Seal.open(key, sealed, binding(whole, no));
      if (!MessageDigest.isEqual(Vault.sha256(plain), sha256)) {
        throw new GeneralSecurityException("The digest is not that of part " + no);
      }
      return plain;
    } catch (GeneralSecurityException e) {
      throw keys.damaged(whole.owner(), whole.docId(), VERSION, e);
    }
  }

  void remove(UUID owner, UUID docId) {
    storage.remove(folder(owner, docId));
  }

  private static String folder(UUID owner, UUID docId) {
    return owner + "/" + docId;
  }

  /** The name says nothing of the content to who has not the service's key. */
  private String name(Whole whole, int no, byte[] sha256) {
    String of = HexFormat.of().formatHex(keys.hash(sha256));
    return folder(whole.owner(), whole.docId()) + "/" + no + "-" + of;
  }

  private static byte[] binding(Whole whole, int no) {
    byte[] document = Vault.binding(whole.owner(), whole.docId(), VERSION, whole.mediaType());
    return ByteBuffer.allocate(document.length + 2 * Integer.BYTES + Long.BYTES)
        .put(document)
        .putInt(no)
        .putInt(whole.parts())
        .putLong(whole.size())
        .array();
  }
}
