package org.saphan.directory.inspection;

import org.saphan.directory.entry.Entry;

/**
 * An entry and where it is written.
 *
 * @param file path below the data folder
 * @param line on which it begins, from 1
 */
public record Located<T extends Entry>(String file, int line, T entry) {
  /** A fault of this entry. */
  public Fault fault(String sentence) {
    return new Fault(file, line, entry.kind() + " " + entry.code() + ": " + sentence);
  }
}
