package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, DataGroup). */
public enum DataGroup {
  /** Case administration. */
  G1,
  /** Coarse profile. */
  G2,
  /** Names. */
  G3,
  /** Birth, documents, biometrics. */
  G4,
  /** Home and family. */
  G5,
  /** Shelter and movements. */
  G6,
  /** Exploitation account. */
  G7,
  /** Health. */
  G8,
  /** Ethnicity, religion, fear. */
  G9,
  /** Children. */
  G10,
  /** Suspects. */
  G11,
  /** Witness location. */
  G12,
  /** Consent records. */
  G13,
  /** Evidence. */
  G14
}
