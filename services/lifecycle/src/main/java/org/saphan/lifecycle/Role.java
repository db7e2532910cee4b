package org.saphan.lifecycle;

import java.util.regex.Pattern;

/** What somebody is employed to do, such as {@code CA_APPROVER}; declared by the services. */
public record Role(String code) {
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z_]{1,39}");

  /** The service acting by itself. */
  public static final Role SYSTEM = new Role("SYSTEM");

  public Role {
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException("A role is written in capitals, got: " + code);
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
