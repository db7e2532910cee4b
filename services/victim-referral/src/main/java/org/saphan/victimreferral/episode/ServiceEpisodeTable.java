package org.saphan.victimreferral.episode;

import static org.saphan.victimreferral.episode.ServiceEpisodeStage.*;
import static org.saphan.victimreferral.terms.VictimRelation.*;
import static org.saphan.victimreferral.terms.VictimRole.*;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Check;
import org.saphan.lifecycle.Deadline;
import org.saphan.lifecycle.Due;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;
import org.saphan.victimreferral.episode.ServiceEpisodeCommand.*;
import org.saphan.victimreferral.episode.ServiceEpisodeEvent.*;
import org.saphan.victimreferral.terms.CareView;
import org.saphan.victimreferral.terms.ConsentPurpose;
import org.saphan.victimreferral.terms.EpisodeStatus;
import org.saphan.victimreferral.terms.VictimRejection;

/** The rows of a service to one person, in the order of chapter C.9 (rows.csv). */
public final class ServiceEpisodeTable {
  /** The name of the life cycle. */
  public static final String NAME = "service-episode";

  private static final int FOLD_VERSION = 1;
  private static final String LAO_WORKING_DAYS = "WORKING_DAYS_LA";
  private static final int DAYS_TO_ANSWER = 3;
  private static final int DAYS_TO_START = 14;

  /** The word of the tables for whoever gives the service (codes.csv, Holder). */
  private static final String PROVIDER = "PROVIDER";

  private static final List<Row<ServiceEpisodeState, ?, ServiceEpisodeEvent, CareView>> ROWS =
      List.of(
          on(Row.creating("E1"), StartServiceEpisode.class)
              .toOneOf(
                  Set.of(PLANNED, ACTIVE),
                  (moment, start) -> start.status() == EpisodeStatus.ACTIVE ? ACTIVE : PLANNED)
              .by(CASE_WORKER, CASE_TEAM)
              .by(SHELTER_WORKER, OWN_SHELTER)
              .by(Role.SYSTEM, Relation.SYSTEM)
              .check(consent(start -> new Wanted(start.victimCaseId(), start.provider())))
              .emits(
                  ServiceEpisodeStarted.class,
                  (moment, start) ->
                      new ServiceEpisodeStarted(
                          moment.id(),
                          start.victimCaseId(),
                          start.serviceGroup(),
                          start.provider(),
                          start.startedAt(),
                          start.status())),
          byThoseWhoServe(on(Row.from("E2", PLANNED, ACTIVE), UpdateServiceEpisode.class))
              .toOneOf(Set.of(PLANNED, ACTIVE), (moment, update) -> updated(moment, update))
              .emits(
                  ServiceEpisodeUpdated.class,
                  (moment, update) ->
                      new ServiceEpisodeUpdated(
                          moment.id(),
                          moment.state().victimCaseId(),
                          EpisodeStatus.valueOf(updated(moment, update).name()))),
          byThoseWhoServe(on(Row.from("E3", PLANNED, ACTIVE), EndServiceEpisode.class))
              .toOneOf(
                  Set.of(COMPLETED, STOPPED),
                  (moment, end) -> end.status() == EpisodeStatus.COMPLETED ? COMPLETED : STOPPED)
              .emits(
                  ServiceEpisodeEnded.class,
                  (moment, end) ->
                      new ServiceEpisodeEnded(
                          moment.id(),
                          moment.state().victimCaseId(),
                          end.status(),
                          end.outcomeCode(),
                          end.endedAt())),
          on(Row.creating("E4"), RequestService.class)
              .to(REQUESTED)
              .by(CASE_WORKER, CASE_TEAM)
              .by(LWU_PROVINCE, ASSIGNED)
              .check(consent(request -> new Wanted(request.victimCaseId(), request.provider())))
              .emits(
                  ServiceRequested.class,
                  (moment, request) ->
                      new ServiceRequested(
                          moment.id(),
                          request.victimCaseId(),
                          request.serviceGroup(),
                          request.provider(),
                          request.disclosureId())),
          byTheProvider(on(Row.from("E5", REQUESTED), AcceptService.class))
              .to(PLANNED)
              .emits(
                  ServiceAccepted.class,
                  (moment, answer) ->
                      new ServiceAccepted(
                          moment.id(), moment.state().provider(), answer.expectedAt())),
          byTheProvider(on(Row.from("E6", REQUESTED), DeclineService.class))
              .to(DECLINED)
              .emits(
                  ServiceDeclined.class,
                  (moment, answer) ->
                      new ServiceDeclined(moment.id(), moment.state().provider(), answer.reason())),
          on(Row.from("E7", REQUESTED, PLANNED), WithdrawServiceRequest.class)
              .to(STOPPED)
              .by(CASE_WORKER, CASE_TEAM)
              .by(Role.SYSTEM, Relation.SYSTEM)
              .emits(
                  ServiceEpisodeEnded.class,
                  (moment, command) ->
                      new ServiceEpisodeEnded(
                          moment.id(),
                          moment.state().victimCaseId(),
                          EpisodeStatus.STOPPED,
                          command.outcomeCode(),
                          command.endedAt())));

