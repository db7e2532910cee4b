package org.saphan.mutualassistance.custody;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.saphan.mutualassistance.custody.CustodyStage.AGREED;
import static org.saphan.mutualassistance.custody.CustodyStage.CONSENTED;
import static org.saphan.mutualassistance.custody.CustodyStage.NOT_AGREED;

import java.time.LocalDate;
import java.util.Optional;
import org.saphan.lifecycle.Moment;
import org.saphan.mutualassistance.custody.CustodyCommand.*;
import org.saphan.mutualassistance.custody.CustodyEvent.*;
import org.saphan.mutualassistance.terms.ProceedingReference;
import org.saphan.mutualassistance.terms.TransferReason;

/** The events of a custody transfer that say more than the command did. */
final class CustodyFacts {
  private CustodyFacts() {}

  static CustodyTransferProposed proposed(
      Moment<CustodyState, ProceedingReference> moment, ProposeCustodyTransfer command) {
    return new CustodyTransferProposed(
        moment.id(),
        command.requestId(),
        command.personRef(),
        command.purpose(),
        command.from(),
        command.to(),
        command.plannedFrom(),
        command.plannedReturn(),
        command.sentenceEnd());
  }

  static DetaineeConsentRecorded consent(
      Moment<CustodyState, ProceedingReference> moment, RecordDetaineeConsent command) {
    return new DetaineeConsentRecorded(
        moment.id(),
        moment.state().requestId(),
        command.given(),
        command.lawyerPresent(),
        command.lang(),
        command.interpreter(),
        command.consentDoc().docId());
  }

  /** One State's no ends it; the yes of both is the agreement (row C3). */
  static CustodyStage stageAfterAnswer(
      Moment<CustodyState, ProceedingReference> moment, RecordStateAgreement command) {
    if (!command.agreed()) {
      return NOT_AGREED;
    }
    return moment.state().agreedByBoth() ? AGREED : CONSENTED;
  }

  static Optional<CustodyTransferAgreed> agreed(
      Moment<CustodyState, ProceedingReference> moment, RecordStateAgreement command) {
    CustodyState transfer = moment.state();
    return transfer.agreedByBoth()
        ? Optional.of(
            new CustodyTransferAgreed(
                moment.id(), transfer.requestId(), transfer.agreedBy(), transfer.plannedReturn()))
        : Optional.empty();
  }

  static Optional<CustodyTransferNotAgreed> notAgreed(
      Moment<CustodyState, ProceedingReference> moment, RecordStateAgreement command) {
    return command.agreed()
        ? Optional.empty()
        : Optional.of(
            new CustodyTransferNotAgreed(
                moment.id(),
                moment.state().requestId(),
                command.country(),
                TransferReason.REFUSED_BY_STATE));
  }

  static DetaineeHandedOver handedOver(
      Moment<CustodyState, ProceedingReference> moment, RecordDetaineeHandover command) {
    return new DetaineeHandedOver(
        moment.id(),
        moment.state().requestId(),
        moment.state().personRef(),
        command.at(),
        command.checkpoint(),
        command.agreedReturnDate());
  }

  static DetaineeReturned returned(
      Moment<CustodyState, ProceedingReference> moment, RecordDetaineeReturn command) {
    return new DetaineeReturned(
        moment.id(),
        moment.state().requestId(),
        moment.state().personRef(),
        command.at(),
        command.checkpoint());
  }

  /** The day after the agreed one is the first day overdue. */
  static DetaineeReturnOverdue overdue(
      Moment<CustodyState, ProceedingReference> moment, FlagDetaineeOverdue command) {
    LocalDate agreed = moment.state().returnDate();
    LocalDate today = LocalDate.ofInstant(moment.recordedAt(), moment.reference().zone());
    return new DetaineeReturnOverdue(
        moment.id(),
        moment.state().requestId(),
        agreed,
        Math.toIntExact(DAYS.between(agreed, today)));
  }
}
