package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, NeedGroup). */
public enum NeedGroup {
  /** Safe place, food, transport. */
  SHELTER,
  /** Medical, psychosocial, disability. */
  CARE,
  /** Legal aid, documents, compensation. */
  LEGAL,
  /** Training, school, job, money. */
  ECONOMIC,
  /** Family contact, interpretation, other. */
  OTHER
}
