package org.saphan.victimreferral.terms;

import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Tie;

/** How people stand to the papers of victim referral (codes.csv, Relation). */
public final class VictimRelation {
  public static final Relation OWN_AGENCY = new Relation("OWN_AGENCY");
  public static final Relation CASE_TEAM = new Relation("CASE_TEAM");
  public static final Relation ASSIGNED = new Relation("ASSIGNED");
  public static final Relation OWN_CHECKPOINT = new Relation("OWN_CHECKPOINT");

  /** To a shelter's code, and to the agency that runs it. */
  public static final Relation OWN_SHELTER = new Relation("OWN_SHELTER");

  private VictimRelation() {}

  /** To what an agency's people did, at whichever of its shelters or checkpoints they serve. */
  public static Tie peopleOf(Relation relation, AgencyCode agency) {
    return relation.to("*@" + agency);
  }
}
