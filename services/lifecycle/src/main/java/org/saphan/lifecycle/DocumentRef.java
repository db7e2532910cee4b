package org.saphan.lifecycle;

import java.util.UUID;

/**
 * Points to one version of a document in the vault. Says nothing of what is in it.
 *
 * @param version 1 for the first
 * @param sha256 of the plain bytes, 64 hexadecimal digits
 */
public record DocumentRef(UUID docId, int version, String sha256) {
  public DocumentRef {
    if (version < 1) {
      throw new IllegalArgumentException("A document's version is 1 or more, got: " + version);
    }
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("sha256 has 64 hexadecimal digits");
    }
  }
}
