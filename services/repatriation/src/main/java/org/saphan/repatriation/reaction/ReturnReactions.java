package org.saphan.repatriation.reaction;

import static org.saphan.foundation.reaction.Reaction.on;
import static org.saphan.repatriation.terms.ReturnRole.DSW_DESK;
import static org.saphan.repatriation.terms.ReturnRole.TRANSIT_MANAGER;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.saphan.foundation.reaction.Aggregates;
import org.saphan.foundation.reaction.Fact;
import org.saphan.foundation.reaction.Memo;
import org.saphan.foundation.reaction.Reaction;
import org.saphan.foundation.reaction.Reaction.To;
import org.saphan.foundation.reaction.Source;
import org.saphan.repatriation.reaction.Heard.*;
import org.saphan.repatriation.returning.FormerHost;
import org.saphan.repatriation.returning.ReturnCommand.*;
import org.saphan.repatriation.returning.ReturnState;
import org.saphan.repatriation.returning.ReturnTable;
import org.saphan.repatriation.returning.ReturnView;
import org.saphan.repatriation.terms.ReturnOutcomeCode;

/** The reactions of returns, in the order of chapter D.1 (choreography.csv). */
public final class ReturnReactions {
  private static final Source REFERRALS = Source.of("victim-referral.referrals.v1");
  private static final Source VICTIM_CASES = Source.of("victim-referral.victim-cases.v1");
  private static final Source FOLLOW_UPS = Source.of("victim-referral.follow-up-plans.v1");
  private static final Source CUSTODY = Source.of("mutual-assistance.custody-transfers.v1");
  private static final Source SAFE_CONDUCTS = Source.of("mutual-assistance.safe-conducts.v1");
  private static final Source JURISDICTION = Source.of("mutual-assistance.jurisdiction-claims.v1");
  private static final Source LINKS = Source.of("case-tracker.links.v1");

  /** Also at those that begin later. */
  private static final List<Memo> AT_RETURNS_OF_THE_CASE = List.of(Memo.inCase(ReturnTable.NAME));

  private final Aggregates aggregates;
  private final ReturnView view;
  private final ReferralBook referrals;

  public ReturnReactions(Aggregates aggregates, ReturnView view, ReferralBook referrals) {
    this.aggregates = aggregates;
    this.view = view;
    this.referrals = referrals;
  }

  /** All of them. */
  public List<Reaction<?>> all() {
    return Stream.of(ofReferrals(), ofVictims(), ofCases()).flatMap(List::stream).toList();
  }

  private List<Reaction<?>> ofReferrals() {
    return List.of(
        on("X8", REFERRALS, VictimAdmitted.class)
            .gives(ReturnTable.NAME, NoteShelterAdmission.class, this::admission),
        on("X8", REFERRALS, ReferralAccepted.class)
            .tells(fact ->
                returnOf(fact)
                    .map(Memo::shownAt)
                    .map(memo ->
                        fact.event().unit() == null
                            ? memo
                            : memo.saying("Unit." + fact.event().unit()))
                    .toList()),
        on("X9", REFERRALS, ReferralExhausted.class).tells(this::exhausted),
        on("X9", REFERRALS, ReferralWithdrawn.class)
            .gives(
                ReturnTable.NAME,
                NoteReferralEnded.class,
                fact -> ended(fact, fact.event().referralId())),
        on("X9", REFERRALS, ReferralClosed.class)
            .gives(ReturnTable.NAME, NoteReferralEnded.class, this::closed),
        on("X10", REFERRALS, VictimDischarged.class)
            .gives(ReturnTable.NAME, RecordPlacement.class, this::placement),
        // The province may be unknown there, and is required here: a person asks.
        on("X10", REFERRALS, VictimDischarged.class)
            .tells(fact ->
                returnOf(fact)
                    .filter(id -> fact.event().hasPlace() && fact.event().province() == null)
                    .map(id -> Memo.task(id, DSW_DESK))
                    .toList()),
        on("X11", FOLLOW_UPS, FollowUpPlanCreated.class)
            .gives(
                ReturnTable.NAME,
                LinkFollowUp.class,
                given(created -> new LinkFollowUp(created.planId()))),
        on("X11", FOLLOW_UPS, FollowUpPlanCreated.class)
            .gives(ReturnTable.NAME, SendOutcome.class, this::followUpArranged));
  }

