package org.saphan.lifecycle;

/** A country by its two letters of ISO 3166-1. */
public record CountryCode(String value) {
  public CountryCode {
    if (!value.matches("[A-Z]{2}")) {
      throw new IllegalArgumentException("A country code is two capital letters, got: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
