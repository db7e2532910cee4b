package org.saphan.casetracker.timeline;

/** The two copies of the read model: one serves, the other is idle or being built anew. */
public enum Side {
  A,
  B
}