  private List<Reaction<?>> ofVictims() {
    return List.of(
        on("X12", VICTIM_CASES, VictimConfirmed.class)
            .gives(
                ReturnTable.NAME,
                MarkVictimReturn.class,
                given(confirmed -> new MarkVictimReturn(confirmed.victimCaseId()))),
        on("X12", VICTIM_CASES, ForeignIdentificationRecognised.class)
            .gives(
                ReturnTable.NAME,
                MarkVictimReturn.class,
                given(recognised -> new MarkVictimReturn(recognised.victimCaseId()))),
        on("X14", VICTIM_CASES, AgeDisputeRaised.class)
            .gives(
                ReturnTable.NAME,
                SetTreatAsChild.class,
                given(raised -> new SetTreatAsChild(raised.treatAsChild()))),
        on("X14", VICTIM_CASES, AgeAssessmentRecorded.class)
            .gives(
                ReturnTable.NAME,
                SetTreatAsChild.class,
                given(assessed -> new SetTreatAsChild(assessed.treatAsChild()))));
  }

  private List<Reaction<?>> ofCases() {
    return List.of(
        on("X20", CUSTODY, DetaineeHandedOver.class).tells(fact -> AT_RETURNS_OF_THE_CASE),
        on("X20", SAFE_CONDUCTS, WitnessArrived.class).tells(fact -> AT_RETURNS_OF_THE_CASE),
        on("X21", JURISDICTION, JurisdictionConflictDetected.class)
            .tells(fact -> AT_RETURNS_OF_THE_CASE),
        on("X33", LINKS, PersonMatchConfirmed.class).tells(this::shownTogether));
  }

  private static <T extends Record & OfReturn> Stream<UUID> returnOf(Fact<T> fact) {
    return Stream.ofNullable(fact.event().returnId());
  }

  private static <T extends Record & OfReturn, X> List<To<X>> to(Fact<T> fact, X command) {
    return returnOf(fact).map(id -> new To<>(id, command)).toList();
  }

  /** Condition "returnId given". */
  private static <T extends Record & OfReturn, X> Function<Fact<T>, List<To<X>>> given(
      Function<T, X> command) {
    return fact -> to(fact, command.apply(fact.event()));
  }

  private List<To<NoteShelterAdmission>> admission(Fact<VictimAdmitted> fact) {
    VictimAdmitted admitted = fact.event();
    returnOf(fact).forEach(id -> referrals.begins(admitted.referralId(), id));
    return to(fact, new NoteShelterAdmission(admitted.referralId(), admitted.at()));
  }

  private List<Memo> exhausted(Fact<ReferralExhausted> fact) {
    referrals.ends(fact.event().referralId());
    return returnOf(fact)
        .flatMap(id -> Stream.of(Memo.task(id, TRANSIT_MANAGER), Memo.task(id, DSW_DESK)))
        .toList();
  }

  /** Whoever is looked for a place elsewhere too, or is in a house, does not come back. */
  private <T extends Record & OfReturn> List<To<NoteReferralEnded>> ended(
      Fact<T> fact, UUID referralId) {
    referrals.ends(referralId);
    return to(fact, new NoteReferralEnded(referralId)).stream()
        .filter(one -> !referrals.goesOn(one.id()))
        .toList();
  }

  private List<To<NoteReferralEnded>> closed(Fact<ReferralClosed> fact) {
    ReferralClosed closed = fact.event();
    List<To<NoteReferralEnded>> given = ended(fact, closed.referralId());
    return closed.outcome() == null ? List.of() : given;
  }

  private List<To<RecordPlacement>> placement(Fact<VictimDischarged> fact) {
    VictimDischarged discharged = fact.event();
    referrals.ends(discharged.referralId());
    return discharged.hasPlace() && discharged.placement() != null && discharged.province() != null
        ? to(fact, new RecordPlacement(discharged.placement(), discharged.province()))
        : List.of();
  }

  private List<To<SendOutcome>> followUpArranged(Fact<FollowUpPlanCreated> fact) {
    return returnOf(fact)
        .flatMap(id -> aggregates.find(ReturnTable.NAME, id).stream())
        .flatMap(found ->
            FormerHost.told((ReturnState) found.state(), view, ReturnOutcomeCode.FOLLOW_UP_ARRANGED)
                .map(told -> new To<>(found.id(), told))
                .stream())
        .toList();
  }

  /** At every return of either record; the other may be kept by another service. */
  private List<Memo> shownTogether(Fact<PersonMatchConfirmed> fact) {
    return Stream.of(fact.event().leftPersonRef(), fact.event().rightPersonRef())
        .flatMap(person -> aggregates.whose(ReturnTable.NAME, "personRef", person).stream())
        .map(found -> Memo.shownAt(found.id()))
        .toList();
  }
}
