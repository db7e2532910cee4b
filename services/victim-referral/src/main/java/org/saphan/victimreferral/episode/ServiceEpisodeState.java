package org.saphan.victimreferral.episode;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Line;
import org.saphan.victimreferral.episode.ServiceEpisodeEvent.*;
import org.saphan.victimreferral.terms.NeedGroup;

/**
 * The details of a service to one person that rules ask for. What service it is exactly is in the
 * vault.
 *
 * @param provider who gives it, or is asked to
 * @param openedBy the agency that started it or asked for it
 * @param disclosureId what the provider was told of the person, null for nothing
 * @param expectedAt when the provider means to begin, null if he did not say
 */
@RecordBuilder
public record ServiceEpisodeState(
    UUID victimCaseId,
    NeedGroup serviceGroup,
    AgencyCode provider,
    AgencyCode openedBy,
    Instant openedAt,
    @Nullable UUID disclosureId,
    @Nullable Instant expectedAt)
    implements ServiceEpisodeStateBuilder.With {
  static ServiceEpisodeState fold(
      @Nullable ServiceEpisodeState before, Line<ServiceEpisodeEvent> line) {
    return switch (line.event()) {
      case ServiceEpisodeStarted started ->
          new ServiceEpisodeState(
              started.victimCaseId(),
              started.serviceGroup(),
              started.provider(),
              line.agency(),
              line.occurredAt(),
              null,
              null);
      case ServiceRequested requested ->
          new ServiceEpisodeState(
              requested.victimCaseId(),
              requested.serviceGroup(),
              requested.provider(),
              line.agency(),
              line.occurredAt(),
              requested.disclosureId(),
              null);
      case ServiceAccepted accepted -> existing(before, line).withExpectedAt(accepted.expectedAt());
      case ServiceDeclined declined -> existing(before, line);
      case ServiceEpisodeUpdated updated -> existing(before, line);
      case ServiceEpisodeEnded ended -> existing(before, line);
    };
  }

  private static ServiceEpisodeState existing(
      @Nullable ServiceEpisodeState before, Line<ServiceEpisodeEvent> line) {
    if (before == null) {
      throw new IllegalStateException("A service does not begin with " + line.event());
    }
    return before;
  }
}
