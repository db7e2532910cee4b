package org.saphan.canary.foundation.ledger;

/** Keeps decisions and knows who shows them. */
public interface LooksUpToWeb {
  org.saphan.canary.foundation.web.Page page();
}
