package org.saphan.repatriation.terms;

import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Tie;

/** How people stand to the papers of repatriation (codes.csv, Relation). */
public final class ReturnRelation {
  public static final Relation ISSUER = new Relation("ISSUER");
  public static final Relation OWN_CHECKPOINT = new Relation("OWN_CHECKPOINT");
  public static final Relation ASSIGNED = new Relation("ASSIGNED");
  public static final Relation CASE_TEAM = new Relation("CASE_TEAM");
  public static final Relation OWN_SHELTER = new Relation("OWN_SHELTER");

  /** Every checkpoint: where nobody knows at which one a person will come. */
  public static final Tie ANY_CHECKPOINT = OWN_CHECKPOINT.to("*");

  /** Every transit centre: a person has come and is in none. */
  public static final Tie ANY_TRANSIT_CENTRE = OWN_SHELTER.to("*");

  private ReturnRelation() {}
}
