package org.saphan.victimreferral.terms;

/** The version of a text that was read or asked, such as {@code FC-1}. */
public record TextVersion(String value) {
  public TextVersion {
    if (!value.matches("[A-Za-z0-9.-]{1,20}")) {
      throw new IllegalArgumentException("A version is written like FC-1");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
