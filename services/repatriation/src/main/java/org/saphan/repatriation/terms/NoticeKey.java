package org.saphan.repatriation.terms;

import java.text.Normalizer;
import java.util.Locale;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;

/**
 * Which notice it is, whoever registers it and how often: country, agency and reference of the
 * issuer, such as {@code TH/TH-MSDHS-DATIP/พม 0305/1234}.
 */
public record NoticeKey(String value) {
  /** Most characters: a country, an agency and a reference of 40. */
  private static final int MAX_LENGTH = 120;

  private static final int PARTS = 3;

  public NoticeKey {
    if (value.length() > MAX_LENGTH || value.split("/", PARTS).length < PARTS) {
      throw new IllegalArgumentException(
          "A notice is known by country, agency and reference, with / between them");
    }
  }

  public static NoticeKey of(CountryCode country, AgencyCode agency, NoticeReference reference) {
    return new NoticeKey(country + "/" + agency + "/" + reference);
  }

  /** Who issued it. */
  public AgencyCode issuer() {
    return new AgencyCode(value.split("/", PARTS)[1]);
  }

  /** Small letters, doubled spaces and ways to write one letter do not make another notice. */
  public String asOneWouldCompare() {
    return Normalizer.normalize(value, Normalizer.Form.NFKC)
        .strip()
        .replaceAll("\\s+", " ")
        .replaceAll(" ?/ ?", "/")
        .toUpperCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return value;
  }
}
