package org.saphan.foundation.exclusion;

/** The account may not touch this case. */
public final class Excluded extends RuntimeException {
  Excluded() {
    super("EXCLUDED", null, false, false);
  }
}
