package org.saphan.foundation.emergency;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;

/**
 * One time that somebody took the right to see a case for some hours.
 *
 * @param account who took it
 * @param lifecycle of the aggregate that he asked for
 * @param reference its number for people
 * @param caseRef the case, all of which in this service he sees as far as his roles act on it
 * @param words whether he gave a reason in words, which lie in the vault
 * @param endsAt from here on he sees nothing by it
 * @param reviewedBy null while nobody looked into it
 */
public record EmergencyAccess(
    UUID id,
    String account,
    AgencyCode agency,
    String lifecycle,
    UUID aggregateId,
    String reference,
    UUID caseRef,
    EmergencyReason reason,
    boolean words,
    Instant beganAt,
    Instant endsAt,
    @Nullable String reviewedBy,
    @Nullable AgencyCode reviewedByAgency,
    @Nullable EmergencyFinding finding,
    @Nullable Instant reviewedAt) {

  /** Whether it gives anything at this time. */
  public boolean isOpen(Instant now) {
    return now.isBefore(endsAt);
  }
}
