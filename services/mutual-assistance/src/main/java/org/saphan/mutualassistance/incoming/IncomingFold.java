package org.saphan.mutualassistance.incoming;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.Line;
import org.saphan.mutualassistance.incoming.IncomingEvent.*;
import org.saphan.mutualassistance.incoming.IncomingPart.AssignedItem;
import org.saphan.mutualassistance.incoming.IncomingState.ItemState;
import org.saphan.mutualassistance.request.RequestPart.Question;
import org.saphan.mutualassistance.terms.ItemResult;

/** Folds the history of an incoming request into what the rules ask for. */
final class IncomingFold {
  private IncomingFold() {}

  static IncomingState fold(@Nullable IncomingState before, Line<IncomingEvent> line) {
    if (line.event() instanceof IncomingMlaReceived received) {
      return received(received, line);
    }
    if (line.event() instanceof IncomingMlaImported imported) {
      return imported(imported);
    }
    if (before == null) {
      throw new IllegalStateException("An incoming request does not begin with " + line.event());
    }
    return switch (line.event()) {
      case IncomingMlaReceived received -> before;
      case IncomingMlaImported imported -> before;
      case IncomingMlaAcknowledged acknowledged -> before;
      case IncomingMlaAssessmentStarted started ->
          before.handled(it -> it.withChecklist(checklist(line.content())));
      case IncomingMlaInfoRequested asked -> asked(before, asked);
      case IncomingMlaInfoReceived answered ->
          before.handled(it -> it.withOpenQuestions(List.of()));
      case IncomingMlaReminderSent reminder ->
          before.handled(it -> it.withReminders(reminder.reminders()));
      case IncomingMlaLapsed lapsed -> before;
      case IncomingMlaConsultationOpened opened ->
          before.handled(it -> it.withConditionsAccepted(null));
      case IncomingMlaConditionsAnswered answered ->
          before.handled(it -> it.withConditionsAccepted(answered.accepted()));
      case IncomingMlaConfidentialityNotAssured notAssured ->
          before.handled(it -> it.withConditionsAccepted(null));
      case IncomingMlaAccepted accepted ->
          before.with(next -> next.basis(accepted.legalBasis()).centralAuthority(line.agency()));
      case IncomingMlaDecisionExtended extended ->
          before.handled(it -> it.withDecisionExtended(true));
      case IncomingMlaAssigned assigned -> assigned(before, assigned.items());
      case IncomingMlaItemReassigned reassigned ->
          before.changed(
              item -> item.itemNo() == reassigned.itemNo(),
              item -> item.withAuthority(reassigned.toAgency()));
      case IncomingMlaExecutionStarted started -> before;
      case IncomingMlaItemExecuted executed -> executed(before, executed, line.user());
      case IncomingMlaItemWithdrawn withdrawn ->
          before.changed(
              item -> item.itemNo() == withdrawn.itemNo(),
              item -> item.withResult(ItemResult.WITHDRAWN));
      case IncomingMlaItemConsentWithdrawn withdrawn ->
          before.changed(
              item -> item.itemNo() == withdrawn.itemNo(), item -> item.withConsentWithdrawn(true));
      case IncomingMlaResultReturned returned ->
          withoutOpenOnes(
              before.changed(
                  item -> returned.itemNos().contains(item.itemNo()),
                  item -> item.withResult(null)));
      case IncomingMlaResultApproved approved -> before;
      case IncomingMlaPartialResultTransmitted sent ->
          before.handled(it ->
              it.with(next ->
                  next.parcels(sent.parcelNo())
                      .sentItems(plus(it.sentItems(), sent.itemNos().stream()))));
      case IncomingMlaResultTransmitted sent -> sent(before, sent);
      case IncomingMlaPostponed postponed -> before;
      case IncomingMlaResumed resumed -> before;
      case IncomingMlaRefused refused -> before;
      case IncomingMlaRefusalChallenged challenged ->
          before.handled(it -> it.withConditionsAccepted(null));
      case IncomingMlaWithdrawn withdrawn -> before;
      case IncomingMlaProgressInquired inquired ->
          before.handled(
              it -> it.with(next -> next.inquiries(inquired.inquiryNo()).inquiryOpen(true)));
      case IncomingMlaProgressAnswered answered -> before.handled(it -> it.withInquiryOpen(false));
      case IncomingMlaConfirmedInWriting confirmed -> confirmed(before, confirmed);
      case IncomingMlaExecutionSuspended suspended -> before.handled(it -> it.withSuspended(true));
      case IncomingMlaUseConsentRequested asked ->
          before.handled(it -> it.withUseConsentOpen(true));
      case IncomingMlaUseConsentDecided decided ->
          before.handled(it -> it.withUseConsentOpen(false));
      case IncomingMlaExculpatoryNoticed noticed -> before;
      case IncomingMlaEvidenceReturned returned -> before;
      case IncomingMlaClosed closed ->
          before.handled(
              it -> it.with(next -> next.outcome(closed.outcome()).closedAt(line.occurredAt())));
      case IncomingMlaReopened reopened -> reopened(before);
    };
  }

