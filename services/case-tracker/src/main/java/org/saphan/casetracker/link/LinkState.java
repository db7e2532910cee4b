package org.saphan.casetracker.link;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.casetracker.link.LinkEvent.*;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Line;

/**
 * The details of a link that rules ask for.
 *
 * @param linkedBy the agency whose officer made it: its people may take it back
 */
public record LinkState(UUID fromCaseRef, UUID toCaseRef, LinkKind linkKind, AgencyCode linkedBy) {
  static LinkState fold(@Nullable LinkState before, Line<LinkEvent> line) {
    return switch (line.event()) {
      case CasesLinked linked ->
          new LinkState(linked.fromCaseRef(), linked.toCaseRef(), linked.linkKind(), line.agency());
      case CasesUnlinked unlinked -> {
        if (before == null) {
          throw new IllegalStateException("A link does not begin with its end");
        }
        yield before;
      }
    };
  }
}
