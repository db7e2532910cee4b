package org.saphan.mutualassistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.exclusion.Exclusions;
import org.saphan.foundation.ledger.DeadlineSweep;
import org.saphan.foundation.ledger.WorkQuery;
import org.saphan.lifecycle.Actor;
import org.saphan.testkit.Story;
import tools.jackson.databind.JsonNode;

/** What each officer finds in his list of work while a request goes from desk to desk. */
class WorkIT {
  private static Story story;
  private static Story.Person prosecutor;
  private static Story.Person officer;
  private static Story.Person approver;

  @BeforeAll
  static void begin() {
    story = Stories.begin("--saphan.practice=true");
    prosecutor = story.person("prosecutor-sv", "LA-PPO-SV", "PROSECUTOR");
    officer = story.person("ospp-officer", "LA-OSPP", "CA_OFFICER");
    approver = story.person("ospp-approver", "LA-OSPP", "CA_APPROVER");
  }

  @AfterAll
  static void end() {
    story.close();
  }

  private static UUID drafted() {
    return prosecutor
        .does("/requests/draft-mla-request", OutgoingRequestIT.draft())
        .accepted()
        .id();
  }

  private static UUID submitted() {
    UUID id = drafted();
    String request = "/requests/" + id;
    var section = Map.of("sections", List.of(Map.of("no", 4, "content", "The payments.")));
    long version = prosecutor.sees(request).accepted().version();
    prosecutor.does(request + "/amend-mla-draft", section, UUID.randomUUID(), version).accepted();
    prosecutor.does(request + "/submit-mla-for-review", Map.of()).accepted();
    return id;
  }

  private static JsonNode work(Story.Person person, String filters) {
    return person.sees("/work?size=" + WorkQuery.MAX_SIZE + filters).accepted().body();
  }

  private static JsonNode item(Story.Person person, UUID id, String filters) {
    return StreamSupport.stream(work(person, filters).path("items").spliterator(), false)
        .filter(item -> item.at("/summary/id").asString().equals(id.toString()))
        .findFirst()
        .orElse(null);
  }

  /** Days pass, and the clock is looked at. */
  private static void pass(Duration time) {
    BusinessClock clock = story.bean(BusinessClock.class);
    clock.forwardTo(clock.now().plus(time));
    story.bean(DeadlineSweep.class).look();
  }

  private static void doesNotFind(UUID id, Story.Person... people) {
    for (Story.Person person : people) {
      assertThat(item(person, id, "")).isNull();
      assertThat(person.reads("/work", "en")).doesNotContain(id.toString());
    }
  }

  @Test
  void workFollowsTheHolderFromDeskToDesk() {
    UUID draft = drafted();
    JsonNode mine = item(prosecutor, draft, "&only=mine");
    assertThat(mine.path("why").toString()).isEqualTo("[\"HELD\"]");
    assertThat(mine.path("collection").asString()).isEqualTo("requests");
    JsonNode due = mine.path("deadlines").path(0);
    assertThat(due.path("kind").asString()).isEqualTo("D-M01");
    assertThat(due.path("daysLeft").asInt()).isEqualTo(30);
    assertThat(due.path("reminders").asInt()).isZero();
    Story.Person elsewhere = story.person("prosecutor-ch", "LA-PPO-CH", "PROSECUTOR");
    Story.Person otherAuthority = story.person("moj-officer", "LA-MOJ-DIC", "CA_OFFICER");
    doesNotFind(draft, officer, approver, elsewhere, otherAuthority);

    UUID request = submitted();
    assertThat(item(officer, request, "").path("why").toString()).isEqualTo("[\"HELD\"]");
    doesNotFind(request, prosecutor, approver, elsewhere, otherAuthority);
    doesNotFind(request, story.person("ospp-data", "LA-OSPP", "DATA_OFFICER"));
  }