  private static final List<Deadline<ServiceEpisodeState, ServiceEpisodeEvent, CareView>>
      DEADLINES =
          List.of(
              deadline("D-E01")
                  .whileIn(REQUESTED)
                  .due(start ->
                      Optional.of(
                          new Due.WorkingDays(
                              DAYS_TO_ANSWER, start.reference().law().calendar(LAO_WORKING_DAYS))))
                  .owner(LEGAL_AID, CASE_WORKER),
              deadline("D-E02")
                  .whileIn(PLANNED)
                  .due(start -> Optional.of(Due.days(DAYS_TO_START)))
                  .owner(CASE_WORKER, DSW_DESK));

  private static final LifeCycle<ServiceEpisodeState, ServiceEpisodeEvent, CareView> LIFE_CYCLE =
      new LifeCycle<>(
          new LifeCycle.Parts<>(
              NAME,
              "service-episodes",
              "episodeId",
              ServiceEpisodeState.class,
              ServiceEpisodeEvent.class,
              FOLD_VERSION,
              List.of(ServiceEpisodeStage.values()),
              Set.of(),
              ROWS,
              DEADLINES,
              ServiceEpisodeState::fold,
              ServiceEpisodeTable::ties,
              ServiceEpisodeTable::holder,
              ServiceEpisodeTable::agencyOf),
          ServiceEpisodeTable::tiesFromCase);

  /** Who is to serve whom. */
  private record Wanted(UUID victimCaseId, AgencyCode provider) {}

  private ServiceEpisodeTable() {}

  /** The life cycle. */
  public static LifeCycle<ServiceEpisodeState, ServiceEpisodeEvent, CareView> lifeCycle() {
    return LIFE_CYCLE;
  }

  private static <X> Row<ServiceEpisodeState, X, ServiceEpisodeEvent, CareView> on(
      Row.Start start, Class<X> command) {
    return start.on(command);
  }

  private static Deadline<ServiceEpisodeState, ServiceEpisodeEvent, CareView> deadline(
      String kind) {
    return Deadline.named(kind);
  }

  private static <X> Row<ServiceEpisodeState, X, ServiceEpisodeEvent, CareView> byThoseWhoServe(
      Row<ServiceEpisodeState, X, ServiceEpisodeEvent, CareView> row) {
    return byTheProvider(row.by(CASE_WORKER, CASE_TEAM).by(SHELTER_WORKER, OWN_SHELTER));
  }

  private static <X> Row<ServiceEpisodeState, X, ServiceEpisodeEvent, CareView> byTheProvider(
      Row<ServiceEpisodeState, X, ServiceEpisodeEvent, CareView> row) {
    return row.by(LEGAL_AID, ASSIGNED).by(HEALTH, ASSIGNED);
  }

  /** The person agreed that this provider serves her (chapter C.5). */
  private static <X> Check<ServiceEpisodeState, X, CareView> consent(Function<X, Wanted> wanted) {
    return Check.that(
        "CONSENT_SERVICE",
        VictimRejection.CONSENT,
        (moment, command) -> {
          Wanted asked = wanted.apply(command);
          return moment
              .reference()
              .agreed(
                  asked.victimCaseId(),
                  ConsentPurpose.RECEIVE_SERVICE,
                  asked.provider(),
                  moment.recordedAt());
        });
  }

  /** What has begun is not planned again. */
  private static ServiceEpisodeStage updated(
      Moment<ServiceEpisodeState, CareView> moment, UpdateServiceEpisode update) {
    return update.status() == EpisodeStatus.ACTIVE ? ACTIVE : (ServiceEpisodeStage) moment.stage();
  }

  /** Who asked for it, and who gives it: an agency outside, or the shelter itself. */
  private static Set<Tie> ties(ServiceEpisodeState episode) {
    Set<Tie> ties = new HashSet<>();
    for (String agency : List.of(episode.openedBy().value(), episode.provider().value())) {
      ties.add(ASSIGNED.to(agency));
      ties.add(OWN_SHELTER.to(agency));
    }
    ties.add(CASE_TEAM.to(episode.openedBy().value()));
    return ties;
  }

  /** The team of the case, and the house where the person stays now. */
  private static Set<Tie> tiesFromCase(ServiceEpisodeState episode, CareView view) {
    Set<Tie> ties = new HashSet<>(view.teamTies(episode.victimCaseId()));
    view.stays().houses(episode.victimCaseId()).forEach(house -> ties.add(OWN_SHELTER.to(house)));
    return ties;
  }

  private static Holder holder(Snapshot<ServiceEpisodeState> episode, CareView view) {
    return switch ((ServiceEpisodeStage) episode.stage()) {
      case REQUESTED, PLANNED, ACTIVE -> new Holder(PROVIDER, episode.state().provider());
      case DECLINED -> new Holder(CASE_WORKER.code(), agencyOf(episode.state(), CASE_WORKER, view));
      case COMPLETED, STOPPED -> Holder.NOBODY;
    };
  }

  /** The provider answers for himself; else those of the case, else the desk. */
  private static AgencyCode agencyOf(ServiceEpisodeState episode, Role role, CareView view) {
    return role.equals(LEGAL_AID)
        ? episode.provider()
        : view.amongThem(episode.openedBy(), episode.victimCaseId(), role)
            .or(() -> view.law().agencyOf(role, episode.openedAt()))
            .orElse(episode.openedBy());
  }
}
