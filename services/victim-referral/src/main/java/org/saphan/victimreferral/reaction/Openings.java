package org.saphan.victimreferral.reaction;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.reaction.Fact;
import org.saphan.foundation.reaction.Reaction.To;
import org.saphan.victimreferral.terms.AgeBand;
import org.saphan.victimreferral.terms.Sex;
import org.saphan.victimreferral.terms.VictimSource;
import org.saphan.victimreferral.victim.VictimCaseCommand.OpenVictimCase;
import org.saphan.victimreferral.victim.VictimCaseCommand.ReportedBy;
import org.saphan.victimreferral.victim.VictimCaseTable;

/** How somebody who was heard of gets a case, the same however often it is heard. */
record Openings(CareBook book) {
  private static final Set<AgeBand> OF_CHILDREN =
      Set.of(AgeBand.A0_11, AgeBand.A12_14, AgeBand.A15_17);

  /** The open case; of a person whose case is over, or who had none, the one that is to be. */
  UUID caseOf(Fact<?> fact, UUID personRef) {
    Object cause =
        book.hadCase(personRef) ? personRef + "/" + fact.envelope().eventId() : personRef;
    return book.openCase(personRef).orElseGet(() -> Ids.of(VictimCaseTable.NAME, cause));
  }

  /** The open case hears of it once more; a person whose case is over gets a new one. */
  To<OpenVictimCase> of(
      Fact<?> fact,
      UUID personRef,
      VictimSource source,
      @Nullable UUID returnId,
      Sex sex,
      AgeBand band,
      Heard.ChildFlag child) {
    return new To<>(
        caseOf(fact, personRef),
        new OpenVictimCase(
            personRef,
            source,
            returnId,
            null,
            null,
            sex,
            cautious(band, child),
            null,
            null,
            null,
            new ReportedBy(fact.envelope().actorAgency(), child.isChild())));
  }

  /** Who is to be treated as a child has no age of an adult here, whatever her papers say. */
  static AgeBand cautious(AgeBand band, Heard.ChildFlag child) {
    return child.isChild() && !OF_CHILDREN.contains(band) ? AgeBand.UNKNOWN : band;
  }
}
