package org.saphan.mutualassistance.custody;

import static org.saphan.mutualassistance.terms.MlaRejection.CONSENT;
import static org.saphan.mutualassistance.terms.MlaRejection.MISSING;
import static org.saphan.mutualassistance.terms.MlaRejection.TOO_LATE;

import org.saphan.lifecycle.Check;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.When;
import org.saphan.mutualassistance.custody.CustodyCommand.*;
import org.saphan.mutualassistance.terms.AssistanceType;
import org.saphan.mutualassistance.terms.ProceedingReference;

/** The guards of a custody transfer, by the names of the tables (codes.csv, Guard). */
final class CustodyPolicies {
  private CustodyPolicies() {}

  /**
   * The request asks for a transfer (UNTOC 18.10). One that the actor is not tied to is no request
   * to him.
   */
  static final Check<CustodyState, ProposeCustodyTransfer, ProceedingReference> ITEM_J =
      Check.that(
          "ITEM_J",
          Refusal.STATE,
          (moment, command) ->
              moment
                  .reference()
                  .requests()
                  .find(command.requestId())
                  .filter(request ->
                      request.inherited().stream().anyMatch(moment.actor().ties()::contains))
                  .filter(request -> request.asksFor(AssistanceType.J_CUSTODY_TRANSFER))
                  .isPresent());

  /** Back before the sentence ends, unless the other State agreed otherwise and there is proof. */
  static final Check<CustodyState, ProposeCustodyTransfer, ProceedingReference>
      RETURN_BEFORE_SENTENCE_END =
          Check.that(
              "RETURN_BEFORE_SENTENCE_END",
              TOO_LATE,
              (moment, command) ->
                  command.sentenceEnd() == null
                      || command.plannedReturn().isBefore(command.sentenceEnd())
                      || moment.onBehalfOf() != null);

  /** Free and informed: given, with a lawyer there, and not taken back (UNTOC 18.10 a). */
  static final When<CustodyState, ProceedingReference> CONSENT_STANDS =
      new When<>(
          "CONSENT_STANDS",
          CONSENT,
          moment -> {
            var consent = moment.state().consent();
            return consent != null && consent.given() && consent.lawyerPresent();
          });

  /** Only the State that sent the person may let it go free (UNTOC 18.11 a). */
  static final When<CustodyState, ProceedingReference> SENDING_STATE =
      new When<>(
          "SENDING_STATE",
          Refusal.ROLE,
          moment -> moment.actor().country().equals(moment.state().from()));

  /** All whole days in foreign custody count as sentence served (UNTOC 18.11 d). */
  static final When<CustodyState, ProceedingReference> TIME_CREDITED =
      new When<>(
          "TIME_CREDITED",
          MISSING,
          moment -> {
            Integer credited = moment.state().creditedDays();
            return credited != null && credited >= moment.state().daysAbroad();
          });

  /** Each of the two States speaks for itself; the word of the other needs proof (C3). */
  static final Check<CustodyState, RecordStateAgreement, ProceedingReference> PROOF_OF_AGREEMENT =
      Check.that(
          "PROOF",
          MISSING,
          (moment, command) -> {
            CountryCode country = command.country();
            boolean concerned =
                country.equals(moment.state().from()) || country.equals(moment.state().to());
            return concerned && (speaksFor(moment, country) || moment.onBehalfOf() != null);
          });

  private static boolean speaksFor(
      Moment<CustodyState, ProceedingReference> moment, CountryCode country) {
    return moment.actor().country().equals(country);
  }

  /** The other State agrees to another day too, and there is proof of it (C12). */
  static final Check<CustodyState, Object, ProceedingReference> PROOF_OF_CHANGE =
      Check.that("PROOF", MISSING, (moment, command) -> moment.onBehalfOf() != null);
}
