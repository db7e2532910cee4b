package org.saphan.foundation.web;

import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.RejectionCode;

/**
 * What came in cannot be taken, and why. An exception only because it must leave the depth of a
 * reader; it carries the same value as every other "no".
 */
public final class Unfit extends RuntimeException {
  private final transient Rejection rejection;

  public Unfit(Rejection rejection) {
    super(rejection.code().name() + " " + rejection.reason(), null, false, false);
    this.rejection = rejection;
  }

  /** Malformed at this place. */
  public static Unfit invalid(String reason, String pointer) {
    return new Unfit(Rejection.of(Refusal.INVALID, reason).at(pointer));
  }

  /** A parameter of the address that is unknown or malformed. */
  static Unfit parameter(String reason, String name) {
    return new Unfit(Rejection.of(Refusal.INVALID, reason).with("parameter", name));
  }

  /** Refused as a whole. */
  public static Unfit because(RejectionCode code) {
    return new Unfit(Rejection.of(code, code.name()));
  }

  public Rejection rejection() {
    return rejection;
  }
}
