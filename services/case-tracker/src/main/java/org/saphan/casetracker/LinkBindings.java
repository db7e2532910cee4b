package org.saphan.casetracker;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saphan.casetracker.link.LinkCommand.LinkCases;
import org.saphan.casetracker.link.LinkEvent;
import org.saphan.casetracker.link.LinkState;
import org.saphan.casetracker.link.LinkTable;
import org.saphan.casetracker.link.LinkTable.NoReference;
import org.saphan.casetracker.link.reaction.LinkReactions;
import org.saphan.casetracker.link.store.TimelineCases;
import org.saphan.casetracker.match.MatchCommand.ProposePersonMatch;
import org.saphan.casetracker.match.MatchEvent;
import org.saphan.casetracker.match.MatchReference;
import org.saphan.casetracker.match.MatchState;
import org.saphan.casetracker.match.MatchTable;
import org.saphan.casetracker.match.store.KnownPersons;
import org.saphan.casetracker.terms.Office;
import org.saphan.casetracker.timeline.store.KnownCases;
import org.saphan.foundation.countersign.CountersignConfiguration;
import org.saphan.foundation.countersign.Countersignatures;
import org.saphan.foundation.countersign.CountersignedPreparation;
import org.saphan.foundation.ledger.Binding;
import org.saphan.foundation.ledger.Preparation.Prepared;
import org.saphan.foundation.messaging.Envelope.DataClass;
import org.saphan.foundation.messaging.Subscription;
import org.saphan.foundation.reaction.Aggregates;
import org.saphan.foundation.reaction.Reactor;
import org.saphan.foundation.reference.ReferenceCopy;
import org.saphan.lifecycle.CountryCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Links between cases and matches of persons as this service offers them. */
@Configuration(proxyBeanMethods = false)
@Import(CountersignConfiguration.class)
class LinkBindings {
  @Bean
  Binding<LinkState, LinkEvent, NoReference> caseLinks(JdbcClient jdbc) {
    return new Binding<>(
            LinkTable.lifeCycle(),
            "LNK",
            CaseTracker.NAME,
            CaseTracker.PROTECTION,
            DataClass.P0,
            Set.of("fromCaseRef", "toCaseRef"),
            NoReference::new,
            actor -> Office.tiesOf(actor.roles(), actor.agency().value()))
        .withCaseOf((command, view) ->
            command instanceof LinkCases link ? Optional.of(link.fromCaseRef()) : Optional.empty())
        .withCaseRule(new KnownCases(jdbc));
  }

  @Bean
  MatchReference knownPersons(
      JdbcClient jdbc, ReferenceCopy reference, @Value("${saphan.country}") String country) {
    return new KnownPersons(jdbc, reference, new CountryCode(country));
  }

  /** Its events are on the topic of the links: the tables have both there. */
  @Bean
  Binding<MatchState, MatchEvent, MatchReference> personMatches(
      MatchReference known, Countersignatures signatures, JsonMapper json) {
    return new Binding<>(
            MatchTable.lifeCycle(),
            "PMA",
            CaseTracker.NAME,
            CaseTracker.PROTECTION,
            DataClass.P1,
            Set.of("leftPersonRef", "rightPersonRef"),
            () -> known,
            actor -> Office.tiesOf(actor.roles(), actor.agency().value()))
        .withPreparation(
            new CountersignedPreparation<>(
                signatures,
                json,
                (id, snapshot, command, actor, documents) ->
                    new Prepared.Ready(command, List.of())))
        .withCaseOf(LinkBindings::caseOf)
        .withTopicCollection(LinkTable.lifeCycle().collection());
  }

  /** What follows for links of events elsewhere. */
  @Bean
  Subscription reactions(Reactor reactor, Aggregates aggregates, JdbcClient jdbc) {
    return reactor.subscription(
        "reactions", new LinkReactions(new TimelineCases(jdbc), aggregates).all());
  }

  private static Optional<UUID> caseOf(Object command, MatchReference known) {
    return command instanceof ProposePersonMatch match
        ? known.caseOf(match.leftPersonRef())
        : Optional.empty();
  }
}
