package org.saphan.lifecycle;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A command that a second person signs too ({@code SECOND_PERSON}). The caller sends the code that
 * the second person made for just this; the service finds out who that was. Where nobody looked,
 * there is no signer and the guard says no.
 */
public interface Countersigned {
  /** What the caller sends. */
  Code secondPerson();

  /** Who made the code; null before it was looked up. */
  @Nullable Signer signer();

  /** The same command, signed. */
  Countersigned signedBy(Signer signer);

  /** The guard of the tables: two people, and not one with two hats. */
  static <S, X extends Countersigned, R> Check<S, X, R> bySecondPerson(RejectionCode fourEyes) {
    return Check.that(
        "SECOND_PERSON",
        fourEyes,
        (moment, command) ->
            command.signer() != null && !command.signer().user().equals(moment.actor().user()));
  }

  /** A code that is used once; read off a screen, so letters may be small and spaces around it. */
  record Code(String value) {
    /** How long it is, in characters. */
    public static final int LENGTH = 8;

    /** Letters and digits that nobody takes for each other. */
    public static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    public Code {
      value = value.strip().toUpperCase(Locale.ROOT);
      if (!value.matches("[" + ALPHABET + "]{" + LENGTH + "}")) {
        throw new IllegalArgumentException("A code has 8 letters and digits");
      }
    }

    /** Hides it: until it is used it is as good as a signature. */
    @Override
    public String toString() {
      return "(code)";
    }
  }

  /**
   * The second person.
   *
   * @param user the account's stable id; only for the private half of history
   */
  record Signer(String user, AgencyCode agency) implements Derived {}
}
