package org.saphan.mutualassistance.jurisdiction;

import static org.saphan.mutualassistance.jurisdiction.JurisdictionStage.*;
import static org.saphan.mutualassistance.terms.MlaRelation.CENTRAL_AUTHORITY_OF_BASIS;
import static org.saphan.mutualassistance.terms.MlaRelation.ISSUER;
import static org.saphan.mutualassistance.terms.MlaRelation.OWN_AGENCY;
import static org.saphan.mutualassistance.terms.MlaRelation.partOf;
import static org.saphan.mutualassistance.terms.MlaRelation.toAuthoritiesWith;
import static org.saphan.mutualassistance.terms.MlaRole.CA_APPROVER;
import static org.saphan.mutualassistance.terms.MlaRole.CA_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.MLA_REGISTRY;
import static org.saphan.mutualassistance.terms.MlaRole.PARTNER;
import static org.saphan.mutualassistance.terms.MlaRole.PROSECUTOR;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Deadline;
import org.saphan.lifecycle.Due;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;
import org.saphan.mutualassistance.jurisdiction.JurisdictionCommand.*;
import org.saphan.mutualassistance.jurisdiction.JurisdictionEvent.*;
import org.saphan.mutualassistance.terms.MlaReference;

/** The rows J1 to J5 and the deadline D-J01 of the tables. */
public final class JurisdictionTable {
  /** D-J01: time from a conflict to an agreed lead. */
  static final Duration TO_AGREE = Duration.ofDays(60);

  /** Raise it when the fold reads old history differently, or ties others. */
  private static final int FOLD_VERSION = 2;

  private JurisdictionTable() {}

  private static final List<Row<JurisdictionState, ?, JurisdictionEvent, MlaReference>> ROWS =
      List.of(
          claim(Row.creating("J1"))
              .to(CLAIMED)
              .emits(JurisdictionClaimRegistered.class, JurisdictionFacts::registered),
          claim(Row.from("J2", CLAIMED, CONFLICT, LEAD_PROPOSED, AGREED))
              .toOneOf(
                  Set.of(CLAIMED, CONFLICT, LEAD_PROPOSED, AGREED),
                  (moment, command) -> JurisdictionFacts.stageAfterClaim(moment))
              .emits(JurisdictionClaimRegistered.class, JurisdictionFacts::registered)
              .mayEmit(
                  JurisdictionConflictDetected.class,
                  (moment, command) -> JurisdictionFacts.conflict(moment)),
          on(Row.from("J3", CONFLICT, LEAD_PROPOSED), AgreeLeadCountry.class)
              .toOneOf(
                  Set.of(LEAD_PROPOSED, AGREED),
                  (moment, command) ->
                      moment.state().agreement().isPresent() ? AGREED : LEAD_PROPOSED)
              .by(CA_APPROVER, CENTRAL_AUTHORITY_OF_BASIS)
              .by(PARTNER, Relation.ANY)
              .check(JurisdictionPolicies.PROOF)
              .emits(
                  LeadCountryProposed.class,
                  (moment, command) ->
                      new LeadCountryProposed(
                          moment.id(), command.byCountry(), command.leadCountry(), command.mode()))
              .mayEmit(
                  LeadCountryAgreed.class, (moment, command) -> JurisdictionFacts.agreed(moment)),
          on(Row.from("J4", CLAIMED, CONFLICT, LEAD_PROPOSED), WithdrawJurisdictionClaim.class)
              .toOneOf(
                  Set.of(CLAIMED, CONFLICT, LEAD_PROPOSED, CLOSED),
                  (moment, command) -> JurisdictionFacts.stageAfterWithdrawal(moment))
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .by(PARTNER, Relation.ANY)
              .emits(
                  JurisdictionClaimWithdrawn.class,
                  (moment, command) ->
                      new JurisdictionClaimWithdrawn(moment.id(), command.country())),
          on(Row.from("J5", CLAIMED, AGREED), CloseJurisdiction.class)
              .to(CLOSED)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(
                  JurisdictionClosed.class,
                  (moment, command) -> new JurisdictionClosed(moment.id(), command.outcomeCode())));

  private static final Deadline<JurisdictionState, JurisdictionEvent, MlaReference> D_J01 =
      Deadline.<JurisdictionState, JurisdictionEvent, MlaReference>named("D-J01")
          .whileIn(CONFLICT, LEAD_PROPOSED)
          .due(start -> Optional.of(new Due.Within(TO_AGREE)))
          .owner(CA_APPROVER, MLA_REGISTRY);

  private static final LifeCycle<JurisdictionState, JurisdictionEvent, MlaReference> LIFE_CYCLE =
      new LifeCycle<>(
          new LifeCycle.Parts<>(
              "jurisdiction",
              "jurisdiction-claims",
              "jurisdictionId",
              JurisdictionState.class,
              JurisdictionEvent.class,
              FOLD_VERSION,
              List.of(JurisdictionStage.values()),
              Set.of(),
              ROWS,
              List.of(D_J01),
              JurisdictionFold::fold,
              JurisdictionTable::ties,
              JurisdictionTable::holder,
              JurisdictionTable::agencyOf),
          null,
          Map.of(PARTNER, ISSUER)); // any State may claim; it reads where it did

  /** The life cycle. */
  public static LifeCycle<JurisdictionState, JurisdictionEvent, MlaReference> lifeCycle() {
    return LIFE_CYCLE;
  }

  private static <X> Row<JurisdictionState, X, JurisdictionEvent, MlaReference> on(
      Row.Start start, Class<X> command) {
    return start.on(command);
  }

  private static Row<JurisdictionState, RegisterJurisdictionClaim, JurisdictionEvent, MlaReference>
      claim(Row.Start start) {
    return on(start, RegisterJurisdictionClaim.class)
        .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
        .by(PROSECUTOR, OWN_AGENCY)
        .by(PARTNER, Relation.ANY);
  }

  /**
   * Jurisdiction rests on no single basis: every central authority of a basis that binds us and a
   * State that claims may work on it, and every State that claims reads it.
   */
  private static Set<Tie> ties(JurisdictionState jurisdiction) {
    Set<Tie> ties = new HashSet<>();
    jurisdiction
        .states()
        .forEach(state -> {
          ties.addAll(toAuthoritiesWith(state));
          ties.add(partOf(state));
        });
    jurisdiction.registeredBy().forEach(agency -> ties.add(OWN_AGENCY.to(agency.value())));
    return ties;
  }

  private static Holder holder(Snapshot<JurisdictionState> snapshot, MlaReference reference) {
    return switch ((JurisdictionStage) snapshot.stage()) {
      case CLAIMED, AGREED -> held(snapshot.state(), CA_OFFICER, reference);
      case CONFLICT, LEAD_PROPOSED -> held(snapshot.state(), CA_APPROVER, reference);
      case CLOSED -> Holder.NOBODY;
    };
  }

  private static Holder held(JurisdictionState state, Role role, MlaReference reference) {
    return new Holder(role.code(), agencyOf(state, role, reference));
  }

  /** The central authority of the first-choice basis with the first other State that claims. */
  private static AgencyCode agencyOf(
      JurisdictionState jurisdiction, Role role, MlaReference reference) {
    return jurisdiction.claiming().stream()
        .filter(country -> !role.equals(MLA_REGISTRY) && !country.equals(reference.country()))
        .findFirst()
        .flatMap(country -> reference.centralAuthorityWith(country, jurisdiction.since()))
        .orElseGet(reference::registry);
  }
}
