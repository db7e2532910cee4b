package org.saphan.mutualassistance.custody;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.CountryCode;
import org.saphan.mutualassistance.terms.Checkpoint;
import org.saphan.mutualassistance.terms.LanguageTag;
import org.saphan.mutualassistance.terms.TransferPurpose;
import org.saphan.mutualassistance.terms.TransferReason;

/** What happened to a custody transfer: the events of the tables, in the order of their rows. */
public sealed interface CustodyEvent {
  UUID transferId();

  UUID requestId();

  /** Row C1. */
  record CustodyTransferProposed(
      UUID transferId,
      UUID requestId,
      UUID personRef,
      TransferPurpose purpose,
      CountryCode from,
      CountryCode to,
      LocalDate plannedFrom,
      LocalDate plannedReturn,
      @Nullable LocalDate sentenceEnd)
      implements CustodyEvent {}

  /** Row C2. */
  record DetaineeConsentRecorded(
      UUID transferId,
      UUID requestId,
      boolean given,
      boolean lawyerPresent,
      LanguageTag lang,
      boolean interpreter,
      UUID docId)
      implements CustodyEvent {}

  /** Row C9. */
  record DetaineeConsentWithdrawn(UUID transferId, UUID requestId, Instant at)
      implements CustodyEvent {}

  /** Row C3. */
  record CustodyStateAgreementRecorded(
      UUID transferId, UUID requestId, CountryCode country, boolean agreed)
      implements CustodyEvent {}

  /** Row C3. */
  record CustodyTransferAgreed(
      UUID transferId, UUID requestId, List<CountryCode> countries, LocalDate agreedReturnDate)
      implements CustodyEvent {}

  /** Row C3. */
  record CustodyTransferNotAgreed(
      UUID transferId, UUID requestId, CountryCode country, TransferReason reasonCode)
      implements CustodyEvent {}

  /** Row C4. */
  record DetaineeHandedOver(
      UUID transferId,
      UUID requestId,
      UUID personRef,
      Instant at,
      @Nullable Checkpoint checkpoint,
      LocalDate agreedReturnDate)
      implements CustodyEvent {}

  /** Row C5. */
  record DetaineeReturned(
      UUID transferId, UUID requestId, UUID personRef, Instant at, @Nullable Checkpoint checkpoint)
      implements CustodyEvent {}

  /** Row C11. */
  record DetaineeReturnOverdue(
      UUID transferId, UUID requestId, LocalDate agreedReturnDate, int daysOverdue)
      implements CustodyEvent {}

  /** Row C12. */
  record DetaineeReturnDateChanged(UUID transferId, UUID requestId, LocalDate agreedReturnDate)
      implements CustodyEvent {}

  /** Row C6. */
  record CustodyTimeCredited(UUID transferId, UUID requestId, int days) implements CustodyEvent {}

  /** Row C7. */
  record DetaineeReleaseAuthorised(
      UUID transferId, UUID requestId, CountryCode byCountry, UUID docId) implements CustodyEvent {}

  /** Row C8. */
  record CustodyTransferCancelled(UUID transferId, UUID requestId, TransferReason reasonCode)
      implements CustodyEvent {}

  /** Row C10. */
  record CustodyTransferClosed(UUID transferId, UUID requestId, int totalDays)
      implements CustodyEvent {}
}
