package org.saphan.victimreferral.terms;

/** A language by its BCP 47 tag, such as {@code lo}. */
public record LanguageTag(String value) {
  public LanguageTag {
    if (!value.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
      throw new IllegalArgumentException("A language is written like lo or en");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
