package org.saphan.directory.entry;

/** On what a request stands (table codes.csv). */
public enum LegalBasis {
  UNTOC_18,
  ASEAN_MLAT,
  CN_LA_1999,
  VN_LA_2020,
  RECIPROCITY
}
