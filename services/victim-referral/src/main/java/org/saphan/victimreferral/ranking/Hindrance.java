package org.saphan.victimreferral.ranking;

/** Why a shelter may not take a party: each is enough. */
public enum Hindrance {
  /** It takes nobody now. */
  INTAKE,
  /** It has no unit for this sex and these children that is large enough. */
  UNIT,
  /** It does not take this age; a child is not put among adults only. */
  AGE,
  /** It cannot protect her as she needs it. */
  PROTECTION
}
