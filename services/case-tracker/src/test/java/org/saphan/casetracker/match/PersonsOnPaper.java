package org.saphan.casetracker.match;

import java.util.Optional;
import java.util.UUID;
import org.saphan.lifecycle.AgencyCode;

/** Records 1 to 3 are kept here; persons with an even number agree. */
final class PersonsOnPaper implements MatchReference {
  private static final int KEPT_HERE = 3;

  @Override
  public boolean isKeptHere(UUID personRef) {
    return personRef.getLeastSignificantBits() <= KEPT_HERE;
  }

  @Override
  public boolean agreesAcrossTheBorder(UUID personRef) {
    return personRef.getLeastSignificantBits() % 2 == 0;
  }

  @Override
  public Optional<UUID> caseOf(UUID personRef) {
    return Optional.empty();
  }

  @Override
  public AgencyCode desk() {
    return new AgencyCode("LA-MOLSW-DSW");
  }
}
