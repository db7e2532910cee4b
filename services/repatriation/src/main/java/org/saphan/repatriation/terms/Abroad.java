package org.saphan.repatriation.terms;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Tie;

/**
 * Who reads from another State: what never crosses a border (chapter D.3, G5 and G6) is not for
 * them, whatever else they see.
 */
public final class Abroad {
  /** The relations that an agency of another State has: it announced or opened the return. */
  private static final Set<Relation> ACROSS =
      Set.of(ReturnRelation.ISSUER, ReturnRelation.CASE_TEAM);

  private Abroad() {}

  /**
   * Whether somebody reads a paper as one of another State, whose agency announced or opened it. An
   * account is of one agency, so one such tie tells it: a second role shows no more.
   *
   * @param home the country of this node
   */
  public static boolean isOneOf(Set<Tie> ties, CountryCode home) {
    return ties.stream().anyMatch(tie -> isAbroad(tie, home));
  }

  private static boolean isAbroad(Tie tie, CountryCode home) {
    return ACROSS.contains(tie.relation()) && !tie.subject().startsWith(home.value() + "-");
  }

  /** Whether an agency is of the State of one of those who have these ties. */
  public static boolean isOfTheirState(@Nullable String agency, Set<Tie> ties) {
    return agency != null
        && ties.stream().anyMatch(tie -> state(tie.subject()).equals(state(agency)));
  }

  /** The same for an agency by its code. */
  public static boolean isOfTheirState(AgencyCode agency, Set<Tie> ties) {
    return isOfTheirState(agency.value(), ties);
  }

  private static String state(String agency) {
    return agency.replaceFirst("-.*", "");
  }
}
