package org.saphan.mutualassistance.hearing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.Happened;
import org.saphan.lifecycle.PrivateText;
import org.saphan.mutualassistance.terms.HearingConduct;
import org.saphan.mutualassistance.terms.HearingMeasure;
import org.saphan.mutualassistance.terms.HearingReason;
import org.saphan.mutualassistance.terms.LanguageTag;
import org.saphan.mutualassistance.terms.OfRequest;
import org.saphan.mutualassistance.terms.ZoneName;

/** What may be asked of a hearing: the commands of the tables, in the order of their rows. */
public sealed interface HearingCommand {
  /** Row H1. */
  record RequestVideoHearing(
      UUID requestId, int itemNo, List<CountryCode> countries, boolean victimConcerned)
      implements HearingCommand, OfRequest {}

  /** Row H2. */
  record AgreeVideoHearing(
      HearingConduct conductedBy, List<HearingMeasure> measures, @Nullable PrivateText oathRule)
      implements HearingCommand {}

  /**
   * Row H3.
   *
   * @param timeZones of the places, so that each side reads its own time
   */
  record ScheduleVideoHearing(
      Instant at,
      List<ZoneName> timeZones,
      List<LanguageTag> interpreters,
      boolean victimConcerned,
      List<PrivateText> places)
      implements HearingCommand {}

  /** Row H4. */
  record RecordVideoHearingHeld(@Happened Instant startedAt, @Happened Instant endedAt)
      implements HearingCommand {
    public RecordVideoHearingHeld {
      if (endedAt.isBefore(startedAt)) {
        throw new IllegalArgumentException("A hearing does not end before it begins");
      }
    }
  }

  /** Row H5. */
  record SendVideoHearingRecord(DocumentRef record) implements HearingCommand {}

  /** Row H6. */
  record CancelVideoHearing(HearingReason reasonCode) implements HearingCommand {}

  /** Row H7. */
  record RecordHearingSummons(@Happened Instant at) implements HearingCommand {}
}
