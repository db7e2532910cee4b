package org.saphan.victimreferral.reaction;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Ids of what reactions create: of the same cause always the same. */
final class Ids {
  private Ids() {}

  static UUID of(String what, Object cause) {
    return UuidCreator.getNameBasedSha1(what + "/" + cause);
  }
}
