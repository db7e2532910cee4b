package org.saphan.mutualassistance.custody;

import static org.saphan.mutualassistance.custody.CustodyPolicies.*;
import static org.saphan.mutualassistance.custody.CustodyStage.*;
import static org.saphan.mutualassistance.terms.MlaRelation.ASSIGNED;
import static org.saphan.mutualassistance.terms.MlaRelation.CENTRAL_AUTHORITY_OF_BASIS;
import static org.saphan.mutualassistance.terms.MlaRole.CA_APPROVER;
import static org.saphan.mutualassistance.terms.MlaRole.CA_OFFICER;
import static org.saphan.mutualassistance.terms.MlaRole.EXECUTING_AUTHORITY;
import static org.saphan.mutualassistance.terms.MlaRole.PARTNER;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;
import org.saphan.mutualassistance.custody.CustodyCommand.*;
import org.saphan.mutualassistance.custody.CustodyEvent.*;
import org.saphan.mutualassistance.terms.ParentRequest;
import org.saphan.mutualassistance.terms.ProceedingReference;

/** The rows of a custody transfer, in the order of chapter A.8 (rows.csv). */
public final class CustodyTable {
  private static final int FOLD_VERSION = 1;

  private CustodyTable() {}

  private static final List<Row<CustodyState, ?, CustodyEvent, ProceedingReference>> ROWS =
      List.of(
          on(Row.creating("C1"), ProposeCustodyTransfer.class)
              .to(PROPOSED)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .check(ITEM_J)
              .check(RETURN_BEFORE_SENTENCE_END)
              .emits(CustodyTransferProposed.class, CustodyFacts::proposed)
              .also((moment, command) -> moment.reference().recordOfNew(command.personRef())),
          on(Row.from("C2", PROPOSED), RecordDetaineeConsent.class)
              .toOneOf(
                  Set.of(CONSENTED, CONSENT_REFUSED),
                  (moment, command) -> command.given() ? CONSENTED : CONSENT_REFUSED)
              .by(EXECUTING_AUTHORITY, ASSIGNED)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(DetaineeConsentRecorded.class, CustodyFacts::consent),
          on(Row.from("C3", CONSENTED), RecordStateAgreement.class)
              .toOneOf(Set.of(CONSENTED, AGREED, NOT_AGREED), CustodyFacts::stageAfterAnswer)
              .by(CA_APPROVER, CENTRAL_AUTHORITY_OF_BASIS)
              .by(PARTNER, ASSIGNED)
              .check(PROOF_OF_AGREEMENT)
              .emits(
                  CustodyStateAgreementRecorded.class,
                  (moment, command) ->
                      new CustodyStateAgreementRecorded(
                          moment.id(),
                          moment.state().requestId(),
                          command.country(),
                          command.agreed()))
              .mayEmit(CustodyTransferAgreed.class, CustodyFacts::agreed)
              .mayEmit(CustodyTransferNotAgreed.class, CustodyFacts::notAgreed),
          on(Row.from("C4", AGREED), RecordDetaineeHandover.class)
              .to(HANDED_OVER)
              .by(EXECUTING_AUTHORITY, ASSIGNED)
              .when(CONSENT_STANDS)
              .emits(DetaineeHandedOver.class, CustodyFacts::handedOver),
          on(Row.from("C5", HANDED_OVER), RecordDetaineeReturn.class)
              .to(RETURNED)
              .by(EXECUTING_AUTHORITY, ASSIGNED)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .by(PARTNER, ASSIGNED)
              .emits(DetaineeReturned.class, CustodyFacts::returned),
          on(Row.from("C6", RETURNED, RELEASED), RecordCustodyTimeCredit.class)
              .by(EXECUTING_AUTHORITY, ASSIGNED)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(
                  CustodyTimeCredited.class,
                  (moment, command) ->
                      new CustodyTimeCredited(
                          moment.id(), moment.state().requestId(), command.days())),
          on(Row.from("C7", HANDED_OVER), AuthoriseDetaineeRelease.class)
              .to(RELEASED)
              .by(CA_APPROVER, CENTRAL_AUTHORITY_OF_BASIS)
              .when(SENDING_STATE)
              .emits(
                  DetaineeReleaseAuthorised.class,
                  (moment, command) ->
                      new DetaineeReleaseAuthorised(
                          moment.id(),
                          moment.state().requestId(),
                          moment.state().from(),
                          command.docId())),
          on(Row.from("C8", PROPOSED, CONSENTED, AGREED), CancelCustodyTransfer.class)
              .to(CANCELLED)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .by(CA_APPROVER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(
                  CustodyTransferCancelled.class,
                  (moment, command) ->
                      new CustodyTransferCancelled(
                          moment.id(), moment.state().requestId(), command.reasonCode())),
          on(Row.from("C9", CONSENTED, AGREED), WithdrawDetaineeConsent.class)
              .to(CONSENT_REFUSED)
              .by(EXECUTING_AUTHORITY, ASSIGNED)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .emits(
                  DetaineeConsentWithdrawn.class,
                  (moment, command) ->
                      new DetaineeConsentWithdrawn(
                          moment.id(), moment.state().requestId(), command.at())),
          on(Row.from("C10", RETURNED, RELEASED), CloseCustodyTransfer.class)
              .to(CLOSED)
              .by(CA_OFFICER, CENTRAL_AUTHORITY_OF_BASIS)
              .when(TIME_CREDITED)
              .emits(
                  CustodyTransferClosed.class,
                  (moment, command) ->
                      new CustodyTransferClosed(
                          moment.id(), moment.state().requestId(), moment.state().daysAbroad())),
          on(Row.from("C11", HANDED_OVER), FlagDetaineeOverdue.class)
              .by(Role.SYSTEM, Relation.SYSTEM)
              .emits(DetaineeReturnOverdue.class, CustodyFacts::overdue),
          on(Row.from("C12", HANDED_OVER), ChangeDetaineeReturnDate.class)
              .by(CA_APPROVER, CENTRAL_AUTHORITY_OF_BASIS)
              .check(PROOF_OF_CHANGE)
              .emits(
                  DetaineeReturnDateChanged.class,
                  (moment, command) ->
                      new DetaineeReturnDateChanged(
                          moment.id(), moment.state().requestId(), command.agreedReturnDate())));

  private static final LifeCycle<CustodyState, CustodyEvent, ProceedingReference> LIFE_CYCLE =
      new LifeCycle<>(
          new LifeCycle.Parts<>(
              "custody-transfer",
              "custody-transfers",
              "transferId",
              CustodyState.class,
              CustodyEvent.class,
              FOLD_VERSION,
              List.of(CustodyStage.values()),
              Set.of(),
              ROWS,
              CustodyDeadlines.all(),
              CustodyState::fold,
              transfer -> Set.of(),
              CustodyTable::holder,
              CustodyTable::agencyOf),
          CustodyTable::tiesOfRequest);

  /** The life cycle. */
  public static LifeCycle<CustodyState, CustodyEvent, ProceedingReference> lifeCycle() {
    return LIFE_CYCLE;
  }

  private static <X> Row<CustodyState, X, CustodyEvent, ProceedingReference> on(
      Row.Start start, Class<X> command) {
    return start.on(command);
  }

  private static Set<Tie> tiesOfRequest(CustodyState transfer, ProceedingReference reference) {
    return reference
        .requests()
        .find(transfer.requestId())
        .map(ParentRequest::inheritedByBothStates)
        .orElse(Set.of());
  }

  private static Holder holder(Snapshot<CustodyState> snapshot, ProceedingReference reference) {
    CustodyState transfer = snapshot.state();
    return switch ((CustodyStage) snapshot.stage()) {
      case PROPOSED, AGREED ->
          new Holder(EXECUTING_AUTHORITY.code(), executing(transfer, reference));
      case CONSENTED -> new Holder(CA_APPROVER.code(), agencyOf(transfer, CA_APPROVER, reference));
      case HANDED_OVER -> new Holder("RECEIVING_STATE", receiving(transfer, reference));
      case RETURNED, RELEASED ->
          new Holder(CA_OFFICER.code(), agencyOf(transfer, CA_OFFICER, reference));
      case CLOSED, CONSENT_REFUSED, NOT_AGREED, CANCELLED -> Holder.NOBODY;
    };
  }

  private static @Nullable AgencyCode executing(
      CustodyState transfer, ProceedingReference reference) {
    return reference
        .request(transfer.requestId())
        .executing(reference.law().country())
        .orElse(null);
  }

  private static @Nullable AgencyCode receiving(
      CustodyState transfer, ProceedingReference reference) {
    CountryCode ours = reference.law().country();
    return transfer.to().equals(ours)
        ? agencyOf(transfer, CA_OFFICER, reference)
        : reference.request(transfer.requestId()).foreign(ours).orElse(null);
  }

  /** All who are responsible for a deadline are of the central authority. */
  private static AgencyCode agencyOf(
      CustodyState transfer, Role role, ProceedingReference reference) {
    return reference.centralAuthority(transfer.requestId());
  }
}
