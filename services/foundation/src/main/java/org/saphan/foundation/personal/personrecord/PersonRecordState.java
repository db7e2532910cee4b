package org.saphan.foundation.personal.personrecord;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.personal.personrecord.PersonRecordEvent.LegalHoldLifted;
import org.saphan.foundation.personal.personrecord.PersonRecordEvent.LegalHoldPlaced;
import org.saphan.foundation.personal.personrecord.PersonRecordEvent.PersonRecordCreated;
import org.saphan.foundation.personal.personrecord.PersonRecordEvent.RecordErased;
import org.saphan.foundation.personal.personrecord.PersonRecordEvent.SharingStopped;
import org.saphan.lifecycle.Line;

/**
 * What the rules know of a person record. Nothing of the person.
 *
 * @param vault the service that keeps it
 * @param stoppedConsents those under which nothing may go out any more
 */
public record PersonRecordState(String vault, Set<UUID> stoppedConsents) {
  public PersonRecordState {
    stoppedConsents = Set.copyOf(stoppedConsents);
  }

  static PersonRecordState fold(@Nullable PersonRecordState before, Line<PersonRecordEvent> line) {
    PersonRecordEvent event = line.event();
    PersonRecordState state =
        before == null ? new PersonRecordState(event.vault(), Set.of()) : before;
    return switch (event) {
      case PersonRecordCreated created -> state;
      case LegalHoldPlaced placed -> state;
      case LegalHoldLifted lifted -> state;
      case RecordErased erased -> state;
      case SharingStopped stopped -> state.without(stopped.consentId());
    };
  }

  private PersonRecordState without(UUID consent) {
    Set<UUID> all = new HashSet<>(stoppedConsents);
    all.add(consent);
    return new PersonRecordState(vault, all);
  }
}
