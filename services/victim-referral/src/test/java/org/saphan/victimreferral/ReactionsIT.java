package org.saphan.victimreferral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.ledger.Verify;
import org.saphan.testkit.OtherService;
import org.saphan.testkit.Story;
import org.saphan.testkit.Story.Person;
import org.springframework.jdbc.core.JdbcTemplate;

/** What this service does when others say something, over a real broker. */
class ReactionsIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final OtherService RETURNS = OtherService.on("repatriation.returns.v1");
  private static final OtherService THEIR_VAULT =
      new OtherService("vault", "repatriation.person-records.v1");

  private static Story story;
  private static Person police;

  @BeforeAll
  static void begin() {
    story = Stories.begin();
    police = story.person("viengkham", "LA-MPS-ATD", "IDENT_OFFICER");
  }

  @AfterAll
  static void end() {
    assertThat(story.bean(Verify.class).run().differences()).isEmpty();
    story.close();
  }

  private static Map<String, Object> consent(String purpose, String decision) {
    return Map.of(
        "purpose",
        purpose,
        "decision",
        decision,
        "recipients",
        List.of("NGO-VFI"),
        "countries",
        List.of("LA"),
        "dataGroups",
        List.of("G2", "G3"),
        "givenBy",
        "SELF",
        "form",
        "SIGNED",
        "lang",
        "lo",
        "explainedVersion",
        "C-1");
  }

  private static UUID somebodyWhoAgreed() {
    UUID person = UUID.randomUUID();
    RETURNS.says(
        "ConsentGiven",
        UUID.randomUUID(),
        Map.of(
            "personRef",
            person,
            "consents",
            List.of(
                consent("SHARE_FOR_REFERRAL", "GRANTED"),
                consent("SHARE_CROSS_BORDER", "REFUSED"))));
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(stages(person)).containsExactly("GRANTED", "REFUSED"));
    return person;
  }

  private static List<String> stages(UUID person) {
    return story
        .bean(JdbcTemplate.class)
        .queryForList(
            "select stage from aggregate where lifecycle = 'consent' and state ->> 'personRef' = ?"
                + " order by stage",
            String.class,
            person.toString());
  }

  private static UUID granted(UUID person) {
    return story
        .bean(JdbcTemplate.class)
        .queryForObject(
            "select id from aggregate where lifecycle = 'consent' and stage = 'GRANTED' and state"
                + " ->> 'personRef' = ?",
            UUID.class,
            person.toString());
  }

  private static List<String> history(UUID aggregate) {
    return story
        .bean(JdbcTemplate.class)
        .queryForList(
            "select regexp_replace(event_type, '.*\\.', '') from history where aggregate_id = ?"
                + " order by version",
            String.class,
            aggregate);
  }

  private static void untilItHas(UUID aggregate, String event) {
    await().atMost(SOON).untilAsserted(() -> assertThat(history(aggregate)).contains(event));
  }

  private static void takesBack(UUID consent) {
    police.does("/consents/" + consent + "/withdraw-consent", Map.of()).accepted();
  }

  @Test
  void x27WhatAPersonSaidElsewhereStandsInTheLedgerOfConsents() {
    UUID person = somebodyWhoAgreed();
    assertThat(history(granted(person))).containsExactly("ConsentRecorded");
    assertThat(history(person)).containsExactly("PersonRecordCreated");
  }

  @Test
  void x13AWordThatIsTakenBackIsDoneWhenEveryVaultHasStopped() {
    UUID person = somebodyWhoAgreed();
    UUID consent = granted(person);
    THEIR_VAULT.says(
        "PersonRecordCreated",
        UUID.randomUUID(),
        person,
        1,
        Map.of("personRef", person, "vault", "repatriation"));
    await().atMost(SOON).until(() -> vaults(person).contains("repatriation"));
    takesBack(consent);
    untilItHas(person, "SharingStopped");
    assertThat(history(consent)).doesNotContain("ConsentStopConfirmed");
    THEIR_VAULT.says(
        "SharingStopped",
        UUID.randomUUID(),
        person,
        2,
        Map.of("personRef", person, "vault", "repatriation", "consentId", consent));
    untilItHas(consent, "ConsentStopConfirmed");
    assertThat(history(consent))
        .containsExactly("ConsentRecorded", "ConsentWithdrawn", "ConsentStopConfirmed");
  }

  @Test
  void x13WhereNobodyElseKeepsAnythingTheOwnVaultIsEnough() {
    UUID consent = granted(somebodyWhoAgreed());
    takesBack(consent);
    untilItHas(consent, "ConsentStopConfirmed");
  }

  @Test
  void x13AVaultThatErasedThePersonNeedNotAnswer() {
    UUID person = somebodyWhoAgreed();
    THEIR_VAULT.says(
        "PersonRecordCreated",
        UUID.randomUUID(),
        person,
        1,
        Map.of("personRef", person, "vault", "repatriation"));
    THEIR_VAULT.says(
        "RecordErased",
        UUID.randomUUID(),
        person,
        2,
        Map.of("personRef", person, "vault", "repatriation"));
    await().atMost(SOON).until(() -> vaults(person).equals(List.of("victim-referral")));
    UUID consent = granted(person);
    takesBack(consent);
    untilItHas(consent, "ConsentStopConfirmed");
  }

  private static List<String> vaults(UUID person) {
    return story
        .bean(JdbcTemplate.class)
        .queryForList(
            "select vault from vault_of_person where person_ref = ? order by vault",
            String.class,
            person);
  }

  private static List<String> memos(UUID aggregate) {
    return story
        .bean(JdbcTemplate.class)
        .queryForList("select said from memo where aggregate_id = ?", String.class, aggregate);
  }

  private static void untilItShows(UUID aggregate, String memo) {
    await().atMost(SOON).untilAsserted(() -> assertThat(memos(aggregate)).contains(memo));
  }

  @Test
  void x26WhoAnswersForTheVaultSeesThatAnotherErasedThePerson() {
    UUID person = somebodyWhoAgreed();
    THEIR_VAULT.says(
        "RecordErased",
        UUID.randomUUID(),
        person,
        1,
        Map.of("personRef", person, "vault", "repatriation"));
    untilItShows(person, "X26.RecordErased");
  }
}
