package org.saphan.mutualassistance.safeconduct;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Happened;
import org.saphan.lifecycle.PrivateText;
import org.saphan.mutualassistance.request.RequestCommand.PersonName;
import org.saphan.mutualassistance.terms.Checkpoint;
import org.saphan.mutualassistance.terms.ClockReason;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.mutualassistance.terms.OfRequest;

/** What may be asked of a safe conduct: the commands of the tables, in the order of rows. */
public sealed interface SafeConductCommand {
  /**
   * Row S1. The names go to the vault under the person's own key.
   *
   * @param days that the witness may stay after the notice; never fewer than the basis gives
   */
  record GrantSafeConduct(
      UUID requestId,
      UUID personRef,
      LegalBasis legalBasis,
      int days,
      Instant appearanceAt,
      List<PersonName> witnessNames,
      @Nullable PrivateText route)
      implements SafeConductCommand, OfRequest {
    public GrantSafeConduct {
      if (days < 1) {
        throw new IllegalArgumentException("A safe conduct lasts a day or more");
      }
    }
  }

  /** Row S2. */
  record RecordWitnessArrival(@Happened Instant at, @Nullable Checkpoint checkpoint)
      implements SafeConductCommand {}

  /** Row S3: the clock starts. */
  record NotifyPresenceNoLongerRequired(@Happened Instant noticeAt) implements SafeConductCommand {}

  /**
   * Row S4: days on which the witness could not leave.
   *
   * @param untilDate the last of them
   */
  record SuspendSafeConductClock(LocalDate fromDate, LocalDate untilDate, ClockReason reasonCode)
      implements SafeConductCommand {
    public SuspendSafeConductClock {
      if (untilDate.isBefore(fromDate)) {
        throw new IllegalArgumentException("A time does not end before it begins");
      }
    }
  }

  /** Row S5. */
  record RecordWitnessDeparture(@Happened Instant at, @Nullable Checkpoint checkpoint)
      implements SafeConductCommand {}

  /** Row S6: what the breach of D-C02 gives. */
  record ExpireSafeConduct() implements SafeConductCommand {}

  /** Row S7. */
  record CancelSafeConduct() implements SafeConductCommand {}

  /** Row S8. */
  record RecordVoluntaryReturn(@Happened Instant at) implements SafeConductCommand {}

  /** Row S9. */
  record RecordWitnessSummons(@Happened Instant at) implements SafeConductCommand {}
}
