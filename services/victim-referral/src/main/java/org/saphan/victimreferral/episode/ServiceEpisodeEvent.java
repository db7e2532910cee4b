package org.saphan.victimreferral.episode;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.victimreferral.terms.EpisodeOutcome;
import org.saphan.victimreferral.terms.EpisodeStatus;
import org.saphan.victimreferral.terms.NeedGroup;
import org.saphan.victimreferral.terms.ServiceDecline;

/**
 * What happened to a service to one person: the events of the tables, in the order of their rows.
 */
public sealed interface ServiceEpisodeEvent {
  /** Row E1. */
  record ServiceEpisodeStarted(
      UUID episodeId,
      UUID victimCaseId,
      NeedGroup serviceGroup,
      AgencyCode provider,
      Instant startedAt,
      EpisodeStatus status)
      implements ServiceEpisodeEvent {}

  /** Row E2. */
  record ServiceEpisodeUpdated(UUID episodeId, UUID victimCaseId, EpisodeStatus status)
      implements ServiceEpisodeEvent {}

  /** Rows E3, E7. */
  record ServiceEpisodeEnded(
      UUID episodeId,
      UUID victimCaseId,
      EpisodeStatus status,
      @Nullable EpisodeOutcome outcomeCode,
      Instant endedAt)
      implements ServiceEpisodeEvent {}

  /** Row E4. */
  record ServiceRequested(
      UUID episodeId,
      UUID victimCaseId,
      NeedGroup serviceGroup,
      AgencyCode provider,
      @Nullable UUID disclosureId)
      implements ServiceEpisodeEvent {}

  /** Row E5. */
  record ServiceAccepted(UUID episodeId, AgencyCode provider, @Nullable Instant expectedAt)
      implements ServiceEpisodeEvent {}

  /** Row E6. */
  record ServiceDeclined(UUID episodeId, AgencyCode provider, ServiceDecline reason)
      implements ServiceEpisodeEvent {}
}
