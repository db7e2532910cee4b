package org.saphan.mutualassistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.deputy.Deputies;
import org.saphan.testkit.Story;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** An approver goes away, and a colleague approves in his place. */
class DeputiesIT {
  private static final ZoneId VIENTIANE = ZoneId.of("Asia/Vientiane");

  private static Story story;
  private static Story.Person officer;
  private static LocalDate today;
  private static int people;

  private String awayUser;
  private String deputyUser;
  private Story.Person away;
  private Story.Person deputy;

  @BeforeAll
  static void begin() {
    story = Stories.begin("--saphan.practice=true");
    officer = story.person("ospp-officer", "LA-OSPP", "CA_OFFICER");
    today = LocalDate.ofInstant(story.bean(BusinessClock.class).now(), VIENTIANE);
    aDayPasses(); // to noon, so that no test meets midnight
  }

  @AfterAll
  static void end() {
    story.close();
  }

  /** Nobody of one test is away in another. */
  @BeforeEach
  void newPeople() {
    people++;
    awayUser = "away-" + people;
    deputyUser = "deputy-" + people;
    away = story.person(awayUser, "LA-OSPP", "CA_OFFICER", "CA_APPROVER");
    deputy = story.person(deputyUser, "LA-OSPP", "CA_OFFICER");
  }

  private static void aDayPasses() {
    today = today.plusDays(1);
    story
        .bean(BusinessClock.class)
        .forwardTo(today.atTime(LocalTime.NOON).atZone(VIENTIANE).toInstant());
  }

  private static Map<String, Object> naming(String deputy, LocalDate from, LocalDate until) {
    return new HashMap<>(
        Map.of(
            "role",
            "CA_APPROVER",
            "deputy",
            deputy,
            "from",
            from.toString(),
            "until",
            until.toString(),
            "reason",
            "LEAVE"));
  }

  private Story.Answer handsOver(LocalDate from, LocalDate until) {
    return away.does("/deputies", naming(deputyUser, from, until));
  }

  /** A request that this author wrote and this reviewer took for review. */
  private static String reviewed(Story.Person author, Story.Person reviewer) {
    UUID id = author.does("/requests/draft-mla-request", OutgoingRequestIT.draft()).accepted().id();
    String request = "/requests/" + id;
    var section = Map.of("sections", List.of(Map.of("no", 4, "content", "The payments.")));
    author.does(request + "/amend-mla-draft", section, UUID.randomUUID(), 1L).accepted();
    author.does(request + "/submit-mla-for-review", Map.of()).accepted();
    reviewer.does(request + "/take-for-review", Map.of()).accepted();
    return request;
  }

  private static String reviewed() {
    return reviewed(story.person("prosecutor-sv", "LA-PPO-SV", "PROSECUTOR"), officer);
  }

  private static Story.Answer approves(Story.Person person, String request) {
    return person.does(request + "/approve-mla-request", OutgoingRequestIT.approval());
  }

  private static void endedBy(Story.Person person, UUID id) {
    person.does("/deputies/" + id + "/end", Map.of()).accepted();
  }

  @Test
  void theDeputyApprovesInPlaceOfTheAbsentAndTheirAgencySeesIt() {
    Story.Person prosecutor = story.person("prosecutor-sv", "LA-PPO-SV", "PROSECUTOR");
    String request = reviewed(prosecutor, away);
    approves(away, request).refused(403, "FOUR_EYES");
    approves(deputy, request).refused(403, "ROLE");

    handsOver(today, today.plusDays(7)).accepted();

    approves(away, request).refused(403, "ROLE");
    assertThat(officer.reads(request, "en"))
        .contains("%s stands in for %s".formatted(deputyUser, awayUser));
    assertThat(prosecutor.reads(request, "en")).doesNotContain(deputyUser, awayUser);
    assertThat(deputy.reads("/requests", "en"))
        .contains("You also have the role", "in place of " + awayUser);
    assertThat(approves(deputy, request).accepted().stage()).isEqualTo("APPROVED");

    JsonNode line = officer.sees(request + "/history").accepted().body().get(4);
    assertThat(line.path("actorRole").asString()).isEqualTo("CA_APPROVER");
    assertThat(line.at("/standIn/account").asString()).isEqualTo(deputyUser);
    assertThat(line.at("/standIn/actedFor").asString()).isEqualTo(awayUser);
    assertThat(officer.reads(request, "en")).contains(deputyUser + " in place of " + awayUser);
    assertThat(prosecutor.sees(request + "/history").accepted().body().toString())
        .contains("CA_APPROVER")
        .doesNotContain("standIn", deputyUser, awayUser);
  }

