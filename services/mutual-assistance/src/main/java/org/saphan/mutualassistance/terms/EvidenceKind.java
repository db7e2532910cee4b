package org.saphan.mutualassistance.terms;

/** Codes of the tables (codes.csv, EvidenceKind). */
public enum EvidenceKind {
  /** Document. */
  DOCUMENT,
  /** Record of hearing. */
  RECORD_OF_HEARING,
  /** Object. */
  OBJECT,
  /** Data. */
  DATA,
  /** Sound or pictures. */
  MEDIA,
  /** Funds. */
  FUNDS
}
