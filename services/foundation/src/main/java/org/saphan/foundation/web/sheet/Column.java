package org.saphan.foundation.web.sheet;

/** A column of a sheet; services list theirs as an enum. The header names them in any order. */
public interface Column {
  /** The word in the header. */
  String header();

  /** Whether every line must fill it. */
  boolean always();

  /** The key of its label. */
  String label();
}
