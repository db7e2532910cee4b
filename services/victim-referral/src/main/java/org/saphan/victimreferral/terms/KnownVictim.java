package org.saphan.victimreferral.terms;

import java.util.List;
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

  /** Whether identification goes on or came to a yes: neither a no nor her own word ended it. */
  public boolean isPursued() {
    return isOpen() && standing != Standing.NOT_CONFIRMED && standing != Standing.SUSPENDED;
  }
}
