package org.saphan.repatriation.returning;

import static org.saphan.repatriation.returning.ReturnStage.*;
import static org.saphan.repatriation.terms.ConsentPurpose.SHARE_FOR_REFERRAL;
import static org.saphan.repatriation.terms.ReturnRelation.ASSIGNED;
import static org.saphan.repatriation.terms.ReturnRelation.OWN_CHECKPOINT;

import java.util.List;
import java.util.Set;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Stage;
import org.saphan.lifecycle.Tie;
import org.saphan.repatriation.returning.ReturnEvent.*;

/**
 * What the people of a checkpoint see of a return (chapter D.2): who comes, the screen, and whether
 * she was referred. Not to whom, where she lives, who helps her, what her family is like or what
 * was found later. An organisation that she named as a helper may screen her too, and sees the
 * same.
 */
public final class ReturnAtTheBorder {
  /** The stages from the referral on, which are not told apart. */
  public static final Set<Stage> FROM_REFERRAL =
      Set.of(REFERRED, IN_TRANSIT_CARE, PLACED, FOLLOW_UP);

  /** Where she is at the border, and her papers are. */
  public static final Set<Stage> THERE = Set.of(ARRIVED, SCREENING, SCREENED, UNSCREENED);

  private ReturnAtTheBorder() {}

  /**
   * Whether all that somebody has to do with a return is the border that is crossed, or that the
   * person named an organisation outside this State's agencies as a helper.
   *
   * @param home the country of this node
   */
  public static boolean isAll(Set<Tie> ties, CountryCode home) {
    return !ties.isEmpty() && ties.stream().allMatch(tie -> isOfTheBorder(tie, home));
  }

  private static boolean isOfTheBorder(Tie tie, CountryCode home) {
    return tie.relation().equals(OWN_CHECKPOINT)
        || (tie.relation().equals(ASSIGNED) && !tie.subject().startsWith(home.value() + "-"));
  }

  /** The return without what is not theirs; of consents the one that a referral needs (R19). */
  public static ReturnState of(ReturnState whole) {
    return whole.with(next ->
        next.tracingProvince(null)
            .transit(null)
            .consents(whole.consents().stream().filter(SHARE_FOR_REFERRAL::equals).toList())
            .helpers(List.of())
            .victimCaseId(null)
            .placedIn(null));
  }

  /**
   * Whether its history is told to them by this event.
   *
   * @param theirs whether the border did it, or the reader's agency
   * @param beyond whether it began and ended behind a referral
   */
  public static boolean isToldBy(ReturnEvent event, boolean theirs, boolean beyond) {
    return switch (event) {
      case ReturnCaseOpened _,
          NationalityVerified _,
          NationalityNotConfirmed _,
          NationalityInconclusive _,
          ReturnHoldPlaced _,
          ReturnHoldLifted _,
          ReturnCancelled _,
          PersonDecisionRecorded _,
          ReturnDeclinedByPerson _,
          TravelDocumentIssued _,
          ReturnScheduled _,
          ReturnUnscheduled _,
          ReturneeDeparted _,
          DepartedDespiteHold _,
          ReturneeArrived _,
          ArrivedDespiteHold _,
          UnannouncedArrivalRecorded _,
          ReturneeNoShow _,
          ReturneeReleasedUnscreened _,
          ChildReleasedUnscreenedAlert _ ->
          true;
      case ScreeningStarted _,
          FirstContactScreened _,
          HelpRefused _,
          ReturnTreatAsChildSet _,
          ReturnReferralEnded _ ->
          theirs || !beyond;
      case ReferralRequested _ -> theirs; // of others it would name the house
      case ReturnCaseClosed closed ->
          switch (closed.outcome()) {
            case HOME, FOLLOWED_UP -> false;
            case NO_INDICATORS,
                HELP_REFUSED,
                SCREEN_REFUSED,
                UNSCREENED,
                NO_SHOW,
                CANCELLED,
                DECLINED,
                NOT_A_NATIONAL ->
                true;
          };
      case FamilyTracingRequested _,
          ConsentGiven _,
          FamilyAssessmentRecorded _,
          ReturnDecisionRecorded _,
          TransitStayStarted _,
          TransitStayExtended _,
          TransitStayEnded _,
          ReturnAdmissionNoted _,
          ReturneePlaced _,
          ReturnFollowUpLinked _,
          ReturnMarkedVictim _,
          OutcomeSent _ ->
          false;
    };
  }
}
