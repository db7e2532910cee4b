package org.saphan.lifecycle;

/**
 * One half of a relation: what an aggregate is tied to, and what an actor is tied to. The relation
 * holds where both have the same tie, so the same few strings decide commands, reads and lists.
 *
 * @param subject an agency, a checkpoint, {@code basis/ASEAN_MLAT}, or {@code *} for everybody
 */
public record Tie(Relation relation, String subject) {
  @Override
  public String toString() {
    return relation.code() + ":" + subject;
  }
}
