package org.saphan.foundation.web;

import static org.mockito.AdditionalAnswers.returnsFirstArg;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.saphan.foundation.access.Access;
import org.saphan.foundation.access.RoleHolding;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.deputy.Deputies;
import org.saphan.foundation.json.Json;
import org.saphan.foundation.ledger.Bindings;
import org.saphan.foundation.ledger.CaseTeam;
import org.saphan.foundation.ledger.DeadlineSweep;
import org.saphan.foundation.ledger.Emergencies;
import org.saphan.foundation.ledger.Ledger;
import org.saphan.foundation.ledger.LedgerSettings;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.ledger.SealedWords;
import org.saphan.foundation.ledger.Verify;
import org.saphan.foundation.ledger.WorkList;
import org.saphan.foundation.readlog.ReadLog;
import org.saphan.foundation.text.TextConfiguration;
import org.saphan.foundation.vault.LargeDocuments;
import org.saphan.foundation.vault.Uploads;
import org.saphan.foundation.vault.Vault;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The web of a service without the rest of it: real HTTP, real doors, and a ledger that stands in.
 * A token is written plainly: {@code agency/role+role}.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = {
      DataSourceAutoConfiguration.class,
      FlywayAutoConfiguration.class,
      KafkaAutoConfiguration.class
    })
@Import({Access.class, Web.class, Json.class, TextConfiguration.class})
class ParcelService {
  static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

  @Bean
  Bindings bindings() {
    return new Bindings(List.of(Parcels.binding()));
  }

  @Bean
  Ledger ledger() {
    return mock(Ledger.class);
  }

  @Bean
  Reading reading() {
    return mock(Reading.class);
  }

  @Bean
  JdbcTemplate noMemos() {
    return mock(JdbcTemplate.class);
  }

  @Bean
  JdbcClient noCountersignatures() {
    return mock(JdbcClient.class);
  }

  @Bean
  LedgerSettings ledgerSettings() {
    return new LedgerSettings("post", new CountryCode("LA"), false);
  }

  @Bean
  WorkList workList() {
    return mock(WorkList.class);
  }

  @Bean
  Emergencies emergencies() {
    return mock(Emergencies.class);
  }

  @Bean
  SealedWords sealedWords() {
    return mock(SealedWords.class);
  }

  @Bean
  CaseTeam caseTeam() {
    return mock(CaseTeam.class);
  }

  @Bean
  ReadLog readLog() {
    return mock(ReadLog.class);
  }

  @Bean
  Deputies deputies() {
    Deputies nobodyIsAway = mock(Deputies.class);
    when(nobodyIsAway.now(any())).then(returnsFirstArg());
    return nobodyIsAway;
  }

  @Bean
  Verify verify() {
    return mock(Verify.class);
  }

  @Bean
  DeadlineSweep sweep() {
    return mock(DeadlineSweep.class);
  }

  @Bean
  Vault vault() {
    return mock(Vault.class);
  }

  @Bean
  LargeDocuments largeDocuments() {
    return mock(LargeDocuments.class);
  }

  @Bean
  Uploads uploads() {
    return mock(Uploads.class);
  }

  @Bean
  PlatformTransactionManager transactions() {
    return mock(PlatformTransactionManager.class);
  }

  @Bean
  RoleHolding roleHolding() {
    return (agency, role) -> agency.equals(new AgencyCode("LA-POST"));
  }

  @Bean
  BusinessClock clock() {
    return new BusinessClock(
        Clock.fixed(NOW, ZoneOffset.UTC),
        false,
        new BusinessClock.Memory() {
          @Override
          public Duration ahead() {
            return Duration.ZERO;
          }

          @Override
          public void keep(Duration ahead) {}
        });
  }

  @Bean
  JwtDecoder plainTokens() {
    return token -> {
      String[] parts = token.split("/");
      if (parts.length != 2) {
        throw new BadJwtException("not a token");
      }
      return Jwt.withTokenValue(token)
          .header("alg", "none")
          .subject("u-1")
          .claim("agency", parts[0])
          .claim("country", "LA")
          .claim("name", "ນາງ ແກ້ວ")
          .claim("roles", List.of(parts[1].split("\\+")))
          .build();
    };
  }
}
