package org.saphan.mutualassistance.terms;

import java.util.Map;
import java.util.Set;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
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

  /**
   * By which those read who carry papers on the way that they take: their rows ask for no relation,
   * which is not to let Foreign Affairs and the INTERPOL bureau read every request (chapter D.2).
   */
  public static final Relation CARRIER = new Relation("CARRIER");

  /** Those who read by it. */
  public static final Map<Role, Relation> OF_CARRIERS =
      Map.of(MlaRole.DIPLOMATIC_OFFICER, CARRIER, MlaRole.NCB_OFFICER, CARRIER);

  private static final Set<Relation> IN_PASSING = Set.of(REGISTRY, CARRIER);

  /** Every paper is tied to the registry, and the registry to every paper. */
  public static final Tie TO_REGISTRY = REGISTRY.to("*");

  /** Stands for every State that no basis names: the directory's own code for it. */
  private static final CountryCode ANY_OTHER = new CountryCode("XX");

  /** A paper that names no legal basis yet is every central authority's. */
  public static final Tie OF_NO_BASIS = CENTRAL_AUTHORITY_OF_BASIS.to("basis/none");

  private MlaRelation() {}

  /** The tie by which the central authority of a basis has a paper before it is approved. */
  public static Tie toAuthorityOf(LegalBasis basis) {
    return CENTRAL_AUTHORITY_OF_BASIS.to("basis/" + basis);
  }

  /**
   * The ties by which papers that rest on no single basis have their central authorities: all those
   * of bases that bind us and this State.
   */
  public static Set<Tie> toAuthoritiesWith(CountryCode state) {
    return state.equals(ANY_OTHER)
        ? Set.of(toAuthorityWith(state))
        : Set.of(toAuthorityWith(state), toAuthorityWith(ANY_OTHER));
  }

  /** The tie of a central authority to papers of one State. */
  public static Tie toAuthorityWith(CountryCode state) {
    return CENTRAL_AUTHORITY_OF_BASIS.to("with/" + state);
  }

  /** The tie by which an agency has given a paper in the name of its own State. */
  public static Tie givenBy(CountryCode state, AgencyCode agency) {
    return ISSUER.to(state + "/" + agency);
  }

  /** The tie of who carries. */
  public static Tie toCarrier(Role role) {
    return CARRIER.to(role.code());
  }

  /** Who carries a paper on this way; none where it goes from one authority to the other. */
  public static Set<Tie> toCarrierOn(Channel channel) {
    Role carrying = MlaRole.carrying(channel);
    return OF_CARRIERS.containsKey(carrying) ? Set.of(toCarrier(carrying)) : Set.of();
  }

  /** Whether all that somebody has to do with a paper is to count it, or to carry it. */
  public static boolean isInPassing(Set<Tie> ties) {
    return !ties.isEmpty() && ties.stream().allMatch(tie -> IN_PASSING.contains(tie.relation()));
  }

  /** Whether one of these ties is that of who carries. */
  public static boolean carries(Set<Tie> ties) {
    return ties.stream().anyMatch(tie -> tie.relation().equals(CARRIER));
  }

  /** The tie by which a State's authorities have what their State takes part in. */
  public static Tie partOf(CountryCode state) {
    return ISSUER.to("state/" + state);
  }

  /** The tie by which one agency is the central authority of a paper. */
  public static Tie toAuthority(AgencyCode agency) {
    return CENTRAL_AUTHORITY_OF_BASIS.to(agency.value());
  }
}
