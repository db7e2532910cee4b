package org.saphan.mutualassistance.hearing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.saphan.lifecycle.CountryCode;
import org.saphan.mutualassistance.terms.HearingConduct;
import org.saphan.mutualassistance.terms.HearingMeasure;
import org.saphan.mutualassistance.terms.HearingReason;
import org.saphan.mutualassistance.terms.LanguageTag;
import org.saphan.mutualassistance.terms.ZoneName;

/** What happened to a hearing: the events of the tables, in the order of their rows. */
public sealed interface HearingEvent {
  UUID hearingId();

  UUID requestId();

  /** Row H1. */
  record VideoHearingRequested(
      UUID hearingId,
      UUID requestId,
      int itemNo,
      List<CountryCode> countries,
      boolean victimConcerned)
      implements HearingEvent {}

  /** Row H2. */
  record VideoHearingAgreed(
      UUID hearingId, UUID requestId, HearingConduct conductedBy, List<HearingMeasure> measures)
      implements HearingEvent {}

  /** Row H3. */
  record VideoHearingScheduled(
      UUID hearingId,
      UUID requestId,
      Instant at,
      List<ZoneName> timeZones,
      List<LanguageTag> interpreters,
      boolean victimConcerned)
      implements HearingEvent {}

  /** Row H7. */
  record HearingSummonsServed(UUID hearingId, UUID requestId, Instant at) implements HearingEvent {}

  /** Row H4. */
  record VideoHearingHeld(UUID hearingId, UUID requestId, Instant startedAt, Instant endedAt)
      implements HearingEvent {}

  /** Row H5. */
  record VideoHearingRecordSent(UUID hearingId, UUID requestId, UUID docId)
      implements HearingEvent {}

  /** Row H6. */
  record VideoHearingCancelled(UUID hearingId, UUID requestId, HearingReason reasonCode)
      implements HearingEvent {}
}
