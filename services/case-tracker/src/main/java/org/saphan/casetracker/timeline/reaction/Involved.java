package org.saphan.casetracker.timeline.reaction;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.casetracker.timeline.Tie;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.lifecycle.AgencyCode;

/**
 * Who is involved in an aggregate by one of its events: by the envelope, and by the fields that
 * name an agency, a place or a country.
 *
 * @param ties who may see it from now on, see {@link Tie}
 * @param lost beginnings of ties that it loses before it gets these
 * @param shownTo of the ties that show only what is for them, those that this event is for
 * @param partOf the person, the victim case and the request that it belongs to
 */
public record Involved(
    Set<String> ties,
    Set<String> lost,
    Set<String> shownTo,
    Set<UUID> partOf,
    Set<String> agencies,
    Set<String> countries) {
  /** Fields that name agencies. */
  private static final Set<String> AGENCIES =
      Set.of(
          "requestingAgency",
          "centralAuthority",
          "handlingAuthority",
          "requestingAuthority",
          "requestedAuthority",
          "competentAuthority",
          "toAgency",
          "fromAgency",
          "byAgency",
          "sourceAgency",
          "screenerAgency",
          "provider");

  private static final Set<String> COUNTRIES =
      Set.of(
          "requestedCountry",
          "requestingCountry",
          "returningCountry",
          "fromCountry",
          "toCountry",
          "country");

  /** Reads one event. */
  public static Involved in(String service, Envelope envelope, Map<String, Object> fields) {
    Involved found =
        new Involved(
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>());
    found.ties.add(Tie.SERVICE.to(service));
    found.countries.add(envelope.originCountry().value());
    found.add(found.agencies, envelope.actorAgency());
    found.add(found.agencies, envelope.onBehalfOfAgency());
    found.add(found.agencies, envelope.holder().agency());
    found.agencies.addAll(named(AGENCIES, fields));
    found.countries.addAll(named(COUNTRIES, fields));
    switch (service) {
      case "mutual-assistance" -> InAssistance.add(found, envelope, fields);
      case "repatriation" -> InReturns.add(found, envelope, fields);
      case "victim-referral" -> InReferrals.add(found, envelope, fields);
      default -> {
        // a service of a newer node: its events are kept, and nobody is shown them
      }
    }
    return found;
  }

  private void add(Set<String> to, @Nullable AgencyCode agency) {
    if (agency != null && !agency.equals(AgencyCode.SYSTEM)) {
      to.add(agency.value());
    }
  }

  /** The words in those of these fields that are there. */
  static List<String> named(Set<String> names, Map<String, Object> fields) {
    return names.stream()
        .map(fields::get)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .toList();
  }

  /** It belongs to the persons, cases and requests that these fields name. */
  void belongsTo(Set<String> names, Map<String, Object> fields) {
    names.stream()
        .map(fields::get)
        .filter(UUID.class::isInstance)
        .map(UUID.class::cast)
        .forEach(partOf::add);
  }

  /** It has this tie and no other of its kind. */
  void only(Tie kind, String name) {
    lost.add(kind.to("%"));
    ties.add(kind.to(name));
  }

  /** Which of the aggregate's ties show this event. */
  String[] showing(String[] all) {
    return List.of(all).stream()
        .filter(tie -> !Tie.showsOnlyItsOwn(tie) || isFor(tie))
        .toArray(String[]::new);
  }

  private boolean isFor(String tie) {
    return shownTo.contains(tie) || shownTo.contains(tie.substring(0, tie.indexOf(':') + 1) + "*");
  }

  /** As the columns of the read model. */
  static String[] array(Set<String> words) {
    return List.copyOf(words).toArray(String[]::new);
  }

  UUID[] parents() {
    return List.copyOf(partOf).toArray(UUID[]::new);
  }
}