  private static IncomingState received(IncomingMlaReceived received, Line<IncomingEvent> line) {
    return new IncomingState(
        received.requestingCountry(),
        received.requestingAuthority(),
        received.foreignRef(),
        received.interpolRef(),
        received.channel(),
        received.legalBasis(),
        null,
        received.urgency(),
        received.requestedBy(),
        line.occurredAt(),
        received.items().stream()
            .map(item ->
                new ItemState(
                    item.itemNo(), item.type(), item.victimConcerned(), null, null, false))
            .toList(),
        Handling.NOTHING_YET);
  }

  /** Who executes what on paper is not known to the system. */
  private static IncomingState imported(IncomingMlaImported imported) {
    return new IncomingState(
        imported.requestingCountry(),
        imported.requestingAuthority(),
        imported.foreignRef(),
        null,
        imported.channel(),
        imported.legalBasis(),
        null,
        imported.urgency(),
        null,
        imported.receivedAt(),
        imported.items().stream()
            .map(item ->
                new ItemState(
                    item.itemNo(), item.type(), item.victimConcerned(), null, item.result(), false))
            .toList(),
        Handling.NOTHING_YET.withOnPaper(true));
  }

  private static @Nullable DocumentRef checklist(List<DocumentRef> content) {
    return content.isEmpty() ? null : content.getFirst();
  }

  private static IncomingState asked(IncomingState before, IncomingMlaInfoRequested asked) {
    return before.handled(it ->
        it.with(next ->
            next.round(asked.round())
                .reminders(0)
                .openQuestions(asked.questions().stream().map(Question::no).toList())));
  }

  private static IncomingState assigned(IncomingState before, List<AssignedItem> items) {
    IncomingState state = before;
    for (AssignedItem assigned : items) {
      state =
          state.changed(
              item -> item.itemNo() == assigned.itemNo(),
              item ->
                  item.with(next ->
                      next.authority(assigned.competentAuthority())
                          .victimConcerned(assigned.victimConcerned())));
    }
    return state;
  }

  private static IncomingState executed(
      IncomingState before, IncomingMlaItemExecuted executed, String user) {
    return before
        .changed(
            item -> item.itemNo() == executed.itemNo(), item -> item.withResult(executed.result()))
        .handled(it -> it.withReporters(plus(it.reporters(), Stream.of(user))));
  }

  private static IncomingState sent(IncomingState before, IncomingMlaResultTransmitted sent) {
    Stream<String> hashes =
        sent.evidence().stream().flatMap(piece -> Stream.ofNullable(piece.sha256()));
    Stream<Integer> items =
        before.items().stream().filter(item -> !item.isOpen()).map(ItemState::itemNo);
    return before.handled(it ->
        it.with(next ->
            next.parcels(sent.parcelNo())
                .sentItems(plus(it.sentItems(), items))
                .sentHashes(Stream.concat(it.sentHashes().stream(), hashes).distinct().toList())));
  }

  /** The letter's own number counts from now on; the INTERPOL number stays known. */
  private static IncomingState confirmed(
      IncomingState before, IncomingMlaConfirmedInWriting confirmed) {
    IncomingState after = before.withForeignRef(confirmed.foreignRef());
    return (confirmed.interpolRef() == null
            ? after
            : after.withInterpolRef(confirmed.interpolRef()))
        .handled(it -> it.withConfirmed(true).withSuspended(false));
  }

  /** What was not done is open again; where all was done, all of it (withdrawn items never). */
  private static IncomingState reopened(IncomingState before) {
    boolean allDone = before.items().stream().allMatch(item -> item.isDone() || item.isWithdrawn());
    return withoutOpenOnes(
            before.changed(
                item -> !item.isWithdrawn() && (allDone || !item.isDone()),
                item -> item.withResult(null)))
        .handled(it -> it.with(next -> next.outcome(null).closedAt(null).decisionExtended(false)));
  }

  /** What is done anew is sent anew. */
  private static IncomingState withoutOpenOnes(IncomingState state) {
    return state.handled(
        it -> it.withSentItems(it.sentItems().stream().filter(no -> !state.isOpen(no)).toList()));
  }

  /** In one order whatever came first, so that equal states are equal lists. */
  private static <T> List<T> plus(List<T> some, Stream<T> more) {
    return Stream.concat(some.stream(), more).distinct().sorted().toList();
  }
}
