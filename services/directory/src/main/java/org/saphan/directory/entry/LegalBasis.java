package org.saphan.directory.entry;

/**
 * On what a request stands: the code of a profile. An open list, since a new treaty is a file.
 *
 * @param code such as {@code ASEAN_MLAT}
 */
public record LegalBasis(String code) {
  /** How a code is written: services keep it in events and in ties. */
  private static final String FORM = "[A-Z][A-Z0-9_]{1,39}";

  public LegalBasis {
    if (!isCode(code)) {
      throw new IllegalArgumentException("A legal basis is written like ASEAN_MLAT");
    }
  }

  /** Whether a legal basis can be called so. */
  public static boolean isCode(String code) {
    return code.matches(FORM);
  }

  @Override
  public String toString() {
    return code;
  }
}
