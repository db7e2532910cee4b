package org.saphan.platform;

/** Whether a commit must outlive a power cut. */
public enum Durability {
  /** Every commit is on the disk before it is answered. */
  KEPT,
  /** For tests: quicker, and lost with the machine. */
  FORGETTABLE
}
