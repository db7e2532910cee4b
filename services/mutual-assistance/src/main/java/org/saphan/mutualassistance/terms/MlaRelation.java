package org.saphan.mutualassistance.terms;

import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Tie;

/** How people stand to the papers of mutual assistance (codes.csv, Relation). */
public final class MlaRelation {
  public static final Relation OWN_AGENCY = new Relation("OWN_AGENCY");
  public static final Relation CENTRAL_AUTHORITY_OF_BASIS =
      new Relation("CENTRAL_AUTHORITY_OF_BASIS");
  public static final Relation ASSIGNED = new Relation("ASSIGNED");
  public static final Relation OWN_CHECKPOINT = new Relation("OWN_CHECKPOINT");
  public static final Relation ISSUER = new Relation("ISSUER");
  public static final Relation CASE_TEAM = new Relation("CASE_TEAM");
  public static final Relation REGISTRY = new Relation("REGISTRY");

  /** Every paper is tied to the registry, and the registry to every paper. */
  public static final Tie TO_REGISTRY = REGISTRY.to("*");

  private MlaRelation() {}

  /** The tie by which the central authority of a basis has a paper before it is approved. */
  public static Tie toAuthorityOf(LegalBasis basis) {
    return CENTRAL_AUTHORITY_OF_BASIS.to("basis/" + basis);
  }

  /** The tie by which one agency is the central authority of a paper. */
  public static Tie toAuthority(AgencyCode agency) {
    return CENTRAL_AUTHORITY_OF_BASIS.to(agency.value());
  }
}
