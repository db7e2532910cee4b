package org.saphan.victimreferral.terms;

/**
 * A house where people stay, by its code in the directory, such as {@code LA-SH-TC-VTE}. Never a
 * name or an address.
 */
public record ShelterCode(String value) {
  public ShelterCode {
    if (!value.matches("[A-Z]{2}-[A-Z0-9]{2,8}(-[A-Z0-9]{2,8}){0,3}")) {
      throw new IllegalArgumentException("A facility is written like LA-SH-TC-VTE");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
