package org.saphan.mutualassistance.request;

import io.soabase.recordbuilder.core.RecordBuilder;
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
 * @param sentHashes of what goes with the letter: translations, the signed copy, annexes
 * @param inquiryOpen whether a progress inquiry is unanswered
 * @param openQuestions numbers of the round that is to be answered
 * @param useConsent a further use that was asked for and is not decided
 */
@RecordBuilder
public record Exchange(
    List<LanguageTag> translations,
    List<String> sentHashes,
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
    @Nullable Instant closedAt)
    implements ExchangeBuilder.With {
  static final Exchange NOTHING_YET =
      new Exchange(
          List.of(),
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
}
