package org.saphan.foundation.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.clock.Calendars;
import org.saphan.foundation.deputy.DeputyConfiguration;
import org.saphan.foundation.emergency.EmergencyAccesses;
import org.saphan.foundation.exclusion.ExclusionConfiguration;
import org.saphan.foundation.exclusion.Exclusions;
import org.saphan.foundation.messaging.Outbox;
import org.saphan.foundation.messaging.Schemas;
import org.saphan.foundation.readlog.ReadLog;
import org.saphan.foundation.vault.Vault;
import org.saphan.lifecycle.CountryCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The ledger of a service that offers life cycles. */
@Configuration(proxyBeanMethods = false)
@Import({DeputyConfiguration.class, ExclusionConfiguration.class})
public class LedgerConfiguration {
  @Bean
  LedgerSettings ledgerSettings(
      @Value("${spring.application.name}") String service,
      @Value("${saphan.country:LA}") String country,
      @Value("${saphan.practice:false}") boolean practice) {
    return new LedgerSettings(service, new CountryCode(country), practice);
  }

  @Bean
  Bindings bindings(List<Binding<?, ?, ?>> bindings) {
    return new Bindings(bindings);
  }

  @Bean
  Streams streams(JdbcTemplate jdbc, JsonMapper json, Bindings bindings) {
    return new Streams(jdbc, json, bindings);
  }

  @Bean
  CaseSight caseSight(JdbcTemplate jdbc) {
    return new CaseSight(jdbc);
  }

  @Bean
  History history(
      JdbcTemplate jdbc, JsonMapper json, Outbox outbox, Schemas schemas, Bindings bindings) {
    return new History(jdbc, json, outbox, schemas, bindings);
  }

  @Bean
  DeadlineKeeper deadlineKeeper(
      LedgerSettings settings, Streams streams, History history, Bindings bindings) {
    return new DeadlineKeeper(settings, streams, history, bindings);
  }

  @Bean
  Ledger ledger(
      LedgerSettings settings,
      Bindings bindings,
      Streams streams,
      History history,
      Vault vault,
      BusinessClock clock,
      JsonMapper json,
      JdbcTemplate jdbc,
      DeadlineKeeper deadlines,
      Exclusions exclusions,
      CaseSight cases,
      ObjectProvider<Effect> effects,
      MeterRegistry metrics,
      PlatformTransactionManager transactions) {
    CommandDocuments documents = new CommandDocuments(vault, json);
    return new Ledger(
        bindings,
        streams,
        history,
        vault,
        clock,
        new Deciding(settings.country(), bindings, streams, documents, exclusions, cases),
        new Claims(jdbc, vault, streams),
        new Writing(
            settings,
            streams,
            new InheritedTies(jdbc, bindings, streams),
            history,
            vault,
            deadlines,
            effects.orderedStream().toList()),
        new LedgerMetrics(metrics),
        nested(transactions));
  }

  /** An attempt that comes to nothing leaves the transaction of its caller as it was. */
  private static TransactionTemplate nested(PlatformTransactionManager transactions) {
    TransactionTemplate nested = new TransactionTemplate(transactions);
    nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    return nested;
  }

  @Bean
  DeadlineMetrics deadlineMetrics(Bindings bindings, Streams streams) {
    return new DeadlineMetrics(bindings, streams);
  }

  @Bean
  Reading reading(
      Bindings bindings,
      Streams streams,
      History history,
      Vault vault,
      BusinessClock clock,
      Exclusions exclusions,
      EmergencyAccesses emergencies,
      CaseSight cases,
      ReadLog log,
      JdbcTemplate jdbc) {
    return new Reading(
        bindings,
        streams,
        history,
        vault,
        clock,
        new Sight(exclusions, emergencies, clock),
        cases,
        log,
        jdbc);
  }

  @Bean
  SealedWords sealedWords(
      Bindings bindings,
      Reading reading,
      History history,
      Vault vault,
      ReadLog log,
      JsonMapper json) {
    return new SealedWords(bindings, reading, history, vault, log, json);
  }

  @Bean
  ReadLog readLog(JdbcTemplate jdbc) {
    return new ReadLog(jdbc);
  }

  @Bean
  EmergencyAccesses emergencyAccesses(JdbcTemplate jdbc) {
    return new EmergencyAccesses(jdbc);
  }

  @Bean
  CaseTeam caseTeam(
      LedgerSettings settings,
      Bindings bindings,
      Streams streams,
      CaseSight cases,
      Exclusions exclusions) {
    return new CaseTeam(settings.country(), bindings, streams, cases, exclusions);
  }

  @Bean
  Emergencies emergencies(
      LedgerSettings settings,
      Bindings bindings,
      Streams streams,
      EmergencyAccesses accesses,
      CaseTeam team,
      Exclusions exclusions,
      Vault vault,
      BusinessClock clock,
      MeterRegistry meters,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions) {
    return new Emergencies(
        settings.country(),
        bindings,
        streams,
        accesses,
        team,
        exclusions,
        vault,
        clock,
        meters,
        jdbc,
        new TransactionTemplate(transactions));
  }

  @Bean
  WorkList workList(Bindings bindings, Streams streams, JdbcTemplate jdbc, JsonMapper json) {
    return new WorkList(bindings, streams, jdbc, json);
  }

  @Bean
  DeadlineSweep deadlineSweep(
      Bindings bindings,
      Streams streams,
      DeadlineKeeper keeper,
      Ledger ledger,
      BusinessClock clock,
      LedgerSettings settings,
      ReadLog log,
      PlatformTransactionManager transactions,
      ObjectProvider<Calendars> calendars) {
    DeadlineSweep sweep =
        new DeadlineSweep(
            bindings,
            streams,
            keeper,
            ledger,
            clock,
            settings,
            log,
            new TransactionTemplate(transactions));
    calendars.ifAvailable(known -> known.onChange(sweep::changed));
    return sweep;
  }

  @Bean
  Verify verify(JdbcTemplate jdbc, Bindings bindings, Streams streams, History history) {
    return new Verify(jdbc, bindings, streams, history);
  }
}
