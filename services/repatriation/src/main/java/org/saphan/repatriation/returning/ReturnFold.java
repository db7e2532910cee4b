package org.saphan.repatriation.returning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Line;
import org.saphan.repatriation.returning.ReturnEvent.*;
import org.saphan.repatriation.returning.ReturnState.Arrival;
import org.saphan.repatriation.returning.ReturnState.Hold;
import org.saphan.repatriation.returning.ReturnState.Plan;
import org.saphan.repatriation.returning.ReturnState.Screened;
import org.saphan.repatriation.returning.ReturnState.Screening;
import org.saphan.repatriation.returning.ReturnState.Transit;
import org.saphan.repatriation.terms.AgeBand;
import org.saphan.repatriation.terms.ChildFlag;
import org.saphan.repatriation.terms.ConsentDecision;
import org.saphan.repatriation.terms.ConsentPurpose;
import org.saphan.repatriation.terms.Identification;
import org.saphan.repatriation.terms.ReturnDecision;
import org.saphan.repatriation.terms.Sex;
import org.saphan.repatriation.terms.Track;

/** Folds the details of a return. */
final class ReturnFold {
  /** What a person agrees to in order to be helped by those whom he names. */
  private static final Set<ConsentPurpose> TO_BE_HELPED =
      Set.of(ConsentPurpose.SHARE_FOR_REFERRAL, ConsentPurpose.RECEIVE_SERVICE);

  private ReturnFold() {}

  static ReturnState fold(@Nullable ReturnState before, Line<ReturnEvent> line) {
    return before == null ? begun(line) : next(before, line);
  }

  private static ReturnState begun(Line<ReturnEvent> line) {
    return switch (line.event()) {
      case ReturnCaseOpened opened ->
          empty(
              line,
              opened.personRef(),
              opened.returningCountry(),
              opened.sex(),
              opened.ageBand(),
              opened.child(),
              opened.track(),
              opened.identification());
      case ReturnScheduled scheduled ->
          empty(
                  line,
                  scheduled.personRef(),
                  scheduled.returningCountry(),
                  scheduled.sex(),
                  scheduled.ageBand(),
                  scheduled.child(),
                  null,
                  null)
              .withPlan(plan(scheduled));
      case UnannouncedArrivalRecorded arrived ->
          empty(
                  line,
                  arrived.personRef(),
                  arrived.returningCountry(),
                  arrived.sex(),
                  arrived.ageBand(),
                  arrived.child(),
                  null,
                  null)
              .withArrival(
                  new Arrival(
                      arrived.at(),
                      arrived.checkpoint(),
                      arrived.destinationProvince(),
                      arrived.noticeId()));
      default ->
          throw new IllegalStateException(
              "A return does not begin with " + line.event().getClass().getSimpleName());
    };
  }

  private static ReturnState empty(
      Line<ReturnEvent> line,
      UUID personRef,
      CountryCode returningCountry,
      Sex sex,
      AgeBand ageBand,
      ChildFlag child,
      @Nullable Track track,
      @Nullable Identification identification) {
    return ReturnStateBuilder.builder()
        .personRef(personRef)
        .openedAt(line.occurredAt())
        .track(track)
        .openedBy(wordOf(line))
        .returningCountry(returningCountry)
        .sex(sex)
        .ageBand(ageBand)
        .child(child)
        .treatAsChild(child != ChildFlag.NO)
        .identification(identification)
        .holds(List.of())
        .consents(List.of())
        .helpers(List.of())
        .build();
  }

  /** A word that was typed in for somebody is his. */
  private static AgencyCode wordOf(Line<ReturnEvent> line) {
    return line.onBehalfOf() == null ? line.agency() : line.onBehalfOf().agency();
  }

