package org.saphan.canary.foundation.vault;

/** Cannot be tested without the ledger. */
interface LooksUpToLedger {
  org.saphan.canary.foundation.ledger.LooksUpToWeb ledger();
}
