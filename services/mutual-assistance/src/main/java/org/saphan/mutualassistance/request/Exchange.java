package org.saphan.mutualassistance.request;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.mutualassistance.request.RequestState.PreAlert;
import org.saphan.mutualassistance.request.RequestState.UseConsent;
import org.saphan.mutualassistance.terms.LanguageTag;
import org.saphan.mutualassistance.terms.MlaOutcome;

/**
 * What went to and fro since a request was approved.
 *
 * @param inquiryOpen whether a progress inquiry is unanswered
 * @param openQuestions numbers of the round that is to be answered
 * @param useConsent a further use that was asked for and is not decided
 */
public record Exchange(
    List<LanguageTag> translations,
    PreAlert preAlert,
    int inquiries,
    boolean inquiryOpen,
    int round,
    List<Integer> openQuestions,
    @Nullable Instant transmittedAt,
    boolean decisionExtended,
    boolean challengeable,
    @Nullable UseConsent useConsent,
    int parcels,
    @Nullable MlaOutcome outcome,
    @Nullable Instant closedAt) {
  static final Exchange NOTHING_YET =
      new Exchange(
          List.of(),
          PreAlert.NONE,
          0,
          false,
          0,
          List.of(),
          null,
          false,
          false,
          null,
          0,
          null,
          null);

  Exchange translatedInto(LanguageTag language) {
    return new Exchange(
        RequestState.plus(translations, language),
        preAlert,
        inquiries,
        inquiryOpen,
        round,
        openQuestions,
        transmittedAt,
        decisionExtended,
        challengeable,
        useConsent,
        parcels,
        outcome,
        closedAt);
  }

  Exchange alert(PreAlert now) {
    return new Exchange(
        translations,
        now,
        inquiries,
        inquiryOpen,
        round,
        openQuestions,
        transmittedAt,
        decisionExtended,
        challengeable,
        useConsent,
        parcels,
        outcome,
        closedAt);
  }

  Exchange inquired(int number) {
    return new Exchange(
        translations,
        preAlert,
        number,
        true,
        round,
        openQuestions,
        transmittedAt,
        decisionExtended,
        challengeable,
        useConsent,
        parcels,
        outcome,
        closedAt);
  }

  Exchange answered() {
    return new Exchange(
        translations,
        preAlert,
        inquiries,
        false,
        round,
        openQuestions,
        transmittedAt,
        decisionExtended,
        challengeable,
        useConsent,
        parcels,
        outcome,
        closedAt);
  }

  Exchange asked(int number, List<Integer> questions) {
    return new Exchange(
        translations,
        preAlert,
        inquiries,
        inquiryOpen,
        number,
        questions,
        transmittedAt,
        decisionExtended,
        challengeable,
        useConsent,
        parcels,
        outcome,
        closedAt);
  }

  Exchange transmitted(Instant at) {
    return new Exchange(
        translations,
        preAlert,
        inquiries,
        inquiryOpen,
        round,
        openQuestions,
        at,
        decisionExtended,
        challengeable,
        useConsent,
        parcels,
        outcome,
        closedAt);
  }

  Exchange extended() {
    return new Exchange(
        translations,
        preAlert,
        inquiries,
        inquiryOpen,
        round,
        openQuestions,
        transmittedAt,
        true,
        challengeable,
        useConsent,
        parcels,
        outcome,
        closedAt);
  }

  Exchange refused(boolean mayBeChallenged) {
    return new Exchange(
        translations,
        preAlert,
        inquiries,
        inquiryOpen,
        round,
        openQuestions,
        transmittedAt,
        decisionExtended,
        mayBeChallenged,
        useConsent,
        parcels,
        outcome,
        closedAt);
  }

  Exchange use(@Nullable UseConsent asked) {
    return new Exchange(
        translations,
        preAlert,
        inquiries,
        inquiryOpen,
        round,
        openQuestions,
        transmittedAt,
        decisionExtended,
        challengeable,
        asked,
        parcels,
        outcome,
        closedAt);
  }

  Exchange parcel(int number) {
    return new Exchange(
        translations,
        preAlert,
        inquiries,
        inquiryOpen,
        round,
        openQuestions,
        transmittedAt,
        decisionExtended,
        challengeable,
        useConsent,
        number,
        outcome,
        closedAt);
  }

  Exchange ended(@Nullable MlaOutcome how, @Nullable Instant at) {
    return new Exchange(
        translations,
        preAlert,
        inquiries,
        inquiryOpen,
        round,
        openQuestions,
        transmittedAt,
        decisionExtended,
        challengeable,
        useConsent,
        parcels,
        how,
        at);
  }
}
