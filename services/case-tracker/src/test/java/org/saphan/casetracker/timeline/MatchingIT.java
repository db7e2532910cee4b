package org.saphan.casetracker.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.casetracker.match.reaction.MatchIntake;
import org.saphan.casetracker.match.reaction.Matching;
import org.saphan.casetracker.match.store.KeptTokens;
import org.saphan.casetracker.match.store.MatchRecord;
import org.saphan.casetracker.match.store.WantedTokens;
import org.saphan.casetracker.match.store.WantedTokens.Wanted;
import org.saphan.casetracker.match.store.WeakPairs;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.ledger.Ledger;
import org.saphan.foundation.ledger.LedgerSettings;
import org.saphan.foundation.likeness.BirthYears;
import org.saphan.foundation.likeness.Identity;
import org.saphan.foundation.likeness.MatchKey;
import org.saphan.foundation.likeness.MatchTokens;
import org.saphan.foundation.likeness.Name;
import org.saphan.foundation.messaging.Subscriptions;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From the record that a vault made to the match that the desk sees; every name is invented. */
class MatchingIT extends RunningTracker {
  private static final String DESK = token("LA-MOLSW-DSW", "DSW_DESK");
  private static final String MATCHES = "/api/case-tracker/person-matches";
  private static final String WEAK = "/case-tracker/possible-matches";
  private static final byte[] SECRET = "shared by the vaults of the tests".getBytes(UTF_8);
  private static final int PERIOD = 7;

  /** What the vaults know, by the number of the record. */
  private static final Map<UUID, Identity> KNOWN = new ConcurrentHashMap<>();

  private static final Set<UUID> AWAY = ConcurrentHashMap.newKeySet();
  private static Matching matching;

  @BeforeAll
  static void startMatching() {
    WantedTokens wanted = service.getBean(WantedTokens.class);
    KeptTokens kept = service.getBean(KeptTokens.class);
    matching =
        new Matching(
            MatchingIT::answer,
            new Matching.Kept(wanted, kept, service.getBean(WeakPairs.class)),
            new Matching.Thresholds(0.85, 0.70),
            service.getBean(Ledger.class),
            service.getBean(LedgerSettings.class),
            service.getBean(BusinessClock.class),
            new TransactionTemplate(service.getBean(PlatformTransactionManager.class)),
            service.getBean(MeterRegistry.class));
    service.getBean(Subscriptions.class).start(new MatchIntake(wanted, kept).subscription());
  }

  /** As vaults answer: tokens of this period and of the one before. */
  private static Optional<List<MatchTokens>> answer(String vault, UUID person) {
    return AWAY.contains(person)
        ? Optional.empty()
        : Optional.of(
            Optional.ofNullable(KNOWN.get(person)).stream()
                .flatMap(known ->
                    Stream.of(PERIOD, PERIOD - 1)
                        .map(period -> MatchKey.of(SECRET, period).tokens(known)))
                .toList());
  }

  @Test
  void aWomanAtTheBorderAndInAShelterIsProposedOnceWhenHerVaultAnswersAgain() {
    Homecoming home = Homecoming.of(1);
    Made border = new Made("repatriation", home.caseRef, home.persons.getFirst());
    knows(border.person, "Bounmy Keolath", 1999);
    Made shelter = recorded("victim-referral", "ບຸນມີ ແກ້ວລາດ", 1999);
    AWAY.add(shelter.person);
    try (Road repatriation = new Road("repatriation")) {
      repatriation.send(home);
    }
    tell(shelter);
    soon(() -> {
      matching.look();
      assertThat(kept(border)).isEqualTo(2);
    });
    soon(() -> assertThat(wanted(shelter)).isOne());
    matching.look();
    assertThat(wanted(shelter)).as("nobody answered: asked again later").isOne();
    assertThat(matches(border)).isEmpty();

    AWAY.clear();
    soon(() -> {
      matching.look();
      assertThat(matches(border)).hasSize(1);
    });
    UUID match = matches(border).getFirst();
    assertThat(
            jdbc.sql(
                    "select transition || ' ' || actor_role || ' ' || holder_agency from history"
                        + " where aggregate_id = ?")
                .param(match)
                .query(String.class)
                .list())
        .containsExactly("L3 SYSTEM LA-MOLSW-DSW");
    soon(() ->
        assertThat(page("/case-tracker/cases/" + border.caseRef, DESK).body())
            .contains(match.toString()));

    HttpResponse<String> rejected =
        command(MATCHES + "/" + match + "/reject-person-match", Map.of(), DESK);
    assertThat(rejected.statusCode()).as(rejected.body()).isEqualTo(200);
    again(shelter);
    assertThat(matches(border)).as("people have decided").containsExactly(match);

    erase(shelter);
    soon(() -> assertThat(kept(shelter)).isZero());
    assertThat(kept(border)).isEqualTo(2);
  }

  @Test
  void whoIsNearAndNotNearEnoughStandsOnTheWeakListUntilItIsProposed() {
    Made one = recorded("mutual-assistance", "Somphong Vilayvanh", null);
    Made same = recorded("repatriation", "Somphong Vilayvanh", null);
    Made other = recorded("victim-referral", "Khamla Inthavong", null);
    tell(one, same, other);
    soon(() -> {
      matching.look();
      assertThat(kept(one) + kept(same) + kept(other)).isEqualTo(6);
    });

    assertThat(send("GET", "/api" + WEAK, DESK).body())
        .contains(one.person.toString(), same.person.toString(), "1.0")
        .doesNotContain(other.person.toString());
    assertThat(matches(one)).as("a name alone is no proposal").isEmpty();
    assertThat(send("GET", "/api" + WEAK, token("LA-PPO-SV", "PROSECUTOR")).statusCode())
        .isEqualTo(403);
    for (String language : List.of("lo", "th", "en")) {
      assertThat(page(WEAK + "?lang=" + language, DESK).body())
          .contains(one.person.toString())
          .doesNotContain("??", "Somphong");
    }

    HttpResponse<String> proposed = proposedOnThePage(one, same);
    assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(303);
    assertThat(matches(one)).hasSize(1);
    assertThat(send("GET", "/api" + WEAK, DESK).body()).doesNotContain(one.person.toString());
  }

