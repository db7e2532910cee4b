package org.saphan.lifecycle;

import java.util.regex.Pattern;

/** A country by its two letters of ISO 3166-1. */
public record CountryCode(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Z]{2}");

  public CountryCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("A country code is two capital letters, got: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
