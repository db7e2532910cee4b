package org.saphan.victimreferral.indicator;

import java.util.Arrays;

/** What is written beside an item of a questionnaire. */
public enum Answer {
  YES,
  NO,
  /** Not known, or the person did not want to say: never a sign. */
  UNKNOWN;

  /** An answer as it was written; everything but yes and no is not known. */
  public static Answer read(String written) {
    return Arrays.stream(values())
        .filter(answer -> answer.name().equals(written))
        .findFirst()
        .orElse(UNKNOWN);
  }
}
