package org.saphan.casetracker.exclusion;

import java.util.UUID;
import org.saphan.lifecycle.Actor;

/**
 * The account that is kept away, as an officer can name it: the user's id at the sign-in, or the
 * number of the account. Only the number goes into events.
 */
public record ExcludedAccount(String value) {
  public ExcludedAccount {
    if (!value.matches("\\S{1,80}")) {
      throw new IllegalArgumentException("An account is named by 1 to 80 characters");
    }
  }

  /** The number of the account. */
  UUID number() {
    return Actor.accountOf(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
