package org.saphan.mutualassistance.terms;

import java.time.DateTimeException;
import java.time.ZoneId;

/** The name of a time zone, such as {@code Asia/Vientiane}. */
public record ZoneName(String value) {
  public ZoneName {
    try {
      ZoneId.of(value);
    } catch (DateTimeException unknown) {
      throw new IllegalArgumentException("A zone is written like Asia/Vientiane", unknown);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
