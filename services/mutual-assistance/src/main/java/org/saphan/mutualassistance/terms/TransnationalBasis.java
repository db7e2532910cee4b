package org.saphan.mutualassistance.terms;

/** Why an offence is transnational (chapter A.2, article 18.1). */
public enum TransnationalBasis {
  /** A victim is in the other State. */
  VICTIM_ABROAD,
  /** A witness is in the other State. */
  WITNESS_ABROAD,
  /** Proceeds are in the other State. */
  PROCEEDS_ABROAD,
  /** A tool of the crime is in the other State. */
  INSTRUMENT_ABROAD,
  /** Evidence is in the other State. */
  EVIDENCE_ABROAD,
  /** A part of the offence took place in the other State. */
  OFFENCE_ABROAD
}
