package org.saphan.victimreferral.terms;

/** Codes of the tables (codes.csv, VictimSource). */
public enum VictimSource {
  /** Checkpoint. */
  CHECKPOINT,
  /** Police. */
  POLICE,
  /** Lao Women's Union. */
  LWU,
  /** Hotline. */
  HOTLINE,
  /** Village. */
  VILLAGE,
  /** Village mediation unit. */
  VILLAGE_MEDIATION,
  /** Self. */
  SELF,
  /** NGO. */
  NGO,
  /** Foreign authority. */
  FOREIGN,
  /** Shelter. */
  SHELTER
}