  @Test
  void aMissedDeadlineIsWorkOfTheHolderAndOfWhomItEscalatesTo() {
    UUID request = submitted();
    assertThat(item(approver, request, "")).isNull();

    pass(Duration.ofDays(30));

    JsonNode mine = item(officer, request, "&only=overdue");
    assertThat(mine.path("why").toString()).isEqualTo("[\"HELD\",\"CALLED\"]");
    assertThat(mine.at("/summary/overdue").asBoolean()).isTrue();
    assertThat(mine.at("/deadlines/0/kind").asString()).isEqualTo("D-M02");
    assertThat(mine.at("/deadlines/0/daysLeft").asInt()).isNegative();
    assertThat(mine.at("/deadlines/0/breaches").asInt()).isPositive();
    assertThat(item(officer, request, "&only=escalated")).isNull();
    JsonNode escalated = item(approver, request, "&only=escalated");
    assertThat(escalated.path("why").toString()).isEqualTo("[\"ESCALATED\"]");
    assertThat(item(approver, request, "&only=mine")).isNull();
    doesNotFind(
        request,
        story.person("moj-approver", "LA-MOJ-DIC", "CA_APPROVER"),
        story.person("oag-partner", "TH-OAG", "PARTNER"));

    officer.does("/requests/" + request + "/take-for-review", Map.of()).accepted();
    UUID exclusion = UUID.randomUUID();
    UUID caseRef = UUID.fromString(mine.at("/summary/caseRef").asString());
    story.bean(Exclusions.class).place(exclusion, caseRef, Actor.accountOf("ospp-officer"));
    doesNotFind(request, officer);
    story.bean(Exclusions.class).end(exclusion);
    assertThat(item(officer, request, "")).isNotNull();
  }

  @Test
  void theMostUrgentComesFirstAndPagesGoOn() {
    UUID late = submitted();
    pass(Duration.ofDays(30));
    UUID fresh = submitted();

    JsonNode all = work(officer, "").path("items");
    List<String> order =
        StreamSupport.stream(all.spliterator(), false)
            .map(item -> item.at("/summary/id").asString())
            .toList();
    assertThat(order.indexOf(late.toString())).isBetween(0, order.indexOf(fresh.toString()) - 1);
    JsonNode first = officer.sees("/work?size=1").accepted().body();
    assertThat(first.at("/items/0/summary/id").asString()).isEqualTo(order.getFirst());
    assertThat(first.path("count").asInt()).isEqualTo(order.size());
    JsonNode second = officer.sees("/work?size=1&page=2").accepted().body();
    assertThat(second.at("/items/0/summary/id").asString()).isEqualTo(order.get(1));
    JsonNode last = officer.sees("/work?size=1&page=" + order.size()).accepted().body();
    assertThat(last.path("next").isNull()).isTrue();
  }

  @Test
  void filtersAndPagesHaveLimits() {
    officer.sees("/work?size=" + WorkQuery.MAX_SIZE).accepted();
    officer.sees("/work?page=" + WorkQuery.MAX_PAGE).accepted();
    for (String filter :
        List.of(
            "size=" + (WorkQuery.MAX_SIZE + 1),
            "size=0",
            "page=" + (WorkQuery.MAX_PAGE + 1),
            "page=0",
            "page=one",
            "only=yours",
            "holder=me")) {
      officer.sees("/work?" + filter).refused(400, "INVALID");
    }
  }

  @Test
  void thePageSpeaksLaoThaiAndEnglish() {
    UUID request = submitted();
    String page = officer.reads("/work", "en");
    assertThat(page)
        .contains("<h1>My tasks</h1>", "/mutual-assistance/requests/" + request)
        .contains("Waiting for me", "Request to be reviewed");
    assertThat(officer.reads("/work?only=overdue", "en")).doesNotContain(request.toString());
    assertThat(officer.reads("/work", "lo")).contains("<h1>ວຽກຂອງຂ້ອຍ</h1>", "ລໍຖ້າຂ້ອຍ");
    assertThat(officer.reads("/work", "th")).contains("<h1>งานของฉัน</h1>", "รอฉันดำเนินการ");
    assertThat(officer.reads("/requests", "en")).contains("href=\"/mutual-assistance/work\"");
  }
}
