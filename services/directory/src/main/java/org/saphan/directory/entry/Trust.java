package org.saphan.directory.entry;

/** How well an entry is known. */
public enum Trust {
  /** Seen in two texts or in the official list. */
  VERIFIED,
  /** Normal; seen in one text or well known. */
  USUAL,
  /** Not settled: the users must confirm it. */
  UNSURE
}
