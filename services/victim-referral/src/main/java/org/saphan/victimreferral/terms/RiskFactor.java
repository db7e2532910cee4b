package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, RiskFactor). */
public enum RiskFactor {
  /** Trafficker near. */
  TRAFFICKER_NEAR,
  /** Debt. */
  DEBT,
  /** Family involved. */
  FAMILY_INVOLVED,
  /** Settled or pressed to settle in the village. */
  VILLAGE_SETTLEMENT,
  /** An official is involved (corruption). */
  OFFICIAL_INVOLVED,
  /** Trafficked before. */
  RE_TRAFFICKED,
  /** Threats. */
  THREATS,
  /** No income. */
  NO_INCOME
}
