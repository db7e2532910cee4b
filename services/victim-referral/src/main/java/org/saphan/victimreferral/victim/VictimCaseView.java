package org.saphan.victimreferral.victim;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.victimreferral.terms.ConsentBook;
import org.saphan.victimreferral.terms.VictimReference;

/**
 * What the rules of a victim case see besides it: the directory, what the person agreed to, and
 * what hangs on the case.
 */
public record VictimCaseView(VictimReference law, ConsentBook consents, Beside beside) {
  /** What this service keeps beside a victim case, as it is in this transaction. */
  public interface Beside {
    /** Knows of nothing. */
    Beside NOTHING =
        new Beside() {
          @Override
          public boolean isInCare(UUID victimCaseId) {
            return false;
          }

          @Override
          public boolean isKnown(UUID personRef) {
            return true;
          }

          @Override
          public Set<AgencyCode> servedBy(UUID personRef) {
            return Set.of();
          }

          @Override
          public Optional<UUID> caseOf(UUID personRef) {
            return Optional.empty();
          }
        };

    /** Whether somebody stays in a shelter by it, or a follow-up plan runs. */
    boolean isInCare(UUID victimCaseId);

    /** Whether there is a record of this person. */
    boolean isKnown(UUID personRef);

    /** Whom the person asked for a health check or another service, and did not take it back. */
    Set<AgencyCode> servedBy(UUID personRef);

    /** The case file of which the person is already. */
    Optional<UUID> caseOf(UUID personRef);
  }
}
