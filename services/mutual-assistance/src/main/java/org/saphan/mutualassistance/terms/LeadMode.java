package org.saphan.mutualassistance.terms;

/** How States that prosecute the same offence work together (UNTOC 15.5, 21; codes.csv). */
public enum LeadMode {
  /** One leads. */
  LEAD,
  /** Parallel, coordinated. */
  PARALLEL_COORDINATED,
  /** Proceedings are transferred (UNTOC 21). */
  TRANSFER_OF_PROCEEDINGS
}
