package org.saphan.mutualassistance.terms;

/** Codes of the tables (codes.csv, AssistanceType). */
public enum AssistanceType {
  /** Evidence or statements. */
  A_STATEMENT,
  /** Serve judicial documents. */
  B_SERVICE,
  /** Search, seize, freeze. */
  C_SEARCH_SEIZE_FREEZE,
  /** Examine objects and sites. */
  D_EXAMINE_OBJECT_SITE,
  /** Information, evidence, expert evaluation. */
  E_INFO_EVIDENCE_EXPERT,
  /** Government, bank, business records. */
  F_RECORDS,
  /** Trace proceeds. */
  G_TRACE_PROCEEDS,
  /** Voluntary appearance. */
  H_VOLUNTARY_APPEARANCE,
  /** Other assistance. */
  I_OTHER,
  /** Transfer of a detained person. */
  J_CUSTODY_TRANSFER,
  /** Hearing by video. */
  K_VIDEO_HEARING,
  /** Locate or identify persons. */
  L_LOCATE_IDENTIFY,
  /** Restrain and forfeit. */
  M_RESTRAIN_FORFEIT,
  /** Preserve data. */
  N_PRESERVE_DATA
}
