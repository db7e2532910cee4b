package org.saphan.foundation.ledger;

import org.saphan.lifecycle.CountryCode;

/**
 * The number for people, such as {@code LA-MLA-2026-000123-7}; the last digit finds typing errors.
 */
final class ReferenceNumber {
  private ReferenceNumber() {}

  static String of(CountryCode country, String kind, int year, long number) {
    String body = "%s-%s-%d-%06d".formatted(country, kind, year, number);
    return body + "-" + check("%d%06d".formatted(year, number));
  }

  /** The Luhn digit of these digits: any one wrong digit and most swaps of two are found. */
  static int check(String digits) {
    int sum = 0;
    for (int place = 0; place < digits.length(); place++) {
      int digit = Character.digit(digits.charAt(digits.length() - 1 - place), 10);
      int weighted = place % 2 == 0 ? digit * 2 : digit;
      sum += weighted / 10 + weighted % 10;
    }
    return (10 - sum % 10) % 10;
  }
}
