package org.saphan.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.testkit.OtherService;
import org.saphan.testkit.Story;
import org.saphan.testkit.Story.Person;
import org.springframework.jdbc.core.JdbcTemplate;

/** A disclosure rests on a consent that was recorded in another service, as long as it stands. */
class KnownConsentsIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final OtherService VICTIMS = OtherService.on("victim-referral.victim-cases.v1");
  private static final OtherService CONSENTS = OtherService.on("victim-referral.consents.v1");

  private static Story story;
  private static ReturnCases cases;

  @BeforeAll
  static void begin() {
    story = Stories.begin();
    cases = new ReturnCases(story);
  }

  @AfterAll
  static void end() {
    story.close();
  }

  private final String one = cases.pushedBackByName();
  private final UUID person = personOf(one);
  private final UUID consent = UUID.randomUUID();

  private static UUID personOf(String one) {
    return UUID.fromString(
        story
            .bean(JdbcTemplate.class)
            .queryForObject(
                "select state ->> 'personRef' from aggregate where id = ?",
                String.class,
                ReturnCases.id(one)));
  }

  private static Person desk() {
    return cases.as("LA-MOLSW-DSW", "DSW_DESK");
  }

  /** She agrees that the women's union of the province learns her name, unless changed. */
  private void recorded(Map<String, Object> changes) {
    Map<String, Object> fields =
        new HashMap<>(
            Map.of(
                "consentId",
                consent,
                "personRef",
                person,
                "purpose",
                "SHARE_FOR_REFERRAL",
                "decision",
                "GRANTED",
                "givenBy",
                "SELF",
                "recipients",
                List.of("LA-LWU-CPC"),
                "countries",
                List.of("LA"),
                "dataGroups",
                List.of("G3")));
    fields.putAll(changes);
    CONSENTS.says("ConsentRecorded", UUID.randomUUID(), consent, 1, fields);
    until("select exists (select from known_consent where id = ?)", consent);
  }

  private static void until(String holds, UUID id) {
    JdbcTemplate jdbc = story.bean(JdbcTemplate.class);
    await().atMost(SOON).until(() -> jdbc.queryForObject(holds, Boolean.class, id));
  }

  /** Asks for her name; the stage of what comes of it. */
  private String asked(String group, String recipient) {
    return desk()
        .does(
            "/disclosures/request-disclosure",
            Map.of(
                "personRef",
                person,
                "dataGroups",
                List.of(group),
                "purposeCode",
                "SHARE_FOR_REFERRAL",
                "recipientAgency",
                recipient,
                "country",
                "LA",
                "consentId",
                consent))
        .accepted()
        .stage();
  }

  @Test
  void whatTheConsentCoversIsGrantedUntilItIsTakenBack() {
    assertThat(asked("G3", "LA-LWU-CPC")).as("of a consent nobody told of").isEqualTo("REFUSED");
    recorded(Map.of());
    assertThat(asked("G3", "LA-LWU-CPC")).isEqualTo("GRANTED");
    assertThat(asked("G3", "LA-LWU-VT")).as("to somebody else").isEqualTo("REFUSED");
    assertThat(asked("G2", "LA-LWU-CPC")).as("of another group").isEqualTo("REFUSED");
    CONSENTS.says(
        "ConsentWithdrawn",
        UUID.randomUUID(),
        consent,
        2,
        Map.of("consentId", consent, "personRef", person, "purpose", "SHARE_FOR_REFERRAL"));
    until(
        "select exists (select from known_consent where id = ? and withdrawn_at is not null)",
        consent);
    assertThat(asked("G3", "LA-LWU-CPC")).isEqualTo("REFUSED");
  }

  @Test
  void aConsentOfAnotherPersonCoversNothing() {
    recorded(Map.of("personRef", UUID.randomUUID()));
    assertThat(asked("G3", "LA-LWU-CPC")).isEqualTo("REFUSED");
  }

  @Test
  void aNoCoversNothing() {
    recorded(Map.of("decision", "REFUSED"));
    assertThat(asked("G3", "LA-LWU-CPC")).isEqualTo("REFUSED");
  }

  @Test
  void aYesThatIsOverCoversNothing() {
    recorded(Map.of("expiresAt", Instant.parse("2020-01-01T00:00:00Z")));
    assertThat(asked("G3", "LA-LWU-CPC")).isEqualTo("REFUSED");
  }

  @Test
  void ofAChildHerOwnWordIsNotEnoughUntilSheIsTakenForGrown() {
    recorded(Map.of());
    UUID victimCase = UUID.randomUUID();
    VICTIMS.says(
        "AgeDisputeRaised",
        UUID.randomUUID(),
        victimCase,
        1,
        Map.of("victimCaseId", victimCase, "personRef", person, "treatAsChild", true));
    until("select exists (select from known_child where id = ?)", victimCase);
    assertThat(asked("G3", "LA-LWU-CPC")).isEqualTo("REFUSED");
    VICTIMS.says(
        "AgeAssessmentRecorded",
        UUID.randomUUID(),
        victimCase,
        2,
        Map.of("victimCaseId", victimCase, "personRef", person, "treatAsChild", false));
    until(
        "select exists (select from known_child where id = ? and not treat_as_child)", victimCase);
    assertThat(asked("G3", "LA-LWU-CPC")).isEqualTo("GRANTED");
  }
}
