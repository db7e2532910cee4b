package org.saphan.victimreferral.episode;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Happened;
import org.saphan.lifecycle.PrivateText;
import org.saphan.victimreferral.terms.EpisodeOutcome;
import org.saphan.victimreferral.terms.EpisodeStatus;
import org.saphan.victimreferral.terms.NeedGroup;
import org.saphan.victimreferral.terms.ServiceDecline;

/**
 * What may be asked of a service to one person: the commands of the tables, in the order of their
 * rows.
 */
public sealed interface ServiceEpisodeCommand {
  /** Row E1. */
  record StartServiceEpisode(
      UUID victimCaseId,
      NeedGroup serviceGroup,
      AgencyCode provider,
      Instant startedAt,
      EpisodeStatus status,
      PrivateText serviceType)
      implements ServiceEpisodeCommand {}

  /** Row E2. */
  record UpdateServiceEpisode(EpisodeStatus status, @Nullable PrivateText note)
      implements ServiceEpisodeCommand {}

  /** Row E3. */
  record EndServiceEpisode(
      EpisodeStatus status,
      @Nullable EpisodeOutcome outcomeCode,
      @Happened Instant endedAt,
      @Nullable PrivateText note)
      implements ServiceEpisodeCommand {}

  /** Row E4. */
  record RequestService(
      UUID victimCaseId,
      NeedGroup serviceGroup,
      AgencyCode provider,
      @Nullable UUID disclosureId,
      PrivateText serviceType,
      @Nullable PrivateText note)
      implements ServiceEpisodeCommand {}

  /** Row E5. */
  record AcceptService(AgencyCode provider, @Nullable Instant expectedAt)
      implements ServiceEpisodeCommand {}

  /** Row E6. */
  record DeclineService(AgencyCode provider, ServiceDecline reason)
      implements ServiceEpisodeCommand {}

  /** Row E7. */
  record WithdrawServiceRequest(
      EpisodeStatus status, @Nullable EpisodeOutcome outcomeCode, @Happened Instant endedAt)
      implements ServiceEpisodeCommand {}
}
