package org.saphan.mutualassistance.terms;

import java.util.Set;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Tie;

/**
 * Who reads from another State: that State sees what is between it and us, and not how we came to
 * it (chapters D.2 and D.3).
 */
public final class Abroad {
  /** The relations that an agency of another State has: it was asked, or it asks. */
  private static final Set<Relation> ACROSS = Set.of(MlaRelation.ASSIGNED, MlaRelation.ISSUER);

  /** Row X19 of the choreography: both central authorities are told. */
  private static final Set<String> MEMOS = Set.of("X19.ReturnScheduled");

  private Abroad() {}

  /**
   * Whether all that somebody has to do with a paper is that an agency of another State was asked
   * or asks.
   *
   * @param home the country of this node
   */
  public static boolean isAll(Set<Tie> ties, CountryCode home) {
    return !ties.isEmpty() && ties.stream().allMatch(tie -> isAbroad(tie, home));
  }

  private static boolean isAbroad(Tie tie, CountryCode home) {
    return ACROSS.contains(tie.relation()) && !tie.subject().startsWith(home.value() + "-");
  }

  /** Whether the other State is told too, by the key of the sentence. */
  public static boolean isTold(String memo) {
    return MEMOS.contains(memo);
  }
}
