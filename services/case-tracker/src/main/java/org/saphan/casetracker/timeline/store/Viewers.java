package org.saphan.casetracker.timeline.store;

import org.jspecify.annotations.Nullable;
import org.saphan.casetracker.timeline.Viewer;
import org.saphan.casetracker.timeline.Viewer.Place;
import org.saphan.foundation.reference.ReferenceCopy;
import org.saphan.foundation.reference.ReferenceEntry;
import org.saphan.lifecycle.Actor;
import org.springframework.stereotype.Component;

/** Knows where an actor serves: by his agency in the reference data, else by his token. */
@Component
public class Viewers {
  private final ReferenceCopy reference;

  Viewers(ReferenceCopy reference) {
    this.reference = reference;
  }

  record Agency(String code, @Nullable String checkpoint, @Nullable String province) {}

  /** What this actor may see. */
  public Viewer of(Actor actor) {
    return Viewer.of(actor, place(actor));
  }

  private Place place(Actor actor) {
    Agency agency =
        reference.entries("AgencyPublished", Agency.class).stream()
            .map(ReferenceEntry::body)
            .filter(known -> known.code().equals(actor.agency().value()))
            .findFirst()
            .orElse(new Agency(actor.agency().value(), null, null));
    return new Place(
        agency.checkpoint() == null ? actor.serves().get("checkpoint") : agency.checkpoint(),
        agency.province(),
        actor.serves().get("shelter"));
  }
}
