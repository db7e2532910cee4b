package org.saphan.foundation.personal.packages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.saphan.foundation.Migrations;
import org.saphan.foundation.access.Access;
import org.saphan.foundation.clock.ClockConfiguration;
import org.saphan.foundation.json.Json;
import org.saphan.foundation.ledger.Binding;
import org.saphan.foundation.ledger.Ledger;
import org.saphan.foundation.ledger.LedgerConfiguration;
import org.saphan.foundation.ledger.Outcome;
import org.saphan.foundation.ledger.Submission;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.foundation.messaging.MessagingConfiguration;
import org.saphan.foundation.peer.PeerConfiguration;
import org.saphan.foundation.personal.DisclosureRules;
import org.saphan.foundation.personal.Filing;
import org.saphan.foundation.personal.PersonDocuments;
import org.saphan.foundation.personal.PersonalData;
import org.saphan.foundation.personal.PersonalDataConfiguration;
import org.saphan.foundation.personal.personrecord.PersonRecordCommand.ErasePersonRecord;
import org.saphan.foundation.personal.personrecord.PersonRecordTable;
import org.saphan.foundation.reference.ReferenceConfiguration;
import org.saphan.foundation.text.LanguageOfRequest;
import org.saphan.foundation.text.Texts;
import org.saphan.foundation.vault.VaultConfiguration;
import org.saphan.foundation.web.Parking;
import org.saphan.foundation.web.Web;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Role;
import org.saphan.platform.Ports;
import org.saphan.testkit.TestPlatform;
import org.saphan.testkit.TestSignIn;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Two services with vaults on one platform, each the other's peer; one of them knows people. */
final class TwoVaults implements AutoCloseable {
  static final String GIVER = "mutual-assistance";
  static final String RECEIVER = "repatriation";
  static final CountryCode LAOS = new CountryCode("LA");

  /** Those who need not be kept any more. */
  private static final Set<UUID> OVER = ConcurrentHashMap.newKeySet();

  private final ConfigurableApplicationContext giver;
  private final ConfigurableApplicationContext receiver;

  private TwoVaults(ConfigurableApplicationContext giver, ConfigurableApplicationContext receiver) {
    this.giver = giver;
    this.receiver = receiver;
  }

  /** What both have. */
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({
    Access.class,
    ClockConfiguration.class,
    Json.class,
    LedgerConfiguration.class,
    MessagingConfiguration.class,
    Migrations.class,
    PackagesConfiguration.class,
    Parking.class,
    PeerConfiguration.class,
    PersonalDataConfiguration.class,
    ReferenceConfiguration.class,
    VaultConfiguration.class,
    Web.class
  })
  static class Both {
    @Bean
    Texts texts(MeterRegistry meters) {
      return new Texts("post", meters);
    }

    @Bean
    LanguageOfRequest localeResolver() {
      return new LanguageOfRequest();
    }

    @Bean
    Binding<?, ?, ?> personRecords(PersonalData personal) {
      return personal.personRecords(
          "CRIMINAL_JUSTICE",
          List.of(new AgencyCode("LA-OSPP")),
          personRef ->
              OVER.contains(personRef)
                  ? Optional.of(Instant.parse("2020-01-01T00:00:00Z"))
                  : Optional.empty());
    }

    @Bean
    Binding<?, ?, ?> disclosures(PersonalData personal) {
      return personal.disclosures(
          "CRIMINAL_JUSTICE",
          new DisclosureRules(
              Set.of(), Map.of(), (consentId, asked) -> true, DisclosureRules.UseLimits.NONE));
    }
  }

  /** Only here are files about people. */
  @Configuration(proxyBeanMethods = false)
  static class WithFiles {
    @Bean
    Binding<?, ?, ?> files(PersonDocuments documents) {
      return Filing.binding(documents);
    }
  }

