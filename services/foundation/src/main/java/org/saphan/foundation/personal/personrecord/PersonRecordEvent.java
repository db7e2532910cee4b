package org.saphan.foundation.personal.personrecord;

import java.util.UUID;

/** What happened to a person record: the events of the tables, in the order of their rows. */
public sealed interface PersonRecordEvent {
  UUID personRef();

  /** The service whose vault it is. */
  String vault();

  /** Row Z1. */
  record PersonRecordCreated(UUID personRef, String vault) implements PersonRecordEvent {}

  /** Row Z2. */
  record LegalHoldPlaced(UUID personRef, String vault, HoldReason reasonCode)
      implements PersonRecordEvent {}

  /** Row Z3. */
  record LegalHoldLifted(UUID personRef, String vault) implements PersonRecordEvent {}

  /** Row Z4: the person's key is destroyed. */
  record RecordErased(UUID personRef, String vault) implements PersonRecordEvent {}

  /** Row Z5: nothing more goes out under this consent. */
  record SharingStopped(UUID personRef, String vault, UUID consentId)
      implements PersonRecordEvent {}
}
