package org.saphan.victimreferral.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.ledger.Preparation;
import org.saphan.foundation.ledger.WordSealing;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Snapshot;
import org.saphan.victimreferral.episode.ServiceEpisodeCommand;
import org.saphan.victimreferral.episode.ServiceEpisodeCommand.*;
import org.saphan.victimreferral.episode.ServiceEpisodeState;
import org.saphan.victimreferral.terms.CareView;
import org.saphan.victimreferral.terms.EpisodeStatus;
import org.saphan.victimreferral.terms.KnownVictim;
import org.saphan.victimreferral.terms.VictimRole;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes services for cases that there are, asks only those who can answer, and seals which service
 * it is exactly.
 */
public final class EpisodePreparation implements Preparation<ServiceEpisodeState> {
  /** What was disclosed to whom, about whom. */
  @FunctionalInterface
  public interface Disclosed {
    /** Whether this disclosure tells this agency of this person. */
    boolean tells(UUID disclosureId, AgencyCode agency, UUID personRef);
  }

  private static final Set<EpisodeStatus> GOING_ON =
      Set.of(EpisodeStatus.PLANNED, EpisodeStatus.ACTIVE);

  private final WordSealing words;
  private final CareView view;
  private final Disclosed disclosed;

  public EpisodePreparation(JsonMapper json, CareView view, Disclosed disclosed) {
    this.words = new WordSealing(json);
    this.view = view;
    this.disclosed = disclosed;
  }

  @Override
  public Prepared prepare(
      UUID id,
      @Nullable Snapshot<ServiceEpisodeState> snapshot,
      Object command,
      Actor actor,
      Documents documents) {
    ServiceEpisodeCommand typed = (ServiceEpisodeCommand) command;
    return unfit(typed, snapshot, actor)
        .<Prepared>map(Prepared.Unfit::new)
        .orElseGet(() -> new Prepared.Ready(command, drafts(id, snapshot, typed)));
  }

  private Optional<Rejection> unfit(
      ServiceEpisodeCommand command,
      @Nullable Snapshot<ServiceEpisodeState> snapshot,
      Actor actor) {
    return switch (command) {
      case StartServiceEpisode start when !GOING_ON.contains(start.status()) -> invalid("/status");
      case StartServiceEpisode start when victim(start.victimCaseId(), actor).isEmpty() ->
          invalid("/victimCaseId");
      case UpdateServiceEpisode update when !GOING_ON.contains(update.status()) ->
          invalid("/status");
      case EndServiceEpisode end when GOING_ON.contains(end.status()) -> invalid("/status");
      case RequestService request -> unfit(request, actor);
      case AcceptService answer when isAnothers(answer.provider(), snapshot) ->
          invalid("/provider");
      case DeclineService answer when isAnothers(answer.provider(), snapshot) ->
          invalid("/provider");
      default -> Optional.empty();
    };
  }

  private Optional<Rejection> unfit(RequestService request, Actor actor) {
    Optional<KnownVictim> victim = victim(request.victimCaseId(), actor);
    if (victim.isEmpty()) {
      return invalid("/victimCaseId");
    }
    if (!canAnswer(request.provider())) {
      return invalid("/provider");
    }
    UUID told = request.disclosureId();
    return told == null || disclosed.tells(told, request.provider(), victim.get().personRef())
        ? Optional.empty()
        : invalid("/disclosureId");
  }

  private static boolean isAnothers(
      AgencyCode provider, @Nullable Snapshot<ServiceEpisodeState> snapshot) {
    return snapshot != null && !snapshot.state().provider().equals(provider);
  }

  /** Rows E5 and E6 are for lawyers and doctors: nobody else could ever answer. */
  private boolean canAnswer(AgencyCode provider) {
    return view.law().mayHold(provider, VictimRole.LEGAL_AID)
        || view.law().mayHold(provider, VictimRole.HEALTH);
  }

  /** As far as somebody may begin something about her. */
  private Optional<KnownVictim> victim(UUID victimCaseId, Actor actor) {
    return victim(victimCaseId).filter(known -> view.mayBegin(actor, victimCaseId));
  }

  private Optional<KnownVictim> victim(UUID victimCaseId) {
    return view.victims().victim(victimCaseId);
  }

  private static Optional<Rejection> invalid(String pointer) {
    return Optional.of(Rejection.of(Refusal.INVALID, "BAD_VALUE").at(pointer));
  }

  private List<Draft> drafts(
      UUID id, @Nullable Snapshot<ServiceEpisodeState> snapshot, ServiceEpisodeCommand command) {
    long version = snapshot == null ? 0 : snapshot.version();
    return switch (command) {
      case StartServiceEpisode start -> draft(start.victimCaseId(), id, version, start);
      case RequestService request -> draft(request.victimCaseId(), id, version, request);
      case UpdateServiceEpisode update when snapshot != null && update.note() != null ->
          draft(snapshot.state().victimCaseId(), id, version, update);
      case EndServiceEpisode end when snapshot != null && end.note() != null ->
          draft(snapshot.state().victimCaseId(), id, version, end);
      default -> List.of();
    };
  }

  private List<Draft> draft(UUID victimCaseId, UUID id, long version, Object command) {
    return victim(victimCaseId).stream()
        .map(victim -> words.of(victim.personRef(), id, version, command))
        .toList();
  }
}
