package org.saphan.mutualassistance.incoming;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.mutualassistance.terms.MlaOutcome;

/**
 * What was done about an incoming request.
 *
 * @param onPaper whether it ran on paper before the system
 * @param checklist the assessment in the vault, null before it
 * @param round of questions to the requesting State
 * @param openQuestions numbers of the round that is to be answered
 * @param reminders of this round
 * @param conditionsAccepted the answer in the last consultation, null while there is none
 * @param decisionExtended whether the time for the decision was extended
 * @param confirmed whether the letter after an urgent word is here
 * @param suspended whether execution waits for that letter
 * @param inquiryOpen whether an inquiry on progress is unanswered
 * @param reporters the accounts that reported results
 * @param parcels how many went out
 * @param sentHashes of the files that the requesting State was sent
 * @param sentItems the numbers of those whose results the requesting State was sent
 * @param useConsentOpen whether another use was asked for and is not decided
 * @param outcome how it ended, null before it is closed
 */
@RecordBuilder
public record Handling(
    boolean onPaper,
    @Nullable DocumentRef checklist,
    int round,
    List<Integer> openQuestions,
    int reminders,
    @Nullable Boolean conditionsAccepted,
    boolean decisionExtended,
    boolean confirmed,
    boolean suspended,
    int inquiries,
    boolean inquiryOpen,
    List<String> reporters,
    int parcels,
    List<String> sentHashes,
    List<Integer> sentItems,
    boolean useConsentOpen,
    @Nullable MlaOutcome outcome,
    @Nullable Instant closedAt)
    implements HandlingBuilder.With {
  static final Handling NOTHING_YET =
      new Handling(
          false, null, 0, List.of(), 0, null, false, false, false, 0, false, List.of(), 0,
          List.of(), List.of(), false, null, null);
}
