package org.saphan.directory.inspection;

/**
 * What is wrong in a file, for the person who edits it.
 *
 * @param line from 1; 0 where the file as a whole is meant
 */
public record Fault(String file, int line, String sentence) {
  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + ": " + sentence;
  }
}