  @Test
  void whatTheDeputyDoesInHisOwnRightIsNotDoneForTheAbsent() {
    handsOver(today, today).accepted();
    String request = reviewed(story.person("prosecutor-sv", "LA-PPO-SV", "PROSECUTOR"), deputy);
    JsonNode taken = officer.sees(request + "/history").accepted().body().get(3);
    assertThat(taken.path("actorRole").asString()).isEqualTo("CA_OFFICER");
    assertThat(taken.path("standIn").isMissingNode()).isTrue();
  }

  @Test
  void fourEyesAreCountedByPerson() {
    handsOver(today, today.plusDays(7)).accepted();
    Story.Person author =
        story.person(deputyUser, "LA-OSPP", "PROSECUTOR"); // the deputy, who also drafts
    approves(author, reviewed(author, officer)).refused(403, "FOUR_EYES");
    approves(deputy, reviewed(story.person("prosecutor-sv", "LA-PPO-SV", "PROSECUTOR"), deputy))
        .refused(403, "FOUR_EYES");
  }

  @Test
  void theRoleIsHandedOverFromTheFirstDayToTheLast() {
    String request = reviewed();
    handsOver(today.plusDays(1), today.plusDays(1)).accepted();
    approves(deputy, request).refused(403, "ROLE");
    aDayPasses();
    approves(away, request).refused(403, "ROLE");
    approves(deputy, request).accepted();
    String next = reviewed();
    aDayPasses();
    approves(deputy, next).refused(403, "ROLE");
    approves(away, next).accepted();
  }

  @Test
  void theAbsentEndsItEarlyAndHasTheRoleAgainAtOnce() {
    String request = reviewed();
    UUID id = handsOver(today, today.plusDays(7)).accepted().id();
    deputy.does("/deputies/" + id + "/end", Map.of()).refused(403, "ROLE");
    officer.does("/deputies/" + id + "/end", Map.of()).refused(403, "ROLE");
    endedBy(away, id);
    approves(deputy, request).refused(403, "ROLE");
    approves(away, request).accepted();
    away.does("/deputies/" + id + "/end", Map.of()).refused(409, "STATE");
  }

  @Test
  void whoAnswersForTheAccountsOfTheAgencyEndsItToo() {
    UUID id = handsOver(today, today.plusDays(7)).accepted().id();
    Story.Person elsewhere = story.person("moj-data", "LA-MOJ-DIC", "DATA_OFFICER");
    elsewhere.does("/deputies/" + id + "/end", Map.of()).refused(404, "NOT_FOUND");
    assertThat(elsewhere.sees("/deputies").accepted().body().toString()).doesNotContain(awayUser);
    endedBy(story.person("ospp-data", "LA-OSPP", "DATA_OFFICER"), id);
    JsonNode seen = officer.sees("/deputies").accepted().body().path("deputies");
    assertThat(seen.toString()).contains(awayUser, "\"endedBy\":\"ospp-data\"");
  }

  @Test
  void onlyOnesOwnRoleOfAnApproverIsHandedOver() {
    deputy.does("/deputies", naming("x", today, today)).refused(403, "ROLE");
    var another = naming(deputyUser, today, today);
    another.put("role", "CA_OFFICER");
    away.does("/deputies", another).refused(403, "ROLE");
    away.does("/deputies", naming(awayUser, today, today)).refused(400, "INVALID");
    handsOver(today, today.plusDays(1)).accepted();
    deputy.does("/deputies", naming("x", today, today)).refused(403, "ROLE");
  }

  @Test
  void nobodyIsAwayAndStandsInAtOneTimeAndARoleHasOneDeputy() {
    handsOver(today.plusDays(10), today.plusDays(20)).accepted();
    Story.Person colleague = story.person(deputyUser, "LA-OSPP", "CA_APPROVER");
    Story.Answer chain =
        colleague
            .does("/deputies", naming("x", today.plusDays(20), today.plusDays(21)))
            .refused(409, "STATE");
    assertThat(chain.body().path("reason").asString()).isEqualTo("DEPUTY_CHAIN");
    Story.Person third = story.person(deputyUser + "-third", "LA-OSPP", "CA_APPROVER");
    third.does("/deputies", naming(awayUser, today, today.plusDays(10))).refused(409, "STATE");
    Story.Answer overlap = handsOver(today.plusDays(20), today.plusDays(25)).refused(409, "STATE");
    assertThat(overlap.body().path("reason").asString()).isEqualTo("DEPUTY_OVERLAP");
    third
        .does("/deputies", naming(deputyUser, today.plusDays(15), today.plusDays(15)))
        .refused(409, "STATE");
    third.does("/deputies", naming(awayUser, today, today.plusDays(9))).accepted();
    colleague.does("/deputies", naming("x", today.plusDays(21), today.plusDays(21))).accepted();
  }

