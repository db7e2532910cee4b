package org.saphan.lifecycle;

/**
 * Words about a person or a case (class P2 or P3). They go to the vault and nowhere else: not into
 * an event, a state, a log or an error, which is why {@link #toString} hides them.
 */
public record PrivateText(String value) {
  /** Longest text in one field, in characters: about twenty printed pages. */
  public static final int MAX_LENGTH = 60_000;

  public PrivateText {
    if (value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("A text has at most " + MAX_LENGTH + " characters");
    }
  }

  @Override
  public String toString() {
    return "(private)";
  }
}
