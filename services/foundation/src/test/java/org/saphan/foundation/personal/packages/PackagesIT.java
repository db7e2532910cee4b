package org.saphan.foundation.personal.packages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.saphan.foundation.personal.packages.TwoVaults.person;
import static org.saphan.foundation.personal.packages.TwoVaults.reason;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saphan.foundation.exclusion.Excluded;
import org.saphan.foundation.exclusion.Exclusions;
import org.saphan.foundation.ledger.Outcome;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.peer.PeerQuestion;
import org.saphan.foundation.peer.PeerReply;
import org.saphan.foundation.personal.Filing;
import org.saphan.foundation.personal.Filing.OpenFile;
import org.saphan.foundation.personal.disclosure.ConsentPurpose;
import org.saphan.foundation.personal.disclosure.DataGroup;
import org.saphan.foundation.personal.disclosure.DisclosureCommand.RequestDisclosure;
import org.saphan.foundation.personal.disclosure.DisclosureTable;
import org.saphan.foundation.personal.personrecord.PersonRecordCommand.StopSharing;
import org.saphan.foundation.personal.personrecord.PersonRecordTable;
import org.saphan.foundation.readlog.ReadLog;
import org.saphan.foundation.vault.Vault;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.PrivateText;
import org.saphan.lifecycle.Role;
import org.saphan.testkit.OtherService;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two services with vaults: one knows a woman's name, in the other works who may have it. */
class PackagesIT {
  private static final String NAME = "Kongkeo Planted";
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final AgencyCode WOMENS_UNION = new AgencyCode("LA-LWU-CPC");
  private static final Actor SYSTEM = Actor.system(TwoVaults.LAOS);
  private static final Actor PROSECUTOR = person("user-1", "LA-PPO-SV", "PROSECUTOR");
  private static final Actor CASE_WORKER = person("user-2", "LA-LWU-CPC", "CASE_WORKER");

  @TempDir static Path keys;
  private static TwoVaults services;
  private static Receiving receiving;

  private final UUID woman = UUID.randomUUID();
  private final UUID consent = UUID.randomUUID();
  private final UUID disclosure = UUID.randomUUID();

  @BeforeAll
  static void start() throws Exception {
    services = TwoVaults.start(keys);
    receiving = services.receiver(Receiving.class);
  }

  @AfterAll
  static void stop() {
    services.close();
  }

