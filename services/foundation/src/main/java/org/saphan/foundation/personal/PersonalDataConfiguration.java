package org.saphan.foundation.personal;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.ledger.Bindings;
import org.saphan.foundation.ledger.DeadlineSweep;
import org.saphan.foundation.ledger.Effect;
import org.saphan.foundation.ledger.Ledger;
import org.saphan.foundation.ledger.LedgerSettings;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.likeness.MatchKey;
import org.saphan.foundation.reference.Agencies;
import org.saphan.foundation.reference.ReferenceCopy;
import org.saphan.foundation.vault.SecretFile;
import org.saphan.foundation.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** For a service that keeps persons in its vault: it imports this and declares the two bindings. */
@Configuration(proxyBeanMethods = false)
@Import(RetentionController.class)
public class PersonalDataConfiguration {
  @Bean
  PersonalData personalData(
      LedgerSettings settings,
      ObjectProvider<Reading> reading,
      ObjectProvider<Bindings> bindings,
      PersonDocuments documents,
      ObjectProvider<ReferenceCopy> copy,
      JdbcTemplate jdbc,
      JsonMapper json) {
    // Of any day, so of any zone; who needs no reference data knows no agency.
    Optional<Agencies> agencies =
        copy.stream()
            .findFirst()
            .map(known -> new Agencies(known, settings.country(), ZoneOffset.UTC));
    return new PersonalData(settings, reading, bindings, documents, agencies, jdbc, json);
  }

  @Bean
  RetentionSweep retentionSweep(
      DeadlineSweep deadlines, LedgerSettings settings, BusinessClock clock, JdbcTemplate jdbc) {
    return new RetentionSweep(deadlines, settings, clock, jdbc);
  }

  @Bean
  PersonDocuments personDocuments(Vault vault, JsonMapper json) {
    return new PersonDocuments(vault, json);
  }

  @Bean
  Effect personalDataEffect(
      Vault vault, PersonDocuments documents, ObjectProvider<Bindings> bindings) {
    return new PersonalDataEffect(vault, documents, bindings::getObject);
  }

  @Bean
  Disclosing disclosing(
      LedgerSettings settings,
      Ledger ledger,
      Reading reading,
      PersonDocuments documents,
      BusinessClock clock) {
    return new Disclosing(settings, ledger, reading, documents, clock);
  }

  /** A vault that has the secret of the node's vaults says what may be compared. */
  @Bean
  @ConditionalOnProperty("saphan.matching.key-file")
  MatchAnswer matchAnswer(
      @Value("${saphan.matching.key-file}") Path keyFile,
      PersonDocuments documents,
      JsonMapper json,
      MeterRegistry metrics) {
    byte[] secret = SecretFile.read(keyFile);
    if (secret.length != MatchKey.SECRET_BYTES) {
      throw new IllegalStateException(
          "The key file %s has %d bytes, not %d random ones"
              .formatted(keyFile, secret.length, MatchKey.SECRET_BYTES));
    }
    return new MatchAnswer(secret, documents::identity, json, InstantSource.system(), metrics);
  }
}