  private static ReturnState next(ReturnState before, Line<ReturnEvent> line) {
    return switch (line.event()) {
      case ReturnCaseOpened opened -> before;
      case UnannouncedArrivalRecorded arrived -> before;
      case FamilyTracingRequested asked -> before.withTracingProvince(asked.province());
      case ConsentGiven given -> consented(before, given);
      case NationalityVerified verified -> before.withNationalityConfirmed(true);
      case NationalityNotConfirmed notConfirmed -> before.withNationalityConfirmed(false);
      case NationalityInconclusive inconclusive -> before.withNationalityConfirmed(false);
      case FamilyAssessmentRecorded assessed -> before;
      case ReturnDecisionRecorded decision ->
          before.withDecided(decision.decision() == ReturnDecision.RETURN);
      case ReturnHoldPlaced placed -> held(before, placed, wordOf(line));
      case ReturnHoldLifted lifted -> before.withHolds(without(before.holds(), lifted.holdNo()));
      case ReturnCancelled cancelled -> before.withDecided(false);
      case PersonDecisionRecorded word -> before.withAgrees(word.agrees());
      case ReturnDeclinedByPerson declined -> before.withDecided(false);
      case TravelDocumentIssued issued -> before;
      case ReturnScheduled scheduled -> scheduled(before, scheduled);
      case ReturnUnscheduled unscheduled -> unscheduled(before, unscheduled);
      case ReturneeDeparted departed -> before.withDepartedAt(departed.at());
      case DepartedDespiteHold despite -> before;
      case ReturneeArrived arrived -> arrived(before, arrived);
      case ArrivedDespiteHold despite -> before;
      case ScreeningStarted started ->
          before.withScreening(new Screening(started.separated(), started.private_()));
      case FirstContactScreened screened -> screened(before, screened, line.occurredAt());
      case ReturneeReleasedUnscreened released -> before.withScreening(null);
      case ChildReleasedUnscreenedAlert alert -> before;
      case TransitStayStarted stay ->
          before.withTransit(new Transit(stay.facility(), stay.dueAt(), extended(before)));
      case TransitStayExtended stay ->
          before.withTransit(new Transit(stay.facility(), stay.dueAt(), true));
      case TransitStayEnded ended -> before.withTransit(null);
      case ReferralRequested asked -> before.with(next -> next.helpRefused(false).screening(null));
      case ReturneePlaced placed -> before.withPlacedIn(placed.province());
      case ReturnFollowUpLinked linked -> before;
      case ReturnCaseClosed closed -> before;
      case ReturneeNoShow noShow -> before;
      case OutcomeSent sent -> before;
      case HelpRefused refused -> before.withHelpRefused(true);
      case ReturnReferralEnded ended -> before;
      case ReturnAdmissionNoted admitted -> before;
      case ReturnMarkedVictim marked -> before.withVictimCaseId(marked.victimCaseId());
      case ReturnTreatAsChildSet set -> age(before, set.treatAsChild());
    };
  }

  /** An assessment that takes the doubt back says that the person is an adult. */
  private static ReturnState age(ReturnState before, boolean treatAsChild) {
    ChildFlag child = treatAsChild ? before.child() : ChildFlag.NO;
    return before.with(next -> next.treatAsChild(treatAsChild).child(child));
  }

  private static boolean extended(ReturnState before) {
    return before.transit() != null && before.transit().extended();
  }

  /** The last word about a purpose counts. */
  private static ReturnState consented(ReturnState before, ConsentGiven given) {
    Set<ConsentPurpose> agreed = new LinkedHashSet<>(before.consents());
    Set<AgencyCode> helpers = new LinkedHashSet<>(before.helpers());
    for (Consent consent : given.consents()) {
      boolean yes = consent.decision() == ConsentDecision.GRANTED;
      if (yes) {
        agreed.add(consent.purpose());
      } else {
        agreed.remove(consent.purpose());
      }
      if (yes && TO_BE_HELPED.contains(consent.purpose())) {
        helpers.addAll(consent.recipients());
      }
    }
    return before.with(next -> next.consents(List.copyOf(agreed)).helpers(List.copyOf(helpers)));
  }

  private static ReturnState held(ReturnState before, ReturnHoldPlaced placed, AgencyCode by) {
    List<Hold> holds = new ArrayList<>(before.holds());
    holds.add(new Hold(placed.holdNo(), placed.holdKind(), by));
    return before.with(next -> next.holds(List.copyOf(holds)).holdsPlaced(placed.holdNo()));
  }

  private static List<Hold> without(List<Hold> holds, int holdNo) {
    return holds.stream().filter(hold -> hold.holdNo() != holdNo).toList();
  }

  private static Plan plan(ReturnScheduled scheduled) {
    return new Plan(
        scheduled.noticeId(),
        scheduled.lineId(),
        scheduled.plannedHandoverAt(),
        scheduled.checkpoint());
  }

  /** A notice may raise a doubt about the age, never end one. */
  private static ReturnState scheduled(ReturnState before, ReturnScheduled scheduled) {
    return before.with(next ->
        next.plan(plan(scheduled))
            .sex(scheduled.sex())
            .ageBand(scheduled.ageBand())
            .child(scheduled.child())
            .treatAsChild(before.treatAsChild() || scheduled.child() != ChildFlag.NO));
  }

  /** What another notice has set since stays. */
  private static ReturnState unscheduled(ReturnState before, ReturnUnscheduled unscheduled) {
    return before.plan() != null && before.plan().noticeId().equals(unscheduled.noticeId())
        ? before.withPlan(null)
        : before;
  }

  private static ReturnState arrived(ReturnState before, ReturneeArrived arrived) {
    return before.with(next ->
        next.personRef(arrived.personRef())
            .arrival(
                new Arrival(
                    arrived.at(),
                    arrived.checkpoint(),
                    arrived.destinationProvince(),
                    arrived.noticeId()))
            .sex(arrived.sex())
            .ageBand(arrived.ageBand())
            .child(arrived.child())
            .treatAsChild(before.treatAsChild() || arrived.child() != ChildFlag.NO));
  }

  private static ReturnState screened(
      ReturnState before, FirstContactScreened screened, Instant at) {
    return before.with(next ->
        next.screening(null)
            .screen(
                new Screened(
                    screened.outcome(), screened.immediateReferral(), screened.unaccompanied(), at))
            .treatAsChild(before.treatAsChild() || screened.childPresumed()));
  }
}
