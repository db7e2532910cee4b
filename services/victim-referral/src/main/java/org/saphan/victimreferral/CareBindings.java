package org.saphan.victimreferral;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.ledger.Binding;
import org.saphan.foundation.ledger.WordRule;
import org.saphan.foundation.messaging.Envelope.DataClass;
import org.saphan.victimreferral.episode.ServiceEpisodeCommand.RequestService;
import org.saphan.victimreferral.episode.ServiceEpisodeCommand.StartServiceEpisode;
import org.saphan.victimreferral.episode.ServiceEpisodeEvent;
import org.saphan.victimreferral.episode.ServiceEpisodeReaders;
import org.saphan.victimreferral.episode.ServiceEpisodeState;
import org.saphan.victimreferral.episode.ServiceEpisodeTable;
import org.saphan.victimreferral.followup.FollowUpPlanCommand.CreateFollowUpPlan;
import org.saphan.victimreferral.followup.FollowUpPlanEvent;
import org.saphan.victimreferral.followup.FollowUpPlanReaders;
import org.saphan.victimreferral.followup.FollowUpPlanState;
import org.saphan.victimreferral.followup.FollowUpPlanTable;
import org.saphan.victimreferral.referral.ReferralView;
import org.saphan.victimreferral.store.CareMetrics;
import org.saphan.victimreferral.store.EpisodePreparation;
import org.saphan.victimreferral.store.FollowUpPreparation;
import org.saphan.victimreferral.store.ReferenceView;
import org.saphan.victimreferral.store.StoredStays;
import org.saphan.victimreferral.terms.CareView;
import org.saphan.victimreferral.terms.ConsentBook;
import org.saphan.victimreferral.terms.KnownVictim;
import org.saphan.victimreferral.terms.VictimBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Services and visits as this service offers them. */
@Configuration(proxyBeanMethods = false)
class CareBindings {
  @Bean
  StoredStays storedStays(JdbcTemplate jdbc) {
    return new StoredStays(jdbc);
  }

  @Bean
  CareMetrics careMetrics(MeterRegistry metrics, ReferralView view) {
    return new CareMetrics(metrics, view::hindrances);
  }

  @Bean
  CareView careView(
      ReferenceView reference, VictimBook victims, ConsentBook consents, StoredStays stays) {
    return new CareView(reference, victims, consents, stays);
  }

  @Bean
  Binding<FollowUpPlanState, FollowUpPlanEvent, CareView> followUpPlans(
      CareView view, ReferenceView reference, JsonMapper json, BusinessClock clock) {
    return new Binding<>(
            FollowUpPlanTable.lifeCycle(),
            "FUP",
            VictimReferral.NAME,
            VictimReferral.PROTECTION,
            DataClass.P1,
            Set.of("visitsDone", "visitsPlanned", "dueAt"),
            () -> view,
            actor -> VictimReferral.ties(actor, reference))
        .withPreparation(new FollowUpPreparation(json, view, clock::now))
        .withCaseOf((command, itsView) ->
            command instanceof CreateFollowUpPlan plan
                ? caseOf(plan.victimCaseId(), itsView)
                : Optional.empty())
        .withWords(
            new WordRule<>(
                plan -> person(plan.victimCaseId(), view),
                (role, command, stage) -> FollowUpPlanReaders.include(role)));
  }

  @Bean
  Binding<ServiceEpisodeState, ServiceEpisodeEvent, CareView> serviceEpisodes(
      CareView view, ReferenceView reference, JsonMapper json, StoredStays stays) {
    return new Binding<>(
            ServiceEpisodeTable.lifeCycle(),
            "SVC",
            VictimReferral.NAME,
            VictimReferral.PROTECTION,
            DataClass.P1,
            Set.of(),
            () -> view,
            actor -> VictimReferral.ties(actor, reference))
        .withPreparation(new EpisodePreparation(json, view, stays))
        .withCaseOf((command, itsView) ->
            switch (command) {
              case StartServiceEpisode start -> caseOf(start.victimCaseId(), itsView);
              case RequestService request -> caseOf(request.victimCaseId(), itsView);
              default -> Optional.empty();
            })
        .withWords(
            new WordRule<>(
                episode -> person(episode.victimCaseId(), view),
                (role, command, stage) -> ServiceEpisodeReaders.include(role, stage)));
  }

  private static List<UUID> person(UUID victimCaseId, CareView view) {
    return view.victims().victim(victimCaseId).map(KnownVictim::personRef).stream().toList();
  }

  private static Optional<UUID> caseOf(UUID victimCaseId, CareView view) {
    return view.victims().victim(victimCaseId).map(KnownVictim::caseRef);
  }
}
