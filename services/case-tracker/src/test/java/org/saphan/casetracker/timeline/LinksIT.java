package org.saphan.casetracker.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Links between cases and matches of persons over HTTP; their events leave by the outbox. */
class LinksIT extends RunningTracker {
  private static final String DESK = token("LA-MOLSW-DSW", "DSW_DESK");
  private static final String LINKS = "/api/case-tracker/links";
  private static final String MATCHES = "/api/case-tracker/person-matches";

  @Test
  void casesThatHaveATimelineAreLinkedAndTheLinkIsTakenBack() {
    Story one = Story.draftedBy("LA-PPO-SV");
    Story other = Story.draftedBy("LA-PPO-VT");
    road.send(one, other);
    soon(() -> assertThat(stages(timeline(other, REGISTRY))).hasSize(1));
    soon(() -> assertThat(stages(timeline(one, REGISTRY))).hasSize(1));

    assertThat(link(UUID.randomUUID(), other.caseRef).body()).contains("UNKNOWN_CASE");
    HttpResponse<String> linked = link(one.caseRef, other.caseRef);
    assertThat(linked.statusCode()).as(linked.body()).isEqualTo(201);
    assertThat(json(linked).path("stage").asString()).isEqualTo("LINKED");

    HttpResponse<String> unlinked =
        command(
            LINKS + "/" + json(linked).path("id").asString() + "/unlink-cases",
            // as the law's table lists it, with what the service knows
            Map.of("fromCaseRef", one.caseRef, "toCaseRef", other.caseRef, "reasonCode", "ERROR"),
            REGISTRY);
    assertThat(json(unlinked).path("stage").asString()).isEqualTo("UNLINKED");
    assertThat(sent()).contains("CasesLinked", "CasesUnlinked");
  }

  @Test
  void aMatchIsProposedConfirmedAndTakenBackByTwo() {
    Homecoming home = Homecoming.of(2);
    try (Road repatriation = new Road("repatriation")) {
      repatriation.send(home);
    }
    soon(() -> assertThat(timeline(home, DESK).path("aggregates").size()).isEqualTo(3));
    Map<String, Object> pair =
        Map.of(
            "leftPersonRef", home.persons.get(0),
            "rightPersonRef", home.persons.get(1),
            "score", 0.93);

    soon(() -> assertThat(personsKnown(home)).isEqualTo(2));
    HttpResponse<String> proposed = command(MATCHES, pair, DESK);
    assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(201);
    String match = MATCHES + "/" + json(proposed).path("id").asString();
    HttpResponse<String> confirmed =
        command(
            match + "/confirm-person-match",
            Map.of("challengeQuestion", "Name of the elder sibling?", "challengeAnswer", true),
            DESK);
    assertThat(json(confirmed).path("stage").asString())
        .as(confirmed.body())
        .isEqualTo("CONFIRMED");

    Map<String, Object> what =
        Map.of(
            "collection",
            "person-matches",
            "id",
            json(proposed).path("id").asString(),
            "command",
            "revoke-person-match");
    HttpResponse<String> signed = command("/api/case-tracker/countersignatures", what, DESK);
    assertThat(signed.statusCode()).as(signed.body()).isEqualTo(201);
    HttpResponse<String> revoked =
        command(
            match + "/revoke-person-match",
            Map.of("secondPerson", json(signed).path("code").asString()),
            token("LA-MOLSW-DSW", "DSW_DESK"));
    assertThat(json(revoked).path("stage").asString()).as(revoked.body()).isEqualTo("REJECTED");
    assertThat(send("GET", match + "/history", DESK).body()).doesNotContain("sibling");
    for (String language : new String[] {"lo", "th", "en"}) {
      assertThat(page("/case-tracker/person-matches?lang=" + language, DESK).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void theCasesOfAPersonWhoWasTraffickedAgainAreLinked() {
    Care before = new Care(UUID.randomUUID(), UUID.randomUUID());
    Homecoming again = Homecoming.of(1).arrived(0);
    try (Road repatriation = new Road("repatriation")) {
      repatriation.send(again);
    }
    try (Road referral = new Road("victim-referral")) {
      referral.send(before.opened());
      soon(() -> assertThat(known(before.caseRef)).isEqualTo(2));
      soon(() -> assertThat(known(again.caseRef)).isEqualTo(5));
      confirmed(before.person, again.persons.getFirst());
      referral.send(before.reopened("NEW_FACTS").messages.getLast());
      soon(() -> assertThat(known(before.caseRef)).isEqualTo(3));
      referral.send(before.reopened("RE_TRAFFICKED").messages.getLast());
    }

    soon(() -> assertThat(links(before.caseRef)).containsExactly(again.caseRef.toString()));
    soon(() -> assertThat(known(before.caseRef)).isEqualTo(4));
    assertThat(links(again.caseRef)).isEmpty();
  }

  /** Somebody of whom victim referral opens a case. */
  private static final class Care extends Teller {
    private final UUID victimCase = UUID.randomUUID();
    final UUID person;

    Care(UUID caseRef, UUID person) {
      super("victim-referral", caseRef);
      this.person = person;
    }

    Care opened() {
      person("PersonRecordCreated", person);
      return on("VictimCaseOpened", "V1", "REPORTED", Map.of());
    }

    Care reopened(String reason) {
      return on("VictimCaseReopened", "V19", "PRESUMED", Map.of("reason", reason));
    }

    private Care on(String event, String row, String stage, Map<String, Object> says) {
      Map<String, Object> all = new HashMap<>(says);
      all.putAll(Map.of("victimCaseId", victimCase, "personRef", person));
      after(Duration.ofDays(1));
      tell(
          "victim-cases",
          "victim-referral",
          "victim-case",
          victimCase,
          event,
          new Line(row, stage, held("CASE_WORKER", "LA-LWU-CPC"), "LA-LWU-CPC", "CASE_WORKER"),
          all);
      return this;
    }
  }

  private static void confirmed(UUID one, UUID other) {
    HttpResponse<String> proposed =
        command(
            MATCHES, Map.of("leftPersonRef", one, "rightPersonRef", other, "score", 0.93), DESK);
    assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(201);
    HttpResponse<String> confirmed =
        command(
            MATCHES + "/" + json(proposed).path("id").asString() + "/confirm-person-match",
            Map.of("challengeQuestion", "Name of the elder sibling?", "challengeAnswer", true),
            DESK);
    assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(200);
  }

  /** How many facts of other services the timelines have of a case: matches have deadlines here. */
  private static long known(UUID caseRef) {
    return jdbc.sql(
            "select count(*) from timeline_fact where case_ref = ? and service <> 'case-tracker'")
        .param(caseRef)
        .query(Long.class)
        .single();
  }

  private static List<String> links(UUID from) {
    return jdbc.sql(
            "select state ->> 'toCaseRef' from aggregate where lifecycle = 'case-link'"
                + " and state ->> 'fromCaseRef' = ?")
        .param(from.toString())
        .query(String.class)
        .list();
  }

  private static HttpResponse<String> link(UUID from, UUID to) {
    return command(
        LINKS,
        Map.of("fromCaseRef", from, "toCaseRef", to, "linkKind", "SAME_OFFENDERS"),
        REGISTRY);
  }

  private static long personsKnown(Homecoming home) {
    return jdbc.sql(
            "select count(*) from timeline_fact where event_type = 'PersonRecordCreated'"
                + " and person_ref = any(?)")
        .param(home.persons.toArray(UUID[]::new))
        .query(Long.class)
        .single();
  }

  private static List<String> sent() {
    return jdbc.sql("select distinct event_type from history").query(String.class).list();
  }
}
