package org.saphan.directory.entry;

/** How sure it is that this is the authority. */
public enum Confidence {
  /** A source says so. */
  STATED,
  /** Follows from a source. */
  INFERRED,
  /** No source: the users must confirm it. */
  ASSUMED
}
