package org.saphan.mutualassistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.emergency.EmergencyAccesses;
import org.saphan.foundation.exclusion.Exclusions;
import org.saphan.foundation.ledger.DeadlineSweep;
import org.saphan.foundation.readlog.ReadLog;
import org.saphan.lifecycle.Actor;
import org.saphan.testkit.Story;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Who sees a case without being related to it, and who sees that he did. */
class EmergencyIT {
  private static final String WORDS = "ນາງ ແກ້ວ ຢູ່ຕໍ່ໜ້າຂ້ອຍ";

  private static Story story;
  private static Story.Person author;
  private static int people;

  private String user;
  private Story.Person outsider;
  private UUID id;
  private String request;

  @BeforeAll
  static void begin() {
    story = Stories.begin("--saphan.practice=true");
    author = story.person("prosecutor-sv", "LA-PPO-SV", "PROSECUTOR");
  }

  @AfterAll
  static void end() {
    story.close();
  }

  /** Nobody of one test waits for a review of another. */
  @BeforeEach
  void newOutsider() {
    people++;
    user = "prosecutor-ch-" + people;
    outsider = story.person(user, "LA-PPO-CH", "PROSECUTOR");
    id = drafted();
    request = "/requests/" + id;
  }

  private static UUID drafted() {
    return author.does("/requests/draft-mla-request", OutgoingRequestIT.draft()).accepted().id();
  }

  private static Map<String, Object> asking(Object subject, String reason) {
    return new HashMap<>(
        Map.of("collection", "requests", "subject", subject.toString(), "reason", reason));
  }

  private Story.Answer asks() {
    return outsider.does("/emergencies", asking(id, "DANGER_TO_LIFE"));
  }

  private static Story.Answer reviews(Story.Person person, Story.Answer access, String finding) {
    return person.does("/emergencies/" + access.id() + "/review", Map.of("finding", finding));
  }

  private boolean isListed() {
    return outsider.sees("/requests").accepted().body().toString().contains(id.toString());
  }

  private UUID caseRef() {
    return UUID.fromString(author.sees(request).accepted().body().path("caseRef").asString());
  }

  private static String looks(Story.Person reader, String path) {
    return reader.sees(path + "/reads").accepted().body().toString();
  }

  @Test
  void whoIsNotRelatedReadsTheCaseForThreeHoursAndDoesNothing() {
    outsider.sees(request).refused(404, "NOT_FOUND");
    assertThat(isListed()).isFalse();

    JsonNode access = asks().accepted().body();

    assertThat(outsider.sees(request).accepted().body().path("actions").size()).isZero();
    outsider.sees(request + "/history").accepted();
    assertThat(outsider.reads(request, "en")).contains("Emergency access by " + user);
    assertThat(isListed()).isTrue();
    outsider.does(request + "/submit-mla-for-review", Map.of()).refused(404, "NOT_FOUND");
    outsider.sees(request + "/reads").refused(404, "NOT_FOUND");

    Instant ends = Instant.parse(access.path("endsAt").asString());
    assertThat(Duration.between(Instant.parse(access.path("beganAt").asString()), ends))
        .isEqualTo(EmergencyAccesses.LEASE)
        .isEqualTo(Duration.ofHours(3));
    EmergencyAccesses kept = story.bean(EmergencyAccesses.class);
    assertThat(kept.openCases(user, ends.minus(1, ChronoUnit.MICROS))).containsExactly(caseRef());
    assertThat(kept.openCases(user, ends)).isEmpty();

    story.bean(BusinessClock.class).forwardTo(ends);
    outsider.sees(request).refused(404, "NOT_FOUND");
    assertThat(isListed()).isFalse();
  }

  @Test
  void nobodyOfAnotherStateIsLetIn() {
    Story.Person partner = story.person("partner-th", "TH-OAG", "PROSECUTOR", "PARTNER");
    partner.does("/emergencies", asking(id, "DANGER_TO_LIFE")).refused(403, "ROLE");
    partner.sees(request).refused(404, "NOT_FOUND");
    assertThat(author.sees("/emergencies").accepted().body().toString())
        .doesNotContain("partner-th");
  }

