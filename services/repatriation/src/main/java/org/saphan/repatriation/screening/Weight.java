package org.saphan.repatriation.screening;

/** How much a sign says. */
enum Weight {
  STRONG,
  MEDIUM,
  WEAK
}
