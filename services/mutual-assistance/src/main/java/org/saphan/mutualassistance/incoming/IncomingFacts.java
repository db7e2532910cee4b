package org.saphan.mutualassistance.incoming;

import static org.saphan.mutualassistance.incoming.IncomingStage.*;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Stage;
import org.saphan.mutualassistance.incoming.IncomingCommand.*;
import org.saphan.mutualassistance.incoming.IncomingEvent.*;
import org.saphan.mutualassistance.request.RequestPart.Question;
import org.saphan.mutualassistance.terms.BasisProfile;
import org.saphan.mutualassistance.terms.ForeignReference;
import org.saphan.mutualassistance.terms.MlaOutcome;
import org.saphan.mutualassistance.terms.MlaReference;

/** The events of rows that say more than the command did, and the stages that they compute. */
final class IncomingFacts {
  /** Where a request that ran on paper may stand (row I36). */
  static final Set<IncomingStage> IMPORT_STAGES = EnumSet.range(RECEIVED, RESULT_REVIEW);

  private IncomingFacts() {}

  /** An event that only says which request it is about. */
  @FunctionalInterface
  interface Plain<Y> {
    Y about(UUID id, ForeignReference ref, CountryCode from);
  }

  /** An event that repeats what the command says. */
  @FunctionalInterface
  interface Said<X, Y> {
    Y about(UUID id, ForeignReference ref, CountryCode from, X command);
  }

  static <X, Y> BiFunction<Moment<IncomingState, MlaReference>, X, Y> plain(Plain<Y> event) {
    return said((id, ref, from, command) -> event.about(id, ref, from));
  }

  static <X, Y> BiFunction<Moment<IncomingState, MlaReference>, X, Y> said(Said<X, Y> event) {
    return (moment, command) ->
        event.about(
            moment.id(), moment.state().foreignRef(), moment.state().requestingCountry(), command);
  }

  static IncomingMlaReceived received(
      Moment<IncomingState, MlaReference> moment, ReceiveIncomingMla command) {
    return new IncomingMlaReceived(
        moment.id(),
        command.foreignRef(),
        command.requestingCountry(),
        command.requestingAuthority(),
        command.channel(),
        command.legalBasis(),
        command.items(),
        command.urgency(),
        command.confidentiality(),
        command.requestedBy(),
        command.interpolRef());
  }

  static IncomingMlaImported imported(
      Moment<IncomingState, MlaReference> moment, ImportRunningIncoming command) {
    return new IncomingMlaImported(
        moment.id(),
        command.foreignRef(),
        command.requestingCountry(),
        command.requestingAuthority(),
        command.legalBasis(),
        command.channel(),
        command.items(),
        command.urgency(),
        command.receivedAt());
  }

  static IncomingMlaInfoRequested informationRequested(
      Moment<IncomingState, MlaReference> moment, RequestIncomingInfo command) {
    IncomingState state = moment.state();
    return new IncomingMlaInfoRequested(
        moment.id(),
        state.foreignRef(),
        state.requestingCountry(),
        state.handling().round() + 1,
        command.questions().stream()
            .map(asked -> new Question(asked.no(), asked.itemNo()))
            .toList(),
        command.dueAt());
  }

  static IncomingMlaInfoReceived informationReceived(
      Moment<IncomingState, MlaReference> moment, RecordIncomingInfo command) {
    IncomingState state = moment.state();
    return new IncomingMlaInfoReceived(
        moment.id(),
        state.foreignRef(),
        state.requestingCountry(),
        state.handling().round(),
        command.answeredNos(),
        command.notAvailableNos());
  }

  static IncomingMlaReminderSent reminded(
      Moment<IncomingState, MlaReference> moment, RemindIncomingInfo command) {
    IncomingState state = moment.state();
    return new IncomingMlaReminderSent(
        moment.id(),
        state.foreignRef(),
        state.requestingCountry(),
        state.handling().round(),
        state.handling().reminders() + 1);
  }

  static IncomingMlaLapsed lapsed(
      Moment<IncomingState, MlaReference> moment, DeclareIncomingLapsed command) {
    IncomingState state = moment.state();
    int waiting =
        IncomingPolicies.running(moment, "D-I03")
            .map(deadline -> days(deadline.set().startsAt(), moment.recordedAt()))
            .orElse(0);
    return new IncomingMlaLapsed(
        moment.id(),
        state.foreignRef(),
        state.requestingCountry(),
        state.handling().reminders(),
        waiting);
  }

  /** Not accepted: the consultation goes on. Nobody goes back to a refusal (rows I9, I19). */
  static Optional<Stage> afterTheAnswer(Moment<IncomingState, MlaReference> moment) {
    return Boolean.TRUE.equals(moment.state().handling().conditionsAccepted())
        ? notToARefusal(moment)
        : Optional.of(CONSULTATION);
  }

  static Optional<Stage> notToARefusal(Moment<IncomingState, MlaReference> moment) {
    Snapshot<IncomingState> snapshot = moment.snapshot();
    return snapshot != null && snapshot.remembered() == REFUSED
        ? Optional.of(ASSESSMENT)
        : Optional.empty();
  }

  static IncomingMlaAccepted accepted(
      Moment<IncomingState, MlaReference> moment, AcceptIncomingMla command) {
    IncomingState state = moment.state();
    return new IncomingMlaAccepted(
        moment.id(),
        state.foreignRef(),
        state.requestingCountry(),
        command.legalBasis(),
        moment
            .reference()
            .profile(command.legalBasis(), moment.occurredAt())
            .map(BasisProfile::version)
            .orElse("unknown"),
        Objects.requireNonNullElse(command.conditions(), List.of()));
  }

  /** Row I20 is only there after a consultation, so that one was held. */
  static IncomingMlaRefused refused(
      Moment<IncomingState, MlaReference> moment, RefuseIncomingMla command) {
    IncomingState state = moment.state();
    return new IncomingMlaRefused(
        moment.id(),
        state.foreignRef(),
        state.requestingCountry(),
        command.grounds(),
        command.reasonsGiven(),
        true);
  }

  static IncomingMlaClosed closed(
      Moment<IncomingState, MlaReference> moment, CloseIncomingMla command) {
    IncomingState state = moment.state();
    return new IncomingMlaClosed(
        moment.id(),
        state.foreignRef(),
        state.requestingCountry(),
        outcome(moment),
        days(state.receivedAt(), moment.occurredAt()),
        command.originalsReturned());
  }

  /** How it ended is the stage it ended in. */
  private static MlaOutcome outcome(Moment<IncomingState, MlaReference> moment) {
    Stage stage = moment.stage();
    if (stage == REFUSED) {
      return MlaOutcome.REFUSED;
    } else if (stage == WITHDRAWN) {
      return MlaOutcome.WITHDRAWN;
    } else if (stage == LAPSED) {
      return MlaOutcome.LAPSED;
    }
    IncomingState state = moment.state();
    return state.itemsDone() == state.items().size() ? MlaOutcome.EXECUTED : MlaOutcome.PARTIAL;
  }

  static IncomingMlaConfirmedInWriting confirmed(
      Moment<IncomingState, MlaReference> moment, AttachWrittenConfirmation command) {
    IncomingState state = moment.state();
    return new IncomingMlaConfirmedInWriting(
        moment.id(),
        Objects.requireNonNullElse(command.foreignRef(), state.foreignRef()),
        state.requestingCountry(),
        command.interpolRef(),
        List.of(command.letter().docId()));
  }

  private static int days(Instant from, Instant until) {
    return (int) Duration.between(from, until).toDays();
  }
}
