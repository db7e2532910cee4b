package org.saphan.victimreferral.indicator;

/** How much a sign says. */
public enum Strength {
  STRONG,
  MEDIUM,
  WEAK
}