  /**
   * @param keys a directory for their keys
   */
  static TwoVaults start(Path keys) throws Exception {
    TestPlatform.Fresh platform = TestPlatform.shared().fresh();
    Peer giver = Peer.named(GIVER);
    Peer receiver = Peer.named(RECEIVER);
    return new TwoVaults(
        run(platform, keys, giver, receiver, WithFiles.class),
        run(platform, keys, receiver, giver));
  }

  /** Who a service is for the other one. */
  private record Peer(String name, int port, ECKey key) {
    static Peer named(String name) throws JOSEException {
      return new Peer(
          name,
          Ports.unused(),
          new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate());
    }
  }

  private static ConfigurableApplicationContext run(
      TestPlatform.Fresh platform, Path keys, Peer own, Peer other, Class<?>... more)
      throws IOException {
    Path key = Files.writeString(keys.resolve(own.name() + ".jwk"), own.key().toJSONString());
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    Path open =
        Files.writeString(
            keys.resolve(own.name() + "-knows.jwk"), other.key().toPublicJWK().toString());
    String known = "--saphan.peers.known." + other.name();
    return new SpringApplicationBuilder(Both.class)
        .sources(more)
        .properties(
            "spring.application.name=" + own.name(),
            "spring.config.import=classpath:foundation.yaml",
            "spring.main.banner-mode=off",
            "saphan.reference.copy=false")
        .run(
            platform.arguments(
                own.name(),
                "--spring.flyway.locations=classpath:saphan/foundation/db",
                "--server.port=" + own.port(),
                "--saphan.peers.key-file=" + key,
                known + ".key-file=" + open,
                known + ".address=http://127.0.0.1:" + other.port()));
  }

  <T> T giver(Class<T> bean) {
    return giver.getBean(bean);
  }

  <T> T receiver(Class<T> bean) {
    return receiver.getBean(bean);
  }

  /** A command to the one who gives. */
  Outcome give(UUID id, Actor actor, String lifecycle, Object command) {
    return submit(giver, id, actor, lifecycle, command);
  }

  /** A command to the one who receives. */
  Outcome receive(UUID id, Actor actor, String lifecycle, Object command) {
    return submit(receiver, id, actor, lifecycle, command);
  }

  private static Outcome submit(
      ConfigurableApplicationContext service,
      UUID id,
      Actor actor,
      String lifecycle,
      Object command) {
    return service
        .getBean(Ledger.class)
        .submit(
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

  /**
   * Ends the time for which a person is kept, and has her record erased.
   *
   * @param byGiver in the service that gives; otherwise in the one that receives
   */
  void erase(UUID person, boolean byGiver) {
    OVER.add(person);
    // Its own sweep may be quicker; then this is refused.
    Outcome _ =
        byGiver
            ? give(person, Actor.system(LAOS), PersonRecordTable.NAME, new ErasePersonRecord())
            : receive(person, Actor.system(LAOS), PersonRecordTable.NAME, new ErasePersonRecord());
  }

  /** Why not. */
  static String reason(Receiving.Answer answer) {
    assertThat(answer).isInstanceOf(Receiving.Answer.Refused.class);
    return ((Receiving.Answer.Refused) answer).rejection().reason();
  }

  /** Somebody with one role. */
  static Actor person(String user, String agency, String role) {
    return Actor.person(user, new AgencyCode(agency), LAOS, Set.of(new Role(role)), Map.of());
  }

  /** A request to the one who receives, by somebody of the women's union. */
  HttpResponse<String> send(String method, String path, String kind, String role) throws Exception {
    String port = receiver.getEnvironment().getProperty("local.server.port");
    String token = TestSignIn.shared().token("user-2", "LA-LWU-CPC", role);
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
              .header("Authorization", "Bearer " + token)
              .header("Accept", kind)
              .header("Accept-Language", "en")
              .method(method, HttpRequest.BodyPublishers.noBody())
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  @Override
  public void close() {
    receiver.close();
    giver.close();
  }
}
