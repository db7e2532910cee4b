package org.saphan.victimreferral.terms;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A province by its code of ISO 3166-2, such as {@code LA-VT}. */
public record ProvinceCode(String value) {
  private static final Pattern CHECKPOINT =
      Pattern.compile("([A-Z]{2}-[A-Z0-9]{1,3})-[A-Z0-9]{2,5}");

  public ProvinceCode {
    if (!value.matches("[A-Z]{2}-[A-Z0-9]{1,3}")) {
      throw new IllegalArgumentException("A province is written like LA-VT");
    }
  }

  /**
   * Where a checkpoint is, whose code begins with its province: {@code LA-VT-01}.
   *
   * @throws IllegalArgumentException for what is no such code
   */
  public static ProvinceCode ofCheckpoint(String checkpoint) {
    Matcher code = CHECKPOINT.matcher(checkpoint);
    if (!code.matches()) {
      throw new IllegalArgumentException("A checkpoint is written like LA-VT-01");
    }
    return new ProvinceCode(code.group(1));
  }

  @Override
  public String toString() {
    return value;
  }
}
