package org.saphan.casetracker.terms;

import java.util.Set;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Tie;

/**
 * The roles and relations of links, matches and exclusions (codes.csv, Relation). The tracker knows
 * no treaty, no team and no border of a case: each of these is the agency whose officer wrote it
 * down.
 */
public final class Office {
  public static final Role MLA_REGISTRY = new Role("MLA_REGISTRY");
  public static final Role CA_OFFICER = new Role("CA_OFFICER");
  public static final Role CA_APPROVER = new Role("CA_APPROVER");
  public static final Role CASE_WORKER = new Role("CASE_WORKER");
  public static final Role IDENT_OFFICER = new Role("IDENT_OFFICER");
  public static final Role DSW_DESK = new Role("DSW_DESK");
  public static final Role CHECKPOINT_SUPERVISOR = new Role("CHECKPOINT_SUPERVISOR");

  /** Sees numbers of months and no case (chapter D.2); acts nowhere. */
  public static final Role STATISTICIAN = new Role("STATISTICIAN");

  public static final Relation REGISTRY = new Relation("REGISTRY");
  public static final Relation CENTRAL_AUTHORITY_OF_BASIS =
      new Relation("CENTRAL_AUTHORITY_OF_BASIS");
  public static final Relation CASE_TEAM = new Relation("CASE_TEAM");
  public static final Relation OWN_CHECKPOINT = new Relation("OWN_CHECKPOINT");

  private Office() {}

  /** Whether somebody in these roles decides about every match, of whatever team (L3 to L5). */
  public static boolean decidesEveryMatch(Set<Role> roles) {
    return roles.contains(IDENT_OFFICER) || roles.contains(DSW_DESK);
  }

  /** The ties of an officer of this agency who serves in one of these roles. */
  public static Set<Tie> tiesOf(Set<Role> roles, String agency) {
    return roles.contains(MLA_REGISTRY)
        ? tiesTo(agency)
        : Set.of(
            CENTRAL_AUTHORITY_OF_BASIS.to(agency), CASE_TEAM.to(agency), OWN_CHECKPOINT.to(agency));
  }

  /** The ties of what an officer of this agency wrote down: his people's, and the registry's. */
  public static Set<Tie> tiesTo(String agency) {
    return Set.of(
        REGISTRY.to("*"),
        CENTRAL_AUTHORITY_OF_BASIS.to(agency),
        CASE_TEAM.to(agency),
        OWN_CHECKPOINT.to(agency));
  }
}
