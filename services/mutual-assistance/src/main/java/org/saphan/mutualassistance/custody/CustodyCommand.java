package org.saphan.mutualassistance.custody;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.Happened;
import org.saphan.lifecycle.PrivateText;
import org.saphan.mutualassistance.request.RequestCommand.PersonName;
import org.saphan.mutualassistance.terms.Checkpoint;
import org.saphan.mutualassistance.terms.LanguageTag;
import org.saphan.mutualassistance.terms.OfRequest;
import org.saphan.mutualassistance.terms.TransferPurpose;
import org.saphan.mutualassistance.terms.TransferReason;

/** What may be asked of a custody transfer: the commands of the tables, in the order of rows. */
public sealed interface CustodyCommand {
  /**
   * Row C1. The names go to the vault under the person's own key.
   *
   * @param from the State that holds the person and sends it
   */
  record ProposeCustodyTransfer(
      UUID requestId,
      UUID personRef,
      TransferPurpose purpose,
      CountryCode from,
      CountryCode to,
      LocalDate plannedFrom,
      LocalDate plannedReturn,
      @Nullable LocalDate sentenceEnd,
      List<PersonName> detaineeNames,
      PrivateText prison)
      implements CustodyCommand, OfRequest {
    public ProposeCustodyTransfer {
      if (from.equals(to)) {
        throw new IllegalArgumentException("A transfer goes from one State to another");
      }
      if (plannedReturn.isBefore(plannedFrom)) {
        throw new IllegalArgumentException("Nobody returns before the handover");
      }
    }
  }

  /** Row C2. */
  record RecordDetaineeConsent(
      boolean given,
      boolean lawyerPresent,
      LanguageTag lang,
      boolean interpreter,
      DocumentRef consentDoc)
      implements CustodyCommand {}

  /** Row C3. */
  record RecordStateAgreement(CountryCode country, boolean agreed) implements CustodyCommand {}

  /** Row C4. */
  record RecordDetaineeHandover(
      @Happened Instant at,
      @Nullable Checkpoint checkpoint,
      LocalDate agreedReturnDate,
      PrivateText place,
      PrivateText escort,
      DocumentRef receipt)
      implements CustodyCommand {}

  /** Row C5. */
  record RecordDetaineeReturn(
      @Happened Instant at,
      @Nullable Checkpoint checkpoint,
      PrivateText place,
      PrivateText condition)
      implements CustodyCommand {}

  /**
   * Row C6.
   *
   * @param days whole days in foreign custody; a later record takes the place of an earlier one
   */
  record RecordCustodyTimeCredit(int days) implements CustodyCommand {}

  /**
   * Row C7.
   *
   * @param docId the order of release
   */
  record AuthoriseDetaineeRelease(UUID docId) implements CustodyCommand {}

  /** Row C8. */
  record CancelCustodyTransfer(TransferReason reasonCode) implements CustodyCommand {}

  /** Row C9. */
  record WithdrawDetaineeConsent(@Happened Instant at) implements CustodyCommand {}

  /** Row C10. */
  record CloseCustodyTransfer() implements CustodyCommand {}

  /** Row C11: what the breach of D-C01 gives. */
  record FlagDetaineeOverdue(LocalDate agreedReturnDate) implements CustodyCommand {}

  /** Row C12. */
  record ChangeDetaineeReturnDate(LocalDate agreedReturnDate) implements CustodyCommand {}
}
