package org.saphan.casetracker.timeline.reaction;

import java.util.Map;
import java.util.Set;
import org.saphan.casetracker.timeline.Tie;
import org.saphan.casetracker.timeline.Viewer;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.lifecycle.AgencyCode;

/** Who may see what mutual assistance publishes. */
final class InAssistance {
  /** Fields that name the foreign authority once the request is with it. */
  private static final Set<String> FOREIGN = Set.of("handlingAuthority", "requestingAuthority");

  /** Holders that are the foreign authority. */
  private static final Set<String> FOREIGN_HOLDERS =
      Set.of("REQUESTED_AUTHORITY", "REQUESTING_AUTHORITY");

  /** A part of a request that whoever asks may see. */
  private static final String HEARING = "video-hearing";

  private InAssistance() {}

  static void add(Involved found, Envelope envelope, Map<String, Object> fields) {
    if (envelope.aggregateType().equals(HEARING)) {
      found.belongsTo(Set.of("requestId"), fields);
    }
    tie(found, Tie.REQUESTING, Set.of("requestingAgency"), fields);
    tie(found, Tie.CENTRAL, Set.of("centralAuthority"), fields);
    tie(found, Tie.PARTNER, FOREIGN, fields);
    String role = envelope.holder().role();
    if (FOREIGN_HOLDERS.contains(role)) {
      // an approval names the requested authority too, but until it is sent that one knows nothing
      tie(found, Tie.PARTNER, Set.of("requestedAuthority"), fields);
    }
    if (Viewer.CENTRAL_AUTHORITY.contains(envelope.actorRole().code())) {
      found.ties().add(Tie.CENTRAL.to(envelope.actorAgency().value()));
    }
    AgencyCode holder = envelope.holder().agency();
    if (holder != null) {
      if (FOREIGN_HOLDERS.contains(role)) {
        found.ties().add(Tie.PARTNER.to(holder.value()));
      } else if (Viewer.CENTRAL_AUTHORITY.contains(role)) {
        found.ties().add(Tie.CENTRAL.to(holder.value()));
      }
    }
  }

  private static void tie(Involved found, Tie tie, Set<String> names, Map<String, Object> fields) {
    Involved.named(names, fields).forEach(agency -> found.ties().add(tie.to(agency)));
  }
}
