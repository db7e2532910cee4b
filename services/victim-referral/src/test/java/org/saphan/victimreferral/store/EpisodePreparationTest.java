package org.saphan.victimreferral.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.victimreferral.CareOnPaper.LAWYERS;
import static org.saphan.victimreferral.CareOnPaper.PERSON;
import static org.saphan.victimreferral.CareOnPaper.UNION;
import static org.saphan.victimreferral.CareOnPaper.VICTIM;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.ledger.Preparation.Draft;
import org.saphan.foundation.ledger.Preparation.Prepared;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.PrivateText;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Snapshot;
import org.saphan.victimreferral.CareOnPaper;
import org.saphan.victimreferral.episode.ServiceEpisodeCommand;
import org.saphan.victimreferral.episode.ServiceEpisodeCommand.AcceptService;
import org.saphan.victimreferral.episode.ServiceEpisodeCommand.DeclineService;
import org.saphan.victimreferral.episode.ServiceEpisodeCommand.EndServiceEpisode;
import org.saphan.victimreferral.episode.ServiceEpisodeCommand.RequestService;
import org.saphan.victimreferral.episode.ServiceEpisodeCommand.StartServiceEpisode;
import org.saphan.victimreferral.episode.ServiceEpisodeCommand.UpdateServiceEpisode;
import org.saphan.victimreferral.episode.ServiceEpisodeState;
import org.saphan.victimreferral.episode.ServiceEpisodeTable;
import org.saphan.victimreferral.terms.EpisodeStatus;
import org.saphan.victimreferral.terms.NeedGroup;
import org.saphan.victimreferral.terms.ServiceDecline;
import org.saphan.victimreferral.terms.VictimRelation;
import tools.jackson.databind.json.JsonMapper;

/** Which services can be taken, whom one may ask, and what is sealed. */
class EpisodePreparationTest {
  private static final UUID EPISODE = new UUID(0, 7);
  private static final UUID TOLD = new UUID(0, 8);
  private static final UUID NOBODY = new UUID(9, 9);
  private static final Instant NOW = Instant.parse("2026-11-02T02:00:00Z");
  private static final PrivateText WORDS = new PrivateText("a lawyer for her wages");
  private static final NeedGroup NEED = NeedGroup.values()[0];
  private static final Actor WORKER =
      Actor.person(
              "worker", UNION, new CountryCode("LA"), Set.of(new Role("CASE_WORKER")), Map.of())
          .with(Set.of(VictimRelation.CASE_TEAM.to(UNION.value())));

  private final EpisodePreparation preparation =
      new EpisodePreparation(
          JsonMapper.shared(),
          new CareOnPaper().view(),
          (disclosure, agency, person) ->
              disclosure.equals(TOLD) && agency.equals(LAWYERS) && person.equals(PERSON));

  private Prepared prepared(ServiceEpisodeCommand command, boolean existing) {
    Snapshot<ServiceEpisodeState> snapshot =
        existing
            ? new Snapshot<>(
                EPISODE,
                3,
                ServiceEpisodeTable.lifeCycle().stages().getFirst(),
                null,
                new ServiceEpisodeState(VICTIM, NEED, LAWYERS, UNION, NOW, null, null))
            : null;
    return preparation.prepare(
        EPISODE, snapshot, command, WORKER, (owner, doc, no) -> Optional.empty());
  }

  private static String pointer(Prepared prepared) {
    assertThat(prepared).isInstanceOf(Prepared.Unfit.class);
    return ((Prepared.Unfit) prepared).rejection().pointer();
  }

  private static List<Draft> documents(Prepared prepared) {
    assertThat(prepared).isInstanceOf(Prepared.Ready.class);
    return ((Prepared.Ready) prepared).documents();
  }

  private Prepared started(UUID victim, EpisodeStatus status) {
    return prepared(new StartServiceEpisode(victim, NEED, UNION, NOW, status, WORDS), false);
  }

  private Prepared requested(UUID victim, AgencyCode provider, @Nullable UUID disclosure) {
    return prepared(new RequestService(victim, NEED, provider, disclosure, WORDS, null), false);
  }

  @Test
  void aServiceStartsPlannedOrActiveForACaseThatThereIs() {
    assertThat(documents(started(VICTIM, EpisodeStatus.PLANNED))).hasSize(1);
    assertThat(documents(started(VICTIM, EpisodeStatus.ACTIVE))).hasSize(1);
    assertThat(pointer(started(VICTIM, EpisodeStatus.COMPLETED))).isEqualTo("/status");
    assertThat(pointer(started(NOBODY, EpisodeStatus.ACTIVE))).isEqualTo("/victimCaseId");
  }

  @Test
  void itGoesOnAsWhatGoesOnAndEndsAsWhatEnds() {
    assertThat(documents(prepared(new UpdateServiceEpisode(EpisodeStatus.ACTIVE, null), true)))
        .isEmpty();
    assertThat(pointer(prepared(new UpdateServiceEpisode(EpisodeStatus.COMPLETED, null), true)))
        .isEqualTo("/status");
    assertThat(
            documents(
                prepared(new EndServiceEpisode(EpisodeStatus.COMPLETED, null, NOW, WORDS), true)))
        .hasSize(1);
    assertThat(
            pointer(prepared(new EndServiceEpisode(EpisodeStatus.ACTIVE, null, NOW, null), true)))
        .isEqualTo("/status");
  }

  @Test
  void onlyLawyersAndDoctorsAreAsked() {
    assertThat(documents(requested(VICTIM, LAWYERS, null))).hasSize(1);
    assertThat(pointer(requested(VICTIM, new AgencyCode("LA-IMM-LA-VT-01"), null)))
        .isEqualTo("/provider");
    assertThat(pointer(requested(NOBODY, LAWYERS, null))).isEqualTo("/victimCaseId");
  }

  @Test
  void whatTheyWereToldMustBeTrue() {
    assertThat(documents(requested(VICTIM, LAWYERS, TOLD))).hasSize(1);
    assertThat(pointer(requested(VICTIM, LAWYERS, NOBODY))).isEqualTo("/disclosureId");
  }

  @Test
  void onlyWhoIsAskedAnswers() {
    assertThat(documents(prepared(new AcceptService(LAWYERS, null), true))).isEmpty();
    assertThat(pointer(prepared(new AcceptService(UNION, null), true))).isEqualTo("/provider");
    ServiceDecline why = ServiceDecline.values()[0];
    assertThat(documents(prepared(new DeclineService(LAWYERS, why), true))).isEmpty();
    assertThat(pointer(prepared(new DeclineService(UNION, why), true))).isEqualTo("/provider");
  }

  @Test
  void whichServiceItIsLiesUnderTheKeyOfThePerson() {
    Draft sealed = documents(requested(VICTIM, LAWYERS, null)).getFirst();
    assertThat(sealed.owner()).isEqualTo(PERSON);
    assertThat(new String(sealed.bytes(), UTF_8)).contains("a lawyer for her wages");
  }
}
