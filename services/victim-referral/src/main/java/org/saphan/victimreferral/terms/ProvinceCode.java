package org.saphan.victimreferral.terms;

/** A province by its code of ISO 3166-2, such as {@code LA-VT}. */
public record ProvinceCode(String value) {
  public ProvinceCode {
    if (!value.matches("[A-Z]{2}-[A-Z0-9]{1,3}")) {
      throw new IllegalArgumentException("A province is written like LA-VT");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
