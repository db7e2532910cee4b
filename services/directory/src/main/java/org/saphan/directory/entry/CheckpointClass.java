package org.saphan.directory.entry;

/** Who may cross at a checkpoint, and by what. */
public enum CheckpointClass {
  /** Open to all. */
  INTERNATIONAL,
  /** Local or provincial. */
  LOCAL,
  /** Customary. */
  TRADITIONAL,
  RAILWAY,
  AIRPORT
}
