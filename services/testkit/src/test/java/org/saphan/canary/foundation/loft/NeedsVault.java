package org.saphan.canary.foundation.loft;

/** One half of a cycle. */
public interface NeedsVault {
  org.saphan.canary.foundation.vault.NeedsLoft vault();
}
