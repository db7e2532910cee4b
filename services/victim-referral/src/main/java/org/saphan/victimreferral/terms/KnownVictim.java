package org.saphan.victimreferral.terms;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;

/**
 * What others may know of a victim case.
 *
 * @param returnId of the return by which she came, if she came by one
 * @param risk as it was assessed last, null before
 * @param team whose people work on the case
 * @param caseRef what hangs on it belongs to the same
 * @param guardian the agency of the guardian, null while there is none
 * @param home the province to which she goes home, null where it is not known
 * @param unaccompanied whether somebody said that nobody is with the child
 */
public record KnownVictim(
    UUID victimCaseId,
    UUID personRef,
    @Nullable UUID returnId,
    Sex sex,
    AgeBand ageBand,
    boolean treatAsChild,
    @Nullable Risk risk,
    List<RiskFactor> riskFactors,
    Standing standing,
    List<AgencyCode> team,
    UUID caseRef,
    @Nullable AgencyCode guardian,
    @Nullable ProvinceCode home,
    boolean unaccompanied) {
  /** The stages of a victim case, by the names of the tables. */
  public enum Standing {
    REPORTED,
    PRESUMED,
    FORMAL_INTERVIEW,
    CONFIRMED,
    NOT_CONFIRMED,
    SUSPENDED,
    CLOSED
  }

  /** Whether somebody still works on the case. */
  public boolean isOpen() {
    return standing != Standing.CLOSED;
  }

  /** Where no house is to be asked for her (chapter C.9): at home, if who harmed her is there. */
  public Set<ProvinceCode> dangerous() {
    return home != null
            && (riskFactors.contains(RiskFactor.TRAFFICKER_NEAR)
                || riskFactors.contains(RiskFactor.FAMILY_INVOLVED))
        ? Set.of(home)
        : Set.of();
  }

  /** Whether identification goes on or came to a yes: neither a no nor her own word ended it. */
  public boolean isPursued() {
    return isOpen() && standing != Standing.NOT_CONFIRMED && standing != Standing.SUSPENDED;
  }
}
