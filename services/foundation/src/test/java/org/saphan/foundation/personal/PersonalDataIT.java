package org.saphan.foundation.personal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.clock.ClockConfiguration;
import org.saphan.foundation.json.Json;
import org.saphan.foundation.ledger.Binding;
import org.saphan.foundation.ledger.Ledger;
import org.saphan.foundation.ledger.LedgerConfiguration;
import org.saphan.foundation.ledger.Outcome;
import org.saphan.foundation.ledger.Submission;
import org.saphan.foundation.ledger.Verify;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.foundation.messaging.MessagingConfiguration;
import org.saphan.foundation.personal.Disclosing.Handout;
import org.saphan.foundation.personal.Filing.OpenFile;
import org.saphan.foundation.personal.disclosure.ConsentPurpose;
import org.saphan.foundation.personal.disclosure.DataGroup;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.ApproveDisclosureOverride;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.RequestDisclosure;
import org.saphan.foundation.personal.disclosure.DisclosureTable;
import org.saphan.foundation.personal.disclosure.OverrideReason;
import org.saphan.foundation.personal.personrecord.PersonRecordCommand.ErasePersonRecord;
import org.saphan.foundation.personal.personrecord.PersonRecordCommand.StopSharing;
import org.saphan.foundation.personal.personrecord.PersonRecordTable;
import org.saphan.foundation.reference.ReferenceConfiguration;
import org.saphan.foundation.vault.Vault;
import org.saphan.foundation.vault.VaultConfiguration;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.PrivateText;
import org.saphan.lifecycle.Role;
import org.saphan.testkit.TestPlatform;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

class PersonalDataIT {
  private static final String SERVICE = "mutual-assistance";
  private static final CountryCode LAOS = new CountryCode("LA");
  private static final AgencyCode BANGKOK = new AgencyCode("TH-OAG");
  private static final UUID CONSENT = UUID.fromString("0192f0c1-0000-7000-8000-0000000000c1");
  private static final Actor PROSECUTOR = person("user-1", "LA-PPO-SV", "PROSECUTOR");
  private static final Actor STRANGER = person("user-4", "LA-PPO-BK", "PROSECUTOR");
  private static final Actor APPROVER = person("user-2", "LA-OSPP", "CA_APPROVER");
  private static final Actor SYSTEM = Actor.system(LAOS);

  private static ConfigurableApplicationContext service;
  private static Ledger ledger;
  private static Vault vault;
  private static Disclosing disclosing;
  private static JdbcClient jdbc;

  private final UUID person = UUID.randomUUID();

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({
    Json.class,
    ClockConfiguration.class,
    VaultConfiguration.class,
    MessagingConfiguration.class,
    ReferenceConfiguration.class,
    LedgerConfiguration.class,
    PersonalDataConfiguration.class
  })
  static class Application {
    @Bean
    Binding<?, ?, ?> files(PersonDocuments documents) {
      return Filing.binding(documents);
    }

    @Bean
    Binding<?, ?, ?> personRecords(PersonalData personal) {
      return personal.personRecords(
          "CRIMINAL_JUSTICE",
          List.of(APPROVER.agency()),
          personRef -> Optional.of(Instant.parse("2020-01-01T00:00:00Z")));
    }

    @Bean
    Binding<?, ?, ?> disclosures(PersonalData personal) {
      return personal.disclosures(
          "CRIMINAL_JUSTICE",
          new DisclosureRules(
              Set.of(APPROVER.agency()),
              Map.of(),
              (consentId, asked) -> consentId.equals(CONSENT),
              DisclosureRules.UseLimits.NONE));
    }
  }

