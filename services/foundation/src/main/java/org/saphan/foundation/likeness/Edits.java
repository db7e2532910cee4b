package org.saphan.foundation.likeness;

/** How many letters must be changed to make one word of another. */
final class Edits {
  private Edits() {}

  /** 1 for the same word, 0 for words that share nothing. */
  static double likeness(String one, String other) {
    int longest = Math.max(one.length(), other.length());
    return longest == 0 ? 1 : 1 - (double) distance(one, other) / longest;
  }

  private static int distance(String one, String other) {
    int[] before = new int[other.length() + 1];
    for (int to = 0; to <= other.length(); to++) {
      before[to] = to;
    }
    for (int from = 1; from <= one.length(); from++) {
      int[] now = new int[other.length() + 1];
      now[0] = from;
      for (int to = 1; to <= other.length(); to++) {
        int changed = before[to - 1] + (one.charAt(from - 1) == other.charAt(to - 1) ? 0 : 1);
        now[to] = Math.min(changed, Math.min(before[to], now[to - 1]) + 1);
      }
      before = now;
    }
    return before[other.length()];
  }
}
