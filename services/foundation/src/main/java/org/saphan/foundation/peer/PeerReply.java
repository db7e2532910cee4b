package org.saphan.foundation.peer;

/** What a service gets when it asks another. */
public sealed interface PeerReply {
  /**
   * What was asked for, opened.
   *
   * @param bytes at most {@link PeerSeal#MAX_CONTENT}
   */
  record Content(byte[] bytes) implements PeerReply {
    /** Says nothing of what is in it. */
    @Override
    public String toString() {
      return "Content";
    }
  }

  /**
   * The other service says no.
   *
   * @param code of its rejection, such as {@code STATE}
   */
  record Refused(String code) implements PeerReply {}

  /** Nobody answered that could be believed, or not in time: nothing is lost, ask again later. */
  record Away() implements PeerReply {}
}