  @BeforeAll
  static void start() {
    service =
        new SpringApplicationBuilder(Application.class)
            .web(WebApplicationType.NONE)
            .properties(
                "spring.application.name=" + SERVICE,
                "spring.flyway.locations=classpath:saphan/foundation/db",
                "spring.flyway.placeholders.app=mutual_assistance",
                "spring.flyway.placeholders.schema=mutual_assistance",
                "spring.flyway.placeholders.keys=mutual_assistance_keys")
            .run(TestPlatform.shared().fresh().arguments(SERVICE));
    ledger = service.getBean(Ledger.class);
    vault = service.getBean(Vault.class);
    disclosing = service.getBean(Disclosing.class);
    jdbc = service.getBean(JdbcClient.class);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void aPersonIsKeptTogetherWithTheCaseThatBringsHer() {
    openFile();
    assertThat(plain(person, person)).contains("Keo").contains("Ban Na");
    assertThat(
            jdbc.sql(
                    "select count(distinct case_ref) from aggregate a where id = ? or case_ref ="
                        + " (select case_ref from aggregate where id = ?)")
                .params(person, person)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void whatAConsentCoversIsFetchedOnceAndHoldsNothingElse() {
    openFile();
    UUID disclosure = UUID.randomUUID();
    assertThat(stage(ask(disclosure, PROSECUTOR, CONSENT, null))).isEqualTo("GRANTED");

    UUID fetch = UUID.randomUUID();
    assertThat(opened(fetch(fetch, disclosure))).contains("Keo").doesNotContain("Ban Na");
    assertThat(opened(fetch(fetch, disclosure))).as("the same fetch again").contains("Keo");
    assertThat(refusal(fetch(UUID.randomUUID(), disclosure))).isEqualTo("STATE");
  }

  @Test
  void aPackageIsForItsRecipientOnly() {
    openFile();
    UUID disclosure = UUID.randomUUID();
    ask(disclosure, PROSECUTOR, CONSENT, null);
    var other = disclosing.fetch(UUID.randomUUID(), disclosure, new AgencyCode("KH-MOJ"));
    assertThat(refusal(other)).isEqualTo("NOT_FOUND");
    assertThat(refusal(fetch(UUID.randomUUID(), UUID.randomUUID()))).isEqualTo("NOT_FOUND");
  }

  @Test
  void anOverrideIsWhatWasAskedOrLess() {
    openFile();
    UUID disclosure = UUID.randomUUID();
    assertThat(stage(ask(disclosure, PROSECUTOR, null, OverrideReason.COURT_ORDER)))
        .isEqualTo("OVERRIDE_PENDING");
    assertThat(refusal(fetch(UUID.randomUUID(), disclosure))).isEqualTo("STATE");
    assertThat(reason(approve(disclosure, OverrideReason.DANGER_TO_LIFE, BANGKOK, DataGroup.G3)))
        .isEqualTo("OTHER_THAN_ASKED");
    assertThat(
            reason(
                approve(
                    disclosure,
                    OverrideReason.COURT_ORDER,
                    new AgencyCode("KH-MOJ"),
                    DataGroup.G3)))
        .isEqualTo("OTHER_THAN_ASKED");
    assertThat(reason(approve(disclosure, OverrideReason.COURT_ORDER, BANGKOK, DataGroup.G5)))
        .isEqualTo("OTHER_THAN_ASKED");
    assertThat(stage(approve(disclosure, OverrideReason.COURT_ORDER, BANGKOK, DataGroup.G3)))
        .isEqualTo("GRANTED");
    assertThat(fetch(UUID.randomUUID(), disclosure)).isInstanceOf(Handout.Packed.class);
  }

  @Test
  void whoHasNoCaseOfThePersonDoesNotLearnThatSheIsKept() {
    openFile();
    var known = ask(UUID.randomUUID(), STRANGER, CONSENT, null);
    assertThat(reason(known)).isEqualTo("NOT_FOUND");
    UUID nobody = UUID.randomUUID();
    var unknown = submit(UUID.randomUUID(), PROSECUTOR, DisclosureTable.NAME, asking(nobody));
    assertThat(unknown).isEqualTo(known);
  }

  @Test
  void nothingGoesOutUnderAConsentThatWasStopped() {
    openFile();
    submit(person, SYSTEM, PersonRecordTable.NAME, new StopSharing(CONSENT));
    assertThat(stage(ask(UUID.randomUUID(), PROSECUTOR, CONSENT, null))).isEqualTo("REFUSED");
  }

  @Test
  void nothingIsFetchedUnderAConsentThatWasStoppedMeanwhile() {
    openFile();
    UUID disclosure = UUID.randomUUID();
    ask(disclosure, PROSECUTOR, CONSENT, null);
    submit(person, SYSTEM, PersonRecordTable.NAME, new StopSharing(CONSENT));
    assertThat(refusal(fetch(UUID.randomUUID(), disclosure))).isEqualTo("STATE");
  }

  @Test
  void anErasureTakesEverythingOfThePersonAndLeavesTheHistory() {
    openFile();
    UUID disclosure = UUID.randomUUID();
    ask(disclosure, PROSECUTOR, CONSENT, null);
    assertThat(stage(submit(person, SYSTEM, PersonRecordTable.NAME, new ErasePersonRecord())))
        .isEqualTo("ERASED");

    assertThat(vault.isErased(person)).isTrue();
    assertThat(vault.read(person, person, 1)).isEmpty();
    assertThat(refusal(fetch(UUID.randomUUID(), disclosure))).isEqualTo("NOT_FOUND");
    assertThat(reason(ask(UUID.randomUUID(), PROSECUTOR, CONSENT, null))).isEqualTo("NOT_FOUND");
    assertThat(service.getBean(Verify.class).run().differences()).isEmpty();
  }

  @Test
  void aRefusedErasureErasesNothing() {
    openFile();
    assertThat(submit(person, PROSECUTOR, PersonRecordTable.NAME, new ErasePersonRecord()))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(vault.isErased(person)).isFalse();
  }

  @Test
  void noNameStandsInTheHistoryOrTheOutbox() {
    openFile();
    ask(UUID.randomUUID(), PROSECUTOR, CONSENT, null);
    assertThat(
            jdbc.sql("select count(*) from history where position(?::bytea in event) > 0")
                .param("Keo".getBytes(UTF_8))
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(
            jdbc.sql("select count(*) from aggregate where state::text like '%Keo%'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  private void openFile() {
    var opened =
        submit(
            UUID.randomUUID(),
            PROSECUTOR,
            Filing.NAME,
            new OpenFile(person, new PrivateText("Keo"), new PrivateText("Ban Na")));
    assertThat(opened).isInstanceOf(Outcome.Accepted.class);
  }

  private Outcome ask(
      UUID disclosure, Actor actor, @Nullable UUID consent, @Nullable OverrideReason override) {
    return submit(
        disclosure,
        actor,
        DisclosureTable.NAME,
        new RequestDisclosure(
            person,
            List.of(DataGroup.G3),
            ConsentPurpose.TESTIFY,
            BANGKOK,
            new CountryCode("TH"),
            consent,
            override,
            new PrivateText("the court asked for her name")));
  }

  private static RequestDisclosure asking(UUID person) {
    return new RequestDisclosure(
        person,
        List.of(DataGroup.G3),
        ConsentPurpose.TESTIFY,
        BANGKOK,
        new CountryCode("TH"),
        CONSENT,
        null,
        null);
  }

  private Outcome approve(
      UUID disclosure, OverrideReason reason, AgencyCode recipient, DataGroup group) {
    return submit(
        disclosure,
        APPROVER,
        DisclosureTable.NAME,
        new ApproveDisclosureOverride(
            reason,
            List.of(group),
            recipient,
            new CountryCode("TH"),
            Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MICROS)));
  }

  private static Handout fetch(UUID commandId, UUID disclosure) {
    return disclosing.fetch(commandId, disclosure, BANGKOK);
  }

  private static Outcome submit(UUID id, Actor actor, String lifecycle, Object command) {
    return ledger.submit(
        new Submission(
            UUID.randomUUID(),
            command.toString().getBytes(UTF_8),
            lifecycle,
            id,
            command,
            actor,
            null,
            Instant.now(),
            Envelope.Precision.EXACT,
            null,
            null,
            UUID.randomUUID(),
            null));
  }

  private static String stage(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    return ((Outcome.Accepted) outcome).stage();
  }

  private static String reason(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).rejection().reason();
  }

  private static String refusal(Handout handout) {
    assertThat(handout).isInstanceOf(Handout.Refused.class);
    return ((Handout.Refused) handout).rejection().reason();
  }

  private static String opened(Handout handout) {
    assertThat(handout).isInstanceOf(Handout.Packed.class).hasToString("Packed");
    return new String(((Handout.Packed) handout).plain(), UTF_8);
  }

  private static String plain(UUID owner, UUID document) {
    return new String(vault.read(owner, document, 1).orElseThrow(), UTF_8);
  }

  private static Actor person(String user, String agency, String role) {
    return Actor.person(user, new AgencyCode(agency), LAOS, Set.of(new Role(role)), Map.of());
  }
}
