package org.saphan.casetracker.timeline.reaction;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.saphan.casetracker.timeline.Tie;
import org.saphan.casetracker.timeline.Viewer;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.lifecycle.AgencyCode;

/**
 * Who is involved in an aggregate by one of its events: by the envelope, and by the fields that
 * name an agency or a country. Nothing here depends on a stage.
 *
 * @param ties who may see it from now on, see {@link Tie}
 */
public record Involved(Set<String> ties, Set<String> agencies, Set<String> countries) {
  /** Fields that name the agency that asks. */
  private static final Set<String> ASKING = Set.of("requestingAgency");

  /** Fields that name the central authority. */
  private static final Set<String> CENTRAL = Set.of("centralAuthority");

  /** Fields that name the foreign authority once the request is with it. */
  private static final Set<String> FOREIGN = Set.of("handlingAuthority", "requestingAuthority");

  /** Holders that are the foreign authority. */
  private static final Set<String> FOREIGN_HOLDERS =
      Set.of("REQUESTED_AUTHORITY", "REQUESTING_AUTHORITY");

  /** Further fields that name agencies; they are shown as involved but may not see it for that. */
  private static final Set<String> OTHERS =
      Set.of("requestedAuthority", "competentAuthority", "toAgency", "fromAgency");

  private static final Set<String> COUNTRIES =
      Set.of("requestedCountry", "requestingCountry", "fromCountry", "toCountry", "country");

  /** Reads one event. */
  public static Involved in(String service, Envelope envelope, Map<String, Object> fields) {
    Involved found = new Involved(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    found.ties.add(Tie.SERVICE.to(service));
    found.countries.add(envelope.originCountry().value());
    found.envelope(envelope);
    found.named(ASKING, Tie.REQUESTING, fields);
    found.named(CENTRAL, Tie.CENTRAL, fields);
    found.named(FOREIGN, Tie.PARTNER, fields);
    if (FOREIGN_HOLDERS.contains(envelope.holder().role())) {
      // an approval names the requested authority too, but until it is sent that one knows nothing
      found.named(Set.of("requestedAuthority"), Tie.PARTNER, fields);
    }
    found.named(OTHERS, null, fields);
    COUNTRIES.stream()
        .map(fields::get)
        .filter(String.class::isInstance)
        .forEach(country -> found.countries.add((String) country));
    return found;
  }

  private void envelope(Envelope envelope) {
    AgencyCode actor = envelope.actorAgency();
    if (!actor.equals(AgencyCode.SYSTEM)) {
      agencies.add(actor.value());
    }
    if (Viewer.CENTRAL_AUTHORITY.contains(envelope.actorRole().code())) {
      ties.add(Tie.CENTRAL.to(actor.value()));
    }
    if (envelope.onBehalfOfAgency() != null) {
      agencies.add(envelope.onBehalfOfAgency().value());
    }
    AgencyCode holder = envelope.holder().agency();
    if (holder != null) {
      agencies.add(holder.value());
      String role = envelope.holder().role();
      if (FOREIGN_HOLDERS.contains(role)) {
        ties.add(Tie.PARTNER.to(holder.value()));
      } else if (Viewer.CENTRAL_AUTHORITY.contains(role)) {
        ties.add(Tie.CENTRAL.to(holder.value()));
      }
    }
  }

  private void named(Set<String> names, @Nullable Tie tie, Map<String, Object> fields) {
    for (String name : names) {
      if (fields.get(name) instanceof String agency) {
        agencies.add(agency);
        if (tie != null) {
          ties.add(tie.to(agency));
        }
      }
    }
  }

  /** As the columns of the read model. */
  static String[] array(Set<String> words) {
    return List.copyOf(words).toArray(String[]::new);
  }
}
