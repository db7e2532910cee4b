package org.saphan.lifecycle;

import java.util.regex.Pattern;

/** The code of an agency, such as {@code LA-PPO-SV}; {@code SYSTEM} is the service itself. */
public record AgencyCode(String value) {
  private static final Pattern FORM = Pattern.compile("SYSTEM|[A-Z]{2,3}-[A-Z0-9]+(-[A-Z0-9]+)*");

  /** Longest code that is taken, in characters. */
  public static final int MAX_LENGTH = 40;

  /** The service acting by itself: a deadline that ran out, a reaction to another's event. */
  public static final AgencyCode SYSTEM = new AgencyCode("SYSTEM");

  public AgencyCode {
    if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("An agency code looks like LA-PPO-SV, got: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
