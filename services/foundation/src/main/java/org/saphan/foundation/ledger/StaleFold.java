package org.saphan.foundation.ledger;

import java.util.UUID;

/** A state that was folded by older code; it is folded anew before anybody decides on it. */
final class StaleFold extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String lifecycle;
  private final UUID id;

  StaleFold(String lifecycle, UUID id) {
    super("The state of " + lifecycle + " " + id + " was folded by older code");
    this.lifecycle = lifecycle;
    this.id = id;
  }

  String lifecycle() {
    return lifecycle;
  }

  UUID id() {
    return id;
  }
}
