package org.saphan.foundation.peer;

/**
 * What a service answers to one type of question of the others: a bean for each type. The same
 * question may come again, since an answer can get lost on its way.
 */
public interface PeerAnswer {
  /** Of which questions. */
  String type();

  /** Answers one; {@link PeerReply.Away} says "not now". */
  PeerReply to(PeerQuestion question);
}
