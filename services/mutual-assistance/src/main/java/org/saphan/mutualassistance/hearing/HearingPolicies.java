package org.saphan.mutualassistance.hearing;

import static org.saphan.mutualassistance.terms.MlaRejection.CONSENT;
import static org.saphan.mutualassistance.terms.MlaRejection.MISSING;

import org.saphan.lifecycle.Check;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.Refusal;
import org.saphan.mutualassistance.hearing.HearingCommand.*;
import org.saphan.mutualassistance.terms.AssistanceType;
import org.saphan.mutualassistance.terms.Direction;
import org.saphan.mutualassistance.terms.MlaRole;
import org.saphan.mutualassistance.terms.ProceedingReference;

/** The guards of a hearing, by the names of the tables (codes.csv, Guard). */
final class HearingPolicies {
  private HearingPolicies() {}

  /**
   * The item asks for a hearing by video (UNTOC 18.18). A request that the actor is not tied to is
   * no request to him.
   */
  static final Check<HearingState, RequestVideoHearing, ProceedingReference> ITEM_K =
      Check.that(
          "ITEM_K",
          Refusal.STATE,
          (moment, command) ->
              moment
                  .reference()
                  .requests()
                  .find(command.requestId())
                  .filter(request ->
                      request.inherited().stream().anyMatch(moment.actor().ties()::contains))
                  .flatMap(
                      request -> request.item(command.itemNo(), AssistanceType.K_VIDEO_HEARING))
                  .isPresent());

  /** Where we are asked we answer ourselves; where we ask, the other State's yes needs proof. */
  static final Check<HearingState, Object, ProceedingReference> PROOF =
      Check.that(
          "PROOF",
          MISSING,
          (moment, command) ->
              moment.role().equals(MlaRole.PARTNER)
                  || moment.onBehalfOf() != null
                  || moment.reference().request(moment.state().requestId()).direction()
                      == Direction.INCOMING);

  /**
   * A victim is heard who agreed to it: as the case worker has recorded, or by the case worker's
   * written word.
   */
  static final Check<HearingState, ScheduleVideoHearing, ProceedingReference> CONSENT_TESTIFY =
      Check.that(
          "CONSENT_TESTIFY",
          CONSENT,
          (moment, command) ->
              !concernsVictim(moment, command)
                  || moment
                      .reference()
                      .law()
                      .hasAgreedToTestify(moment.state().requestId(), moment.onBehalfOf()));

  /** Who said once that a victim is concerned is not unsaid by a later form. */
  static boolean concernsVictim(
      Moment<HearingState, ProceedingReference> moment, ScheduleVideoHearing command) {
    return command.victimConcerned() || moment.state().victimConcerned();
  }
}
