package org.saphan.canary.foundation.vault;

/** The other half of a cycle. */
public interface NeedsLoft {
  org.saphan.canary.foundation.loft.NeedsVault loft();
}
