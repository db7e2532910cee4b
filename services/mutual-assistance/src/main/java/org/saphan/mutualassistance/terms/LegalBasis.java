package org.saphan.mutualassistance.terms;

/**
 * The treaty or principle a request rests on, such as {@code ASEAN_MLAT}. An open list: a new
 * treaty is a profile in the directory, not code.
 */
public record LegalBasis(String code) {
  public LegalBasis {
    if (!code.matches("[A-Z][A-Z0-9_]{1,39}")) {
      throw new IllegalArgumentException("A legal basis is written like ASEAN_MLAT");
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
