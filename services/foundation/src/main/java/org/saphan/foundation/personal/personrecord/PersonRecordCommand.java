package org.saphan.foundation.personal.personrecord;

import java.util.UUID;

/**
 * What may be asked of a person record: the commands of the tables, in the order of their rows. The
 * person is the aggregate, and the vault is the service's own: neither is asked for.
 */
public sealed interface PersonRecordCommand {
  /** Row Z1. */
  record CreatePersonRecord() implements PersonRecordCommand {}

  /** Row Z2. */
  record PlaceLegalHold(HoldReason reasonCode) implements PersonRecordCommand {}

  /** Row Z3. */
  record LiftLegalHold() implements PersonRecordCommand {}

  /** Row Z4. */
  record ErasePersonRecord() implements PersonRecordCommand {}

  /** Row Z5. */
  record StopSharing(UUID consentId) implements PersonRecordCommand {}
}