  @Test
  void oneNumberInTwoVaultsIsNoPairAndWhoHasNoNameIsForgottenAtOnce() {
    Made border = recorded("repatriation", "Manisone Phetdara", 2001);
    Made shelter = new Made("victim-referral", UUID.randomUUID(), border.person);
    Made nobody = new Made("repatriation", UUID.randomUUID(), UUID.randomUUID());
    tell(border, shelter, nobody);
    soon(() -> {
      matching.look();
      assertThat(kept(border)).as("in two vaults, of two periods").isEqualTo(4);
      assertThat(wanted(nobody)).isZero();
    });
    assertThat(matches(border)).isEmpty();
    assertThat(kept(nobody)).isZero();
  }

  @Test
  void whoWasAnnouncedWithoutANameIsComparedOnceTheBridgeHasWrittenItDown() {
    Made shelter = recorded("victim-referral", "Thipphavanh Sengaloun", 1998);
    Homecoming home = Homecoming.of(1);
    Made border = new Made("repatriation", home.caseRef, home.persons.getFirst());
    tell(shelter);
    try (Road repatriation = new Road("repatriation")) {
      repatriation.send(home);
      soon(() -> {
        matching.look();
        assertThat(kept(shelter)).isEqualTo(2);
        assertThat(heardOf(border)).isTrue();
        assertThat(wanted(border)).isZero();
      });
      assertThat(kept(border)).as("nobody knows who is announced").isZero();

      knows(border.person, "Thipphavanh Sengaloun", 1998);
      home.arrived(0);
      home.messages
          .subList(home.messages.size() - 2, home.messages.size())
          .forEach(repatriation::send);
    }
    soon(() -> {
      matching.look();
      assertThat(matches(border)).hasSize(1);
    });
    assertThat(matches(border)).isEqualTo(matches(shelter));
  }

  @Test
  void tokensAreForgottenAfterNinetyDays() {
    Made old = new Made("repatriation", UUID.randomUUID(), UUID.randomUUID());
    Made young = new Made("repatriation", UUID.randomUUID(), UUID.randomUUID());
    keep(old, "90 days 1 minute");
    keep(young, "89 days 23 hours");
    matching.clean();
    assertThat(kept(old)).isZero();
    assertThat(kept(young)).isOne();
  }

  /** As the button of the page sends it. */
  private static HttpResponse<String> proposedOnThePage(Made left, Made right) {
    String form =
        "key=%s&leftPersonRef=%s&rightPersonRef=%s&score=1.0000"
            .formatted(UUID.randomUUID(), left.person, right.person);
    return send(
        request("POST", "/case-tracker/person-matches/propose-person-match", DESK)
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private record Made(String vault, UUID caseRef, UUID person) {}

  private static Made recorded(String vault, String name, @Nullable Integer year) {
    Made record = new Made(vault, UUID.randomUUID(), UUID.randomUUID());
    knows(record.person, name, year);
    return record;
  }

  private static void knows(UUID person, String name, @Nullable Integer year) {
    BirthYears born = year == null ? null : BirthYears.in(year);
    KNOWN.put(person, new Identity(List.of(Name.of(name)), List.of(), born, false, null, null));
  }

  private static void tell(Made... records) {
    for (Made record : records) {
      say(record, "PersonRecordCreated");
    }
  }

  private static void say(Made record, String... events) {
    Teller teller = new Teller(record.vault, record.caseRef);
    Stream.of(events).forEach(event -> teller.person(event, record.person));
    try (Road vault = new Road(record.vault)) {
      vault.send(teller.messages.getLast());
    }
  }

  private static void erase(Made record) {
    say(record, "PersonRecordCreated", "RecordErased");
  }

  private static void again(Made record) {
    service
        .getBean(WantedTokens.class)
        .add(
            new Wanted(
                new MatchRecord(record.person, record.vault, record.caseRef),
                UUID.randomUUID(),
                UUID.randomUUID()));
    matching.look();
    assertThat(wanted(record)).isZero();
  }

  private static void keep(Made record, String age) {
    jdbc.sql(
            """
            insert into match_tokens (person_ref, vault, period, case_ref, blocks, tokens, kept_at)
            values (?, ?, 1, ?, '{}', '{}', clock_timestamp() - cast(? as interval))
            """)
        .params(record.person, record.vault, record.caseRef, age)
        .update();
  }

  private static long kept(Made record) {
    return count("match_tokens where person_ref = ?", record);
  }

  private static long wanted(Made record) {
    return count("match_wanted where person_ref = ?", record);
  }

  /** Whether the consumer has come to the event that says that the record is there. */
  private static boolean heardOf(Made record) {
    return jdbc.sql(
            "select exists (select from consumer_seen where consumer ="
                + " 'case-tracker.matching' and aggregate_id = ?)")
        .param(record.person)
        .query(Boolean.class)
        .single();
  }

  private static long count(String where, Made record) {
    return jdbc.sql("select count(*) from " + where)
        .param(record.person)
        .query(Long.class)
        .single();
  }

  private static List<UUID> matches(Made record) {
    return jdbc.sql(
            "select id from aggregate where lifecycle = 'person-match' and ? in"
                + " (state ->> 'leftPersonRef', state ->> 'rightPersonRef')")
        .param(record.person.toString())
        .query(UUID.class)
        .list();
  }
}