  @BeforeEach
  void openAFile() {
    assertThat(
            services.give(
                UUID.randomUUID(),
                PROSECUTOR,
                Filing.NAME,
                new OpenFile(woman, new PrivateText(NAME), new PrivateText("Ban Na"))))
        .isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void whatWasDisclosedWaitsForItsAgencyIsFetchedAndReadThereAndNowhereElse() {
    disclose(WOMENS_UNION);
    awaitStatus(PackageStatus.WAITING);
    assertThat(receiving.open(disclosure, CASE_WORKER)).isEmpty();

    assertThat(fetch()).isInstanceOf(Receiving.Answer.Known.class);
    assertThat(opened(CASE_WORKER)).contains(NAME).doesNotContain("Ban Na");
    assertThat(fetch()).as("once more").isInstanceOf(Receiving.Answer.Known.class);

    assertThat(services.receiver(ReadLog.class).of(woman))
        .anySatisfy(line -> {
          assertThat(line.look()).isEqualTo(ReadLog.Look.DOCUMENT);
          assertThat(line.account()).isEqualTo("user-2");
        });
    assertThat(services.receiver(Reading.class).snapshot(PersonRecordTable.NAME, woman))
        .as("the vault has something of her now")
        .isPresent();
    assertThat(
            services
                .receiver(JdbcTemplate.class)
                .queryForObject(
                    "select count(*) from document where position(?::bytea in sealed) > 0",
                    Integer.class,
                    NAME.getBytes(UTF_8)))
        .isZero();
  }

  @Test
  void anotherAgencyAnotherRoleAndAnExcludedAccountGetNothing() {
    disclose(WOMENS_UNION);
    awaitStatus(PackageStatus.WAITING);
    Actor stranger = person("user-3", "LA-MOLSW-DSW", "CASE_WORKER");
    Actor clerk = person("user-4", "LA-LWU-CPC", "DATA_OFFICER");
    Actor abroad =
        Actor.person(
            "user-6",
            WOMENS_UNION,
            new CountryCode("TH"),
            Set.of(new Role("CASE_WORKER")),
            Map.of());
    for (Actor other : List.of(stranger, clerk, abroad)) {
      assertThat(known(other)).isEmpty();
      assertThat(reason(receiving.fetch(disclosure, other))).isEqualTo("NOT_FOUND");
      assertThat(receiving.open(disclosure, other)).isEmpty();
    }
    Actor relative = person("user-5", "LA-LWU-CPC", "CASE_WORKER");
    UUID herCase =
        services
            .giver(Reading.class)
            .find(PersonRecordTable.NAME, woman, SYSTEM)
            .orElseThrow()
            .summary()
            .caseRef();
    services.receiver(Exclusions.class).place(UUID.randomUUID(), herCase, relative.account());
    assertThat(known(relative)).isEmpty();
    assertThatThrownBy(() -> receiving.fetch(disclosure, relative)).isInstanceOf(Excluded.class);
    assertThatThrownBy(() -> receiving.open(disclosure, relative)).isInstanceOf(Excluded.class);
  }

  @Test
  void whatWasLostOnItsWayIsGivenToTheSameServiceAgain() {
    disclose(WOMENS_UNION);
    awaitStatus(PackageStatus.WAITING);
    // As if the receiver had died when the answer was there and not yet kept.
    services.receiver(KnownPackages.class).asked(disclosure, Instant.now());
    PackageAnswer source = services.giver(PackageAnswer.class);
    assertThat(source.fetched(TwoVaults.RECEIVER, disclosure, WOMENS_UNION))
        .isInstanceOf(PeerReply.Content.class);
    awaitFetched();
    assertThat(source.fetched("victim-referral", disclosure, WOMENS_UNION))
        .isEqualTo(new PeerReply.Refused("STATE"));

    awaitStatus(PackageStatus.WAITING);
    assertThat(fetch()).isInstanceOf(Receiving.Answer.Known.class);
    assertThat(opened(CASE_WORKER)).contains(NAME);
  }

  @Test
  void aServiceWithoutAVaultGetsNoPackageAndNobodyGetsOneWithoutNamingAnAgency() {
    disclose(WOMENS_UNION);
    PackageAnswer source = services.giver(PackageAnswer.class);
    Map<String, String> named = Map.of(PackageAnswer.RECIPIENT, WOMENS_UNION.value());
    for (PeerQuestion question :
        List.of(
            new PeerQuestion("case-tracker", PackageAnswer.TYPE, disclosure, named),
            new PeerQuestion(TwoVaults.RECEIVER, PackageAnswer.TYPE, disclosure, Map.of()))) {
      assertThat(source.to(question)).isEqualTo(new PeerReply.Refused("NOT_FOUND"));
    }
  }

  @Test
  void ofTwoServicesThatAskTheFirstGetsIt() {
    disclose(WOMENS_UNION);
    awaitStatus(PackageStatus.WAITING);
    Receiving atHome = services.giver(Receiving.class);
    await()
        .atMost(SOON)
        .until(() ->
            atHome.list(CASE_WORKER).stream()
                .anyMatch(one -> one.disclosureId().equals(disclosure)));
    assertThat(atHome.fetch(disclosure, CASE_WORKER))
        .as("in the service that keeps it nobody need be asked")
        .isInstanceOf(Receiving.Answer.Known.class);
    assertThat(atHome.open(disclosure, CASE_WORKER)).isPresent();

    assertThat(reason(fetch())).isEqualTo("PACKAGE_GONE");
    awaitFetched();
    assertThat(receiving.open(disclosure, CASE_WORKER)).isEmpty();
  }

  @Test
  void aConsentThatIsTakenBackClosesWhatWaitsAndDropsWhatWasReceived() {
    disclose(WOMENS_UNION);
    awaitStatus(PackageStatus.WAITING);
    UUID received = disclosure;
    assertThat(fetch()).isInstanceOf(Receiving.Answer.Known.class);
    new OtherService("victim-referral", "victim-referral.consents.v1")
        .says(
            "ConsentWithdrawn",
            UUID.randomUUID(),
            Map.of("consentId", consent, "personRef", woman));
    awaitStatus(PackageStatus.WITHDRAWN);
    assertThat(receiving.open(received, CASE_WORKER)).isEmpty();
    assertThat(reason(fetch())).isEqualTo("PACKAGE_GONE");
    assertThat(isErased()).isTrue();
  }

  @Test
  void aVaultThatStopsSharingGivesOutNothingMore() {
    disclose(WOMENS_UNION);
    awaitStatus(PackageStatus.WAITING);
    services.give(woman, SYSTEM, PersonRecordTable.NAME, new StopSharing(consent));
    assertThat(reason(fetch())).isEqualTo("PACKAGE_GONE");
  }

  @Test
  void whatCameFromAVaultIsDroppedWhenThatVaultErasesThePerson() {
    disclose(WOMENS_UNION);
    awaitStatus(PackageStatus.WAITING);
    assertThat(fetch()).isInstanceOf(Receiving.Answer.Known.class);
    services.erase(woman, true);
    awaitStatus(PackageStatus.ERASED);
    assertThat(receiving.open(disclosure, CASE_WORKER)).isEmpty();
    assertThat(isErased()).isTrue();
  }

  @Test
  void whatWasReceivedGoesWithTheReceiversOwnRecord() {
    disclose(WOMENS_UNION);
    awaitStatus(PackageStatus.WAITING);
    assertThat(fetch()).isInstanceOf(Receiving.Answer.Known.class);
    services.erase(woman, false);
    awaitStatus(PackageStatus.ERASED);
    assertThat(isErased()).isTrue();
  }

  @Test
  void aServiceThatIsAwayLosesNothingAndWhatIsRevokedOrExpiredEnds() {
    OtherService elsewhere = new OtherService("vault", "victim-referral.disclosures.v1");
    Map<String, Object> granted =
        Map.of(
            "disclosureId",
            disclosure,
            "personRef",
            woman,
            "dataGroups",
            List.of("G3"),
            "recipientAgency",
            "LA-LWU-CPC",
            "country",
            "LA",
            "expiresAt",
            Instant.now().plus(Duration.ofDays(7)));
    UUID aggregate = elsewhere.says("DisclosureGranted", UUID.randomUUID(), granted);
    awaitStatus(PackageStatus.WAITING);
    assertThat(reason(fetch())).as("no such peer is known here").isEqualTo("PEER_AWAY");
    awaitStatus(PackageStatus.WAITING);

    Map<String, Object> of = Map.of("disclosureId", disclosure, "personRef", woman);
    elsewhere.says("DisclosureRefused", UUID.randomUUID(), aggregate, 2, of);
    awaitStatus(PackageStatus.REVOKED);
    assertThat(reason(fetch())).isEqualTo("PACKAGE_GONE");
  }

  @Test
  void packagesAreShownAndFetchedOnPages() throws Exception {
    disclose(WOMENS_UNION);
    awaitStatus(PackageStatus.WAITING);
    String list = "/repatriation/packages";
    String one = list + "/" + disclosure;
    assertThat(page("GET", list).body())
        .contains("action=\"" + one + "/fetch\"", "Names", "Waits to be fetched")
        .contains("href=\"/repatriation/packages\"")
        .doesNotContain(NAME, "??");
    assertThat(page("GET", one).statusCode()).isEqualTo(404);
    assertThat(page("POST", one + "/fetch").statusCode()).isEqualTo(303);
    assertThat(page("GET", list).body()).contains("href=\"" + one + "\"").doesNotContain(NAME);
    assertThat(page("GET", one).body()).contains(NAME, "Names").doesNotContain("Ban Na", "??");
  }

  @Test
  void machinesNeedARoleAndAKey() throws Exception {
    String list = "/api/repatriation/packages";
    assertThat(services.send("GET", list, "application/json", "DATA_OFFICER").statusCode())
        .isEqualTo(403);
    HttpResponse<String> without =
        services.send(
            "POST", list + "/" + disclosure + "/fetch", "application/json", "CASE_WORKER");
    assertThat(without.statusCode()).isEqualTo(400);
    assertThat(without.body()).contains("IDEMPOTENCY_KEY");
    assertThat(
            services
                .send("GET", "/api/repatriation/openapi.json", "application/json", "CASE_WORKER")
                .body())
        .contains("/packages/{id}/fetch");
  }

  private static HttpResponse<String> page(String method, String path) throws Exception {
    return services.send(method, path, "text/html", "CASE_WORKER");
  }

  private void disclose(AgencyCode recipient) {
    Outcome asked =
        services.give(
            disclosure,
            PROSECUTOR,
            DisclosureTable.NAME,
            new RequestDisclosure(
                woman,
                List.of(DataGroup.G3),
                ConsentPurpose.SHARE_FOR_REFERRAL,
                recipient,
                TwoVaults.LAOS,
                consent,
                null,
                null));
    assertThat(asked).isInstanceOf(Outcome.Accepted.class);
  }

  private Receiving.Answer fetch() {
    return receiving.fetch(disclosure, CASE_WORKER);
  }

  private String opened(Actor actor) {
    return new String(receiving.open(disclosure, actor).orElseThrow(), UTF_8);
  }

  private Optional<KnownPackage> known(Actor actor) {
    return receiving.list(actor).stream()
        .filter(one -> one.disclosureId().equals(disclosure))
        .findFirst();
  }

  private void awaitStatus(PackageStatus status) {
    await()
        .atMost(SOON)
        .until(() ->
            known(CASE_WORKER).filter(one -> one.status(Instant.now()) == status).isPresent());
  }

  private void awaitFetched() {
    await()
        .atMost(SOON)
        .until(() -> known(CASE_WORKER).filter(one -> one.fetchedAt() != null).isPresent());
  }

  private boolean isErased() {
    return services.receiver(Vault.class).isErased(KnownPackage.owner(disclosure));
  }
}
