package org.saphan.directory.entry;

/** Kind of a first-level division. */
public enum DivisionType {
  PROVINCE,
  PREFECTURE
}
