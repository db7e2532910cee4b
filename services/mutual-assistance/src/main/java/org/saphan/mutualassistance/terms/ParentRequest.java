package org.saphan.mutualassistance.terms;

import static org.saphan.mutualassistance.terms.MlaRelation.ASSIGNED;
import static org.saphan.mutualassistance.terms.MlaRelation.CENTRAL_AUTHORITY_OF_BASIS;
import static org.saphan.mutualassistance.terms.MlaRelation.ISSUER;
import static org.saphan.mutualassistance.terms.MlaRelation.OWN_AGENCY;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Tie;

/**
 * A request as those see it that belong to it.
 *
 * @param direction whether we asked or were asked
 * @param ties who stands how to it
 */
public record ParentRequest(
    UUID caseRef,
    Direction direction,
    Instant createdAt,
    Urgency urgency,
    List<Item> items,
    Set<Tie> ties) {
  private static final String BASIS = "basis/";

  public ParentRequest {
    items = List.copyOf(items);
    ties = Set.copyOf(ties);
  }

  /** One thing that the request asks for. */
  public record Item(int itemNo, AssistanceType type, boolean victimConcerned) {}

  /** Whether it asks for this kind of assistance. */
  public boolean asksFor(AssistanceType type) {
    return items.stream().anyMatch(item -> item.type() == type);
  }

  /** The item of this number, if it is of this kind. */
  public Optional<Item> item(int itemNo, AssistanceType type) {
    return items.stream()
        .filter(item -> item.itemNo() == itemNo && item.type() == type)
        .findFirst();
  }

  /**
   * Who stands how to what belongs to the request: as to the request itself. The agency whose
   * request it is executes on our side, so it counts as assigned.
   */
  public Set<Tie> inherited() {
    Set<Tie> all = new HashSet<>();
    all.addAll(tiesOf(CENTRAL_AUTHORITY_OF_BASIS));
    all.addAll(tiesOf(ISSUER));
    all.addAll(tiesOf(ASSIGNED));
    tiesOf(OWN_AGENCY).forEach(own -> all.add(ASSIGNED.to(own.subject())));
    return all;
  }

  /** The same where the other State acts whichever of the two asked: its authority is assigned. */
  public Set<Tie> inheritedByBothStates() {
    Set<Tie> all = new HashSet<>(inherited());
    tiesOf(ISSUER).forEach(issuer -> all.add(ASSIGNED.to(issuer.subject())));
    return all;
  }

  /** The agency named as central authority; empty before one was approved. */
  Optional<AgencyCode> centralAuthority() {
    return subjects(CENTRAL_AUTHORITY_OF_BASIS)
        .filter(subject -> !subject.startsWith(BASIS))
        .map(AgencyCode::new)
        .findFirst();
  }

  /** The basis that was proposed, while no central authority is named. */
  Optional<LegalBasis> basis() {
    return subjects(CENTRAL_AUTHORITY_OF_BASIS)
        .filter(subject -> subject.startsWith(BASIS))
        .map(subject -> new LegalBasis(subject.substring(BASIS.length())))
        .findFirst();
  }

  /** The one authority of our country that executes; empty where none or several are assigned. */
  public Optional<AgencyCode> executing(CountryCode ours) {
    return only(
        inherited().stream()
            .filter(tie -> tie.relation().equals(ASSIGNED))
            .map(Tie::subject)
            .filter(agency -> agency.startsWith(ours.value() + "-")));
  }

  /** The one authority of the other State; empty where none or several are known. */
  public Optional<AgencyCode> foreign(CountryCode ours) {
    return only(
        inheritedByBothStates().stream()
            .filter(tie -> tie.relation().equals(ASSIGNED))
            .map(Tie::subject)
            .filter(agency -> !agency.startsWith(ours.value() + "-")));
  }

  private static Optional<AgencyCode> only(Stream<String> agencies) {
    List<String> found = agencies.distinct().toList();
    return found.size() == 1 ? Optional.of(new AgencyCode(found.getFirst())) : Optional.empty();
  }

  private Stream<String> subjects(Relation relation) {
    return tiesOf(relation).stream().map(Tie::subject).sorted();
  }

  private List<Tie> tiesOf(Relation relation) {
    return ties.stream().filter(tie -> tie.relation().equals(relation)).toList();
  }
}
