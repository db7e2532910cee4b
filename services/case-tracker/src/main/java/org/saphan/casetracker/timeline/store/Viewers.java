package org.saphan.casetracker.timeline.store;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.casetracker.timeline.Viewer;
import org.saphan.casetracker.timeline.Viewer.Place;
import org.saphan.foundation.reference.ReferenceCopy;
import org.saphan.foundation.reference.ReferenceEntry;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.CountryCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Knows where an actor serves: by his agency in the reference data, else by his token; in which
 * houses by his token, else in all that his agency runs.
 */
@Component
public class Viewers {
  private final ReferenceCopy reference;
  private final Houses houses;
  private final CountryCode home;

  Viewers(ReferenceCopy reference, Houses houses, @Value("${saphan.country}") String country) {
    this.reference = reference;
    this.houses = houses;
    this.home = new CountryCode(country);
  }

  record Agency(String code, @Nullable String checkpoint, @Nullable String province) {}

  /** What this actor may see. */
  public Viewer of(Actor actor) {
    return Viewer.of(actor, place(actor), home);
  }

  /** Codes of the agencies of the actor's province; none where his own has no province. */
  public Set<String> neighbours(Actor actor) {
    String province = agency(actor).province();
    return province == null
        ? Set.of()
        : agencies()
            .filter(agency -> province.equals(agency.province()))
            .map(Agency::code)
            .collect(Collectors.toUnmodifiableSet());
  }

  private Place place(Actor actor) {
    Agency agency = agency(actor);
    String house = actor.serves().get("shelter");
    return new Place(
        agency.checkpoint() == null ? actor.serves().get("checkpoint") : agency.checkpoint(),
        agency.province(),
        house == null ? houses.of(agency.code()) : Set.of(house));
  }

  private Agency agency(Actor actor) {
    return agencies()
        .filter(known -> known.code().equals(actor.agency().value()))
        .findFirst()
        .orElse(new Agency(actor.agency().value(), null, null));
  }

  private Stream<Agency> agencies() {
    return reference.entries("AgencyPublished", Agency.class).stream().map(ReferenceEntry::body);
  }
}
