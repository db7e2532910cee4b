package org.saphan.local;

/** What stops the launcher, as one sentence for the person who typed the command. */
final class Trouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Trouble(String sentence) {
    super(sentence);
  }
}
