package org.saphan.repatriation.screening;

/** The elements of trafficking (TIPP 3 a). */
public enum Dimension {
  ACT,
  MEANS,
  PURPOSE
}
