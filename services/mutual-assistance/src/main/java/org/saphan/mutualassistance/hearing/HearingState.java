package org.saphan.mutualassistance.hearing;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Line;
import org.saphan.mutualassistance.hearing.HearingEvent.*;

/**
 * The details of a hearing that rules ask for. A fold of its history.
 *
 * @param victimConcerned once said, it stays so
 * @param at when the hearing is to be, null before a date is fixed
 */
@RecordBuilder
public record HearingState(
    UUID requestId, int itemNo, boolean victimConcerned, @Nullable Instant at)
    implements HearingStateBuilder.With {
  static HearingState fold(@Nullable HearingState before, Line<HearingEvent> line) {
    if (line.event() instanceof VideoHearingRequested requested) {
      return new HearingState(
          requested.requestId(), requested.itemNo(), requested.victimConcerned(), null);
    }
    if (before == null) {
      throw new IllegalStateException("A hearing does not begin with " + line.event());
    }
    return switch (line.event()) {
      case VideoHearingRequested requested -> before;
      case VideoHearingAgreed agreed -> before;
      case VideoHearingScheduled scheduled ->
          before.with(next -> next.at(scheduled.at()).victimConcerned(scheduled.victimConcerned()));
      case HearingSummonsServed served -> before;
      case VideoHearingHeld held -> before;
      case VideoHearingRecordSent sent -> before;
      case VideoHearingCancelled cancelled -> before;
    };
  }
}
