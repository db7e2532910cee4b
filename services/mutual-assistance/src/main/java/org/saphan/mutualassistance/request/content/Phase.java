package org.saphan.mutualassistance.request.content;

/** When a section must be complete. */
public enum Phase {
  /** Before the draft goes to the central authority. */
  SUBMIT,
  /** With the approval. */
  APPROVE,
  /** With the transmission. */
  TRANSMIT
}
