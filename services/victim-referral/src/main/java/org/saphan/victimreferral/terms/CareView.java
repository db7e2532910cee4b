package org.saphan.victimreferral.terms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saphan.foundation.personal.disclosure.ConsentScope;
import org.saphan.foundation.personal.disclosure.DataGroup;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Tie;

/**
 * What the rules of care see besides a plan or a service: the directory, and what this service
 * keeps beside it.
 */
public record CareView(VictimReference law, VictimBook victims, ConsentBook consents, Stays stays) {
  /** Where people stay, as it is now. */
  @FunctionalInterface
  public interface Stays {
    /** The shelter in which the person of a case stays: its code, and the agency that runs it. */
    Set<String> houses(UUID victimCaseId);
  }

  /** Whether the person of a case agreed to be served for a purpose by an agency. */
  public boolean agreed(UUID victimCaseId, ConsentPurpose purpose, AgencyCode agency, Instant at) {
    return victims
        .victim(victimCaseId)
        .filter(victim -> consents.covers(victim.personRef(), purpose, agency, at))
        .isPresent();
  }

  /**
   * The same, or she is a child of whom nobody said no: then her best interest decides. Against a
   * no it takes an override, which a second person approves (C.5).
   */
  public boolean agreedOrBest(
      UUID victimCaseId, ConsentPurpose purpose, AgencyCode agency, Instant at) {
    ConsentScope scope = new ConsentScope(agency, null, Set.of());
    return agreed(victimCaseId, purpose, agency, at)
        || victims
            .victim(victimCaseId)
            .filter(KnownVictim::treatAsChild)
            .filter(child -> !consents.refuses(child.personRef(), purpose, scope, at))
            .isPresent();
  }

  /**
   * The same where the agency is told these groups of data: what a grown woman did not allow is not
   * told, and a no to any of it is a no.
   */
  public boolean agreedOrBest(
      UUID victimCaseId,
      ConsentPurpose purpose,
      AgencyCode agency,
      Set<DataGroup> groups,
      Instant at) {
    ConsentScope scope = new ConsentScope(agency, null, groups);
    return agreedOrBest(victimCaseId, purpose, agency, at)
        && victims
            .victim(victimCaseId)
            .filter(victim ->
                victim.treatAsChild() || consents.covers(victim.personRef(), purpose, scope, at))
            .isPresent();
  }

  /**
   * Whether somebody may begin anything about the person of a case: who is of its team or of the
   * house where she stays, and the service itself. To all others there is no such case.
   */
  public boolean mayBegin(Actor actor, UUID victimCaseId) {
    return actor.agency().equals(AgencyCode.SYSTEM)
        || Stream.concat(
                teamTies(victimCaseId).stream(),
                stays.houses(victimCaseId).stream().map(VictimRelation.OWN_SHELTER::to))
            .anyMatch(actor.ties()::contains);
  }

  /** Whether the person of a case is a child, or is treated as one. */
  public boolean isChild(UUID victimCaseId) {
    return victims.victim(victimCaseId).map(KnownVictim::treatAsChild).orElse(false);
  }

  /** The ties of the team of a case, also of those who joined it later. */
  public Set<Tie> teamTies(UUID victimCaseId) {
    return team(victimCaseId).stream()
        .map(agency -> VictimRelation.CASE_TEAM.to(agency.value()))
        .collect(Collectors.toSet());
  }

  /** The first of opener and team whose people may have a role. */
  public Optional<AgencyCode> amongThem(AgencyCode opener, UUID victimCaseId, Role role) {
    return Stream.concat(Stream.of(opener), team(victimCaseId).stream())
        .filter(agency -> law.mayHold(agency, role))
        .findFirst();
  }

  private List<AgencyCode> team(UUID victimCaseId) {
    return victims.victim(victimCaseId).map(KnownVictim::team).orElseGet(List::of);
  }
}