  @Test
  void theTeamIsToldAndUntilOneOfThemLooksIntoItThereIsNoNextOne() {
    Map<String, Object> other = asking(id, "OTHER");
    outsider.does("/emergencies", other).refused(400, "INVALID");
    other.put("words", WORDS);
    Story.Answer access = outsider.does("/emergencies", other).accepted();

    assertThat(author.reads("/work", "en")).contains("must be looked into:");
    assertThat(author.reads(request, "en")).contains("Emergency access by " + user);
    assertThat(author.reads("/emergencies", "en")).contains(user, WORDS);
    assertThat(author.sees("/emergencies").accepted().body().path("toReview").toString())
        .contains(user, WORDS);
    Story.Person stranger = story.person("prosecutor-ls", "LA-PPO-LS", "PROSECUTOR");
    assertThat(stranger.sees("/emergencies").accepted().body().toString()).doesNotContain(user);
    assertThat(outsider.sees("/emergencies").accepted().body().toString()).doesNotContain(WORDS);

    outsider.does("/emergencies", asking(drafted(), "DANGER_TO_LIFE")).refused(409, "REVIEW_OPEN");
    outsider
        .does("/emergencies", asking(UUID.randomUUID(), "DANGER_TO_LIFE"))
        .refused(409, "REVIEW_OPEN");
    reviews(outsider, access, "JUSTIFIED").refused(403, "OWN_ACCESS");
    reviews(stranger, access, "JUSTIFIED").refused(404, "NOT_FOUND");
    reviews(author, access, "NOT_JUSTIFIED").accepted();
    reviews(author, access, "JUSTIFIED").refused(409, "STATE");
    assertThat(outsider.sees("/emergencies").accepted().body().at("/mine/0/finding").asString())
        .isEqualTo("NOT_JUSTIFIED");

    outsider.does("/emergencies", asking(drafted(), "MISSING")).accepted();
  }

  @Test
  void whoIsExcludedNeverGetsItAndLosesWhatHeHas() {
    Exclusions exclusions = story.bean(Exclusions.class);
    UUID before = UUID.randomUUID();
    exclusions.place(before, caseRef(), Actor.accountOf(user));
    asks().refused(403, "EXCLUDED");
    exclusions.end(before);

    asks().accepted();
    outsider.sees(request).accepted();
    exclusions.place(UUID.randomUUID(), caseRef(), Actor.accountOf(user));
    outsider.sees(request).refused(403, "EXCLUDED");
    assertThat(isListed()).isFalse();
    assertThat(looks(author, request)).contains("\"look\":\"REFUSED\"");
  }

  @Test
  void onlyARoleThatCouldActGetsItForWhatIsThereAndNotSeenAnyway() {
    story
        .person("nurse", "LA-MOH", "HEALTH")
        .does("/emergencies", asking(id, "MEDICAL_EMERGENCY"))
        .refused(403, "ROLE");
    outsider
        .does("/emergencies", asking("LA-MLA-2026-999999-0", "DANGER_TO_LIFE"))
        .refused(404, "NOT_FOUND");
    Story.Answer needless =
        author.does("/emergencies", asking(id, "DANGER_TO_LIFE")).refused(409, "STATE");
    assertThat(needless.body().path("reason").asString()).isEqualTo("EMERGENCY_NOT_NEEDED");
    Object reference = author.sees(request).accepted().body().path("reference").asString();
    outsider.does("/emergencies", asking(reference, "COURT_ORDER")).accepted();
    outsider.sees(request).accepted();
  }

  @Test
  void theSameKeyGivesItOnce() {
    UUID key = UUID.randomUUID();
    outsider.does("/emergencies", asking(id, "MISSING"), key, null).accepted();
    outsider.does("/emergencies", asking(id, "MISSING"), key, null).accepted();
    outsider.does("/emergencies", asking(id, "COURT_ORDER"), key, null).refused(409, "KEY_REUSED");
  }

