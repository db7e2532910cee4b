package org.saphan.victimreferral.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.personal.disclosure.DataGroup;
import org.saphan.foundation.personal.disclosure.SaidConsent;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Line;
import org.saphan.victimreferral.consent.ConsentEvent.ConsentExpired;
import org.saphan.victimreferral.consent.ConsentEvent.ConsentRecorded;
import org.saphan.victimreferral.consent.ConsentEvent.ConsentStopConfirmed;
import org.saphan.victimreferral.consent.ConsentEvent.ConsentWithdrawn;
import org.saphan.victimreferral.terms.ConsentDecision;
import org.saphan.victimreferral.terms.ConsentGiver;
import org.saphan.victimreferral.terms.ConsentPurpose;

/**
 * What the rules know of one consent: one purpose, to whom, where to, and about what.
 *
 * @param decision what was said first; what was taken back stands in {@code withdrawnAt}
 * @param recordedBy the agency whose officer the person spoke to
 * @param givenAt when it was said, never later than it was written down
 * @param expiresAt null: until it is taken back
 * @param withdrawnAt null while it was not
 */
public record ConsentState(
    UUID personRef,
    ConsentPurpose purpose,
    ConsentDecision decision,
    List<AgencyCode> recipients,
    List<CountryCode> countries,
    List<DataGroup> dataGroups,
    ConsentGiver givenBy,
    AgencyCode recordedBy,
    Instant givenAt,
    @Nullable Instant expiresAt,
    @Nullable Instant withdrawnAt) {
  static ConsentState fold(@Nullable ConsentState before, Line<ConsentEvent> line) {
    return switch (line.event()) {
      case ConsentRecorded recorded -> recorded(recorded, line);
      case ConsentWithdrawn withdrawn -> existing(before).withdrawn(saidAt(line));
      case ConsentExpired expired -> existing(before);
      case ConsentStopConfirmed confirmed -> existing(before);
    };
  }

  private static ConsentState recorded(ConsentRecorded recorded, Line<ConsentEvent> line) {
    return new ConsentState(
        recorded.personRef(),
        recorded.purpose(),
        recorded.decision(),
        List.copyOf(recorded.recipients()),
        List.copyOf(recorded.countries()),
        List.copyOf(recorded.dataGroups()),
        recorded.givenBy(),
        line.agency(),
        saidAt(line),
        recorded.expiresAt(),
        null);
  }

  private ConsentState withdrawn(Instant at) {
    return new ConsentState(
        personRef,
        purpose,
        decision,
        recipients,
        countries,
        dataGroups,
        givenBy,
        recordedBy,
        givenAt,
        expiresAt,
        at);
  }

  /** A clock that is ahead does not let a word count later than it was known. */
  private static Instant saidAt(Line<ConsentEvent> line) {
    return line.occurredAt().isBefore(line.recordedAt()) ? line.occurredAt() : line.recordedAt();
  }

  private static ConsentState existing(@Nullable ConsentState before) {
    if (before == null) {
      throw new IllegalStateException("A consent begins with ConsentRecorded");
    }
    return before;
  }

  /** What was said, without who she is and what for. */
  public SaidConsent said() {
    return new SaidConsent(
        isGranted(),
        recipients,
        countries,
        dataGroups,
        givenBy == ConsentGiver.SELF,
        givenAt,
        expiresAt,
        withdrawnAt);
  }

  /** Whether it speaks of this agency: a no that names nobody is a no to all. */
  public boolean concerns(AgencyCode agency) {
    return recipients.contains(agency) || (!isGranted() && recipients.isEmpty());
  }

  boolean isGranted() {
    return decision == ConsentDecision.GRANTED;
  }
}
