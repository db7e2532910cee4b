package org.saphan.mutualassistance.store;

import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saphan.foundation.personal.Keeping;
import org.saphan.foundation.personal.personrecord.Retention;

/**
 * How long the record of somebody who is named in a file is kept (chapter D.4): judgments are not
 * known here, so the time runs from the end of the last file of the case.
 *
 * @param file after its end
 */
public record KeptInFiles(Keeping keeping, Period file) implements Retention {
  @Override
  public Set<UUID> papersOf(UUID personRef) {
    return keeping.naming(personRef);
  }

  @Override
  public Optional<Instant> keptUntil(UUID personRef) {
    return Keeping.latest(
        keeping.about(personRef).stream().map(about -> about.after(file)).toList());
  }
}