  @Test
  void theTeamSeesWhoLookedAndWhoWasRefused() {
    Story.Person colleague = story.person("colleague-sv", "LA-PPO-SV", "PROSECUTOR");
    colleague.sees(request).accepted();
    outsider.sees(request).refused(404, "NOT_FOUND");
    asks().accepted();
    outsider.sees(request).accepted();

    assertThat(looks(author, request))
        .contains("\"account\":\"colleague-sv\"", "\"account\":\"" + user + "\"")
        .contains("\"look\":\"SHOWN\"", "\"look\":\"REFUSED\"", "\"look\":\"EMERGENCY\"");
    assertThat(author.reads(request, "en")).contains("Who looked at this");
    assertThat(author.reads(request + "/reads", "en")).contains(user, "Was refused");
    assertThat(author.reads(request + "/reads", "lo")).contains("<h1>ໃຜເບິ່ງຂໍ້ມູນນີ້</h1>");
    assertThat(author.reads(request + "/reads", "th")).contains("<h1>ใครดูข้อมูลนี้</h1>");
  }

  @Test
  void thePageGivesItAndSpeaksThreeLanguages() {
    String form = "key=%s&collection=requests&subject=%s&reason=%s&words=";
    assertThat(outsider.sends("/emergencies", form.formatted(UUID.randomUUID(), id, "OTHER")))
        .contains("role=\"alert\"", id.toString());
    outsider.sends("/emergencies", form.formatted(UUID.randomUUID(), id, "PRESENT_HERE"));
    String mine = outsider.reads("/emergencies?done=given", "en");
    assertThat(mine)
        .contains("You can see the case now.", "not looked into yet", request)
        .contains("for 3 hours");
    assertThat(outsider.reads("/emergencies", "lo")).contains("<h1>ການເຂົ້າເຖິງສຸກເສີນ</h1>");
    assertThat(outsider.reads("/emergencies", "th")).contains("<h1>การเข้าถึงกรณีฉุกเฉิน</h1>");
    String review =
        "/emergencies/"
            + outsider.sees("/emergencies").accepted().body().at("/mine/0/id").asString()
            + "/review";
    author.sends(review, "finding=JUSTIFIED");
    assertThat(outsider.reads("/emergencies", "en")).contains("It was justified");
  }

  @Test
  void whoLookedIsKeptForFiveYearsAndThenDeleted() {
    assertThat(ReadLog.KEPT_YEARS).isEqualTo(5);
    JdbcTemplate sql = story.bean(JdbcTemplate.class);
    for (String age : List.of("5 years", "5 years -1 minute")) {
      sql.update(
          """
          insert into case_read (aggregate_id, case_ref, reader_user, reader_agency, reader_roles,
            outcome, read_at)
          values (?, ?, 'long-ago', 'LA-PPO-SV', 'PROSECUTOR', 'SHOWN', now() - ?::interval)\
          """,
          id,
          id,
          age);
    }
    story.bean(DeadlineSweep.class).forget();
    String count = "select count(*) from case_read where reader_user = 'long-ago'";
    assertThat(sql.queryForObject(count, Integer.class)).isEqualTo(1);
    assertThat(sql.update("delete from case_read where reader_user = 'long-ago'")).isZero();
  }

  @Test
  void whatIsWrittenDownCannotBeChangedInTheDatabase() {
    asks().accepted();
    JdbcTemplate sql = story.bean(JdbcTemplate.class);
    assertThat(sql.update("delete from emergency_access")).isZero();
    for (String change :
        List.of(
            "update case_read set reader_user = 'x'",
            "update emergency_access set ends_at = now()",
            "update emergency_review set finding = 'JUSTIFIED'",
            "delete from emergency_review")) {
      assertThatThrownBy(() -> sql.update(change))
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }
}
