package org.saphan.mutualassistance.terms;

/** Codes of the tables (codes.csv, TransferPurpose). */
public enum TransferPurpose {
  /** Testimony. */
  TESTIMONY,
  /** Identification. */
  IDENTIFICATION,
  /** Other. */
  OTHER
}
