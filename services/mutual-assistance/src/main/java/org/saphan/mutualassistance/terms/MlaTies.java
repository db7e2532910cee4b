package org.saphan.mutualassistance.terms;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.Tie;

/** What an actor is tied to among requests (codes.csv, Relation). */
public final class MlaTies {
  /** What he is tied to at that time. */
  public static Set<Tie> of(Actor actor, MlaReference reference, Instant now) {
    String agency = actor.agency().value();
    Set<Tie> ties =
        new HashSet<>(
            Set.of(
                MlaRelation.OWN_AGENCY.to(agency),
                MlaRelation.ASSIGNED.to(agency),
                MlaRelation.ISSUER.to(agency),
                MlaRelation.givenBy(actor.country(), actor.agency()),
                MlaRelation.partOf(actor.country()),
                MlaRelation.toAuthority(actor.agency())));
    Set<LegalBasis> bases = reference.basesOf(actor.agency(), now);
    bases.forEach(basis -> ties.add(MlaRelation.toAuthorityOf(basis)));
    if (!bases.isEmpty()) {
      ties.add(MlaRelation.OF_NO_BASIS);
    }
    if (actor.roles().contains(MlaRole.PROSECUTOR)) {
      reference
          .investigatorsOf(actor.agency())
          .forEach(police -> ties.add(MlaRelation.OWN_AGENCY.to(police.value())));
    }
    Optional.ofNullable(actor.serves().get("checkpoint"))
        .ifPresent(checkpoint -> ties.add(MlaRelation.OWN_CHECKPOINT.to(checkpoint)));
    reference
        .statesOf(actor.agency(), now)
        .forEach(state -> ties.add(MlaRelation.toAuthorityWith(state)));
    if (actor.roles().contains(MlaRole.MLA_REGISTRY)) {
      ties.add(MlaRelation.TO_REGISTRY);
    }
    actor.roles().stream()
        .filter(MlaRelation.OF_CARRIERS::containsKey)
        .forEach(role -> ties.add(MlaRelation.toCarrier(role)));
    return ties;
  }

  private MlaTies() {}
}