  @Test
  void timeAndAccountHaveLimits() {
    LocalDate farthest = today.plusDays(Deputies.FARTHEST_DAYS);
    away.does("/deputies", naming("x", today, today.plusDays(Deputies.LONGEST_DAYS)))
        .refused(400, "INVALID");
    away.does("/deputies", naming("x", today.minusDays(1), today)).refused(400, "INVALID");
    away.does("/deputies", naming("x", today, today.minusDays(1))).refused(400, "INVALID");
    away.does("/deputies", naming("x", farthest.plusDays(1), farthest.plusDays(1)))
        .refused(400, "INVALID");
    away.does("/deputies", naming("x".repeat(Deputies.MAX_ACCOUNT + 1), today, today))
        .refused(400, "INVALID");
    away.does("/deputies", naming(" ", today, today)).refused(400, "INVALID");
    handsOver(today.plusDays(1), today.plusDays(Deputies.LONGEST_DAYS)).accepted();
    away.does("/deputies", naming("x".repeat(Deputies.MAX_ACCOUNT), farthest, farthest)).accepted();
  }

  @Test
  void anAccountOfAnotherAgencyGetsNoRole() {
    handsOver(today, today).accepted();
    Story.Person namesake = story.person(deputyUser, "LA-MOJ-DIC", "CA_OFFICER");
    assertThat(namesake.sees("/work").accepted().body().path("count").asInt()).isZero();
    assertThat(namesake.reads("/requests", "en")).doesNotContain("You also have the role");
    assertThat(deputy.reads("/requests", "en")).contains("You also have the role");
  }

  @Test
  void theSameKeyHandsOverOnce() {
    UUID key = UUID.randomUUID();
    var naming = naming(deputyUser, today, today);
    // a day later, since whoever has handed a role over cannot hand it over again
    naming.put("from", today.plusDays(1).toString());
    naming.put("until", today.plusDays(1).toString());
    UUID id = away.does("/deputies", naming, key, null).accepted().id();
    assertThat(away.does("/deputies", naming, key, null).accepted().id()).isEqualTo(id);
    naming.put("reason", "TRAINING");
    away.does("/deputies", naming, key, null).refused(409, "KEY_REUSED");
  }

  @Test
  void whatWasHandedOverCannotBeChangedInTheDatabase() {
    JdbcTemplate sql = story.bean(JdbcTemplate.class);
    for (String change :
        List.of(
            "update deputyship set deputy = 'x'",
            "delete from deputyship",
            "update deputyship_end set ended_by = 'x'",
            "delete from deputyship_end")) {
      assertThatThrownBy(() -> sql.update(change))
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void thePageHandsOverAndEndsAndSpeaksThreeLanguages() {
    String form = "key=%s&role=CA_APPROVER&deputy=%s&from=%s&until=%s&reason=TRAINING";
    String tooLong =
        away.sends(
            "/deputies", form.formatted(UUID.randomUUID(), deputyUser, today, today.plusDays(60)));
    assertThat(tooLong)
        .contains("A role cannot be handed over for so long", "value=\"" + deputyUser + "\"");
    away.sends("/deputies", form.formatted(UUID.randomUUID(), deputyUser, today, today));
    String page = away.reads("/deputies?done=named", "en");
    assertThat(page)
        .contains("The role is handed over.", "Your account: " + awayUser, "Training")
        .contains("End now", deputyUser);
    assertThat(deputy.reads("/deputies", "en"))
        .contains(awayUser)
        .doesNotContain("End now", "name=\"deputy\"");
    assertThat(deputy.reads("/deputies", "lo")).contains("<h1>ຜູ້ປະຕິບັດໜ້າທີ່ແທນ</h1>");
    assertThat(deputy.reads("/deputies", "th")).contains("<h1>ผู้ปฏิบัติหน้าที่แทน</h1>");
    String id = page.replaceAll("(?s).*/deputies/([0-9a-f-]{36})/end\".*", "$1");
    away.sends("/deputies/" + id + "/end", "");
    assertThat(away.reads("/deputies", "en")).contains("by " + awayUser, "name=\"deputy\"");
  }
}
