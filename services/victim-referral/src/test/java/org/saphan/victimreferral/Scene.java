package org.saphan.victimreferral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.saphan.testkit.OtherService;
import org.saphan.testkit.Story;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the other services say of people, and what this one then knows of them. */
record Scene(Story story) {
  static final Duration SOON = Duration.ofSeconds(60);
  static final OtherService RETURNS = OtherService.on("repatriation.returns.v1");

  /** Somebody who was put across the border. */
  record Returnee(UUID returnId, UUID person, UUID caseRef) {
    static Returnee somebody() {
      return new Returnee(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    }

    void is(String event, long version, Map<String, Object> more) {
      Map<String, Object> fields = new HashMap<>(more);
      fields.put("returnId", returnId);
      fields.put("personRef", person);
      RETURNS.says(event, caseRef, returnId, version, fields);
    }

    Returnee arrived(String child) {
      is(
          "UnannouncedArrivalRecorded",
          1,
          Map.of(
              "sex", "MALE", "ageBand", "A25_34", "child", child, "destinationProvince", "LA-CH"));
      return this;
    }

    Returnee screened(String outcome) {
      is(
          "FirstContactScreened",
          2,
          Map.of(
              "sex",
              "MALE",
              "outcome",
              outcome,
              "childPresumed",
              false,
              "dimensionFlags",
              Map.of("act", false, "means", true, "purpose", true)));
      return this;
    }

    /** With signs, and with nobody who is responsible. */
    Returnee screenedAlone() {
      is(
          "FirstContactScreened",
          2,
          Map.of(
              "sex",
              "MALE",
              "outcome",
              "INDICATORS",
              "childPresumed",
              true,
              "unaccompanied",
              true,
              "dimensionFlags",
              Map.of("act", false, "means", true, "purpose", true)));
      return this;
    }

    /** Who comes alone is only then without somebody responsible if it is a child. */
    void asks(long version, String sex) {
      is(
          "ReferralRequested",
          version,
          Map.of(
              "urgency",
              "SAME_DAY",
              "sex",
              sex,
              "ageBand",
              "A25_34",
              "child",
              "NO",
              "unaccompanied",
              true,
              "childrenWith",
              0,
              "needGroups",
              List.of("SHELTER"),
              "basis",
              "CONSENT"));
    }

    /** The consent comes behind. */
    Returnee referred() {
      asks(3, "MALE");
      is("ConsentGiven", 4, Map.of("consents", List.of(consent("SHARE_FOR_REFERRAL", "GRANTED"))));
      return this;
    }
  }

  /** A line of a notice about a man. */
  static Map<String, Object> identifiedAbroad(UUID person) {
    return Map.of(
        "lineId", "1",
        "personRef", person,
        "returnId", UUID.randomUUID(),
        "sex", "MALE",
        "ageBand", "A25_34",
        "child", "NO",
        "identification", "IDENTIFIED_ABROAD");
  }

  static Map<String, Object> consent(String purpose, String decision) {
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

  static String justNow() {
    return Instant.now().minusSeconds(1).truncatedTo(ChronoUnit.MILLIS).toString();
  }

  UUID somebodyWhoAgreed() {
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

  List<String> stages(UUID person) {
    return story
        .bean(JdbcTemplate.class)
        .queryForList(
            "select stage from aggregate where lifecycle = 'consent' and state ->> 'personRef' = ?"
                + " order by stage",
            String.class,
            person.toString());
  }

  UUID granted(UUID person) {
    return story
        .bean(JdbcTemplate.class)
        .queryForObject(
            "select id from aggregate where lifecycle = 'consent' and stage = 'GRANTED' and state"
                + " ->> 'personRef' = ?",
            UUID.class,
            person.toString());
  }

  List<String> history(UUID aggregate) {
    return story
        .bean(JdbcTemplate.class)
        .queryForList(
            "select regexp_replace(event_type, '.*\\.', '') from history where aggregate_id = ?"
                + " order by version",
            String.class,
            aggregate);
  }

  /** What runs, or ran, for it. */
  List<String> deadlines(UUID aggregate) {
    return story
        .bean(JdbcTemplate.class)
        .queryForList(
            "select kind from deadline where owner_id = ? order by kind", String.class, aggregate);
  }

  String shelterOf(UUID referral) {
    return story
        .bean(JdbcTemplate.class)
        .queryForObject(
            "select state ->> 'shelterCode' from aggregate where id = ?", String.class, referral);
  }

  void untilItHas(UUID aggregate, String event) {
    await().atMost(SOON).untilAsserted(() -> assertThat(history(aggregate)).contains(event));
  }

  List<String> vaults(UUID person) {
    return story
        .bean(JdbcTemplate.class)
        .queryForList(
            "select vault from vault_of_person where person_ref = ? order by vault",
            String.class,
            person);
  }

  /** The first of a life cycle that has this in its state, as soon as there is one. */
  UUID until(String lifecycle, String field, UUID value) {
    List<UUID> found = new ArrayList<>();
    await()
        .atMost(SOON)
        .until(() -> {
          found.addAll(
              story
                  .bean(JdbcTemplate.class)
                  .queryForList(
                      "select id from aggregate where lifecycle = ? and state ->> ? = ?",
                      UUID.class,
                      lifecycle,
                      field,
                      value.toString()));
          return !found.isEmpty();
        });
    return found.getFirst();
  }

  UUID caseOf(Returnee one) {
    return until("victim-case", "personRef", one.person());
  }

  /** A man with signs, of whom everything is known here. */
  Returnee presumed() {
    Returnee one = Returnee.somebody().arrived("NO").screened("INDICATORS");
    untilItHas(caseOf(one), "VictimPresumed");
    return one;
  }

  List<String> memos(UUID aggregate) {
    return story
        .bean(JdbcTemplate.class)
        .queryForList("select said from memo where aggregate_id = ?", String.class, aggregate);
  }

  void untilItShows(UUID aggregate, String memo) {
    await().atMost(SOON).untilAsserted(() -> assertThat(memos(aggregate)).contains(memo));
  }
}
