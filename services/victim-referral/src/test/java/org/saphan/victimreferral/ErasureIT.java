package org.saphan.victimreferral;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.saphan.victimreferral.CareCases.UNION;

import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.directory.Directory;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.ledger.DeadlineSweep;
import org.saphan.foundation.personal.Keeping;
import org.saphan.foundation.personal.RetentionSweep;
import org.saphan.foundation.vault.Vault;
import org.saphan.testkit.Story;
import org.saphan.testkit.Story.Person;
import org.springframework.jdbc.core.JdbcTemplate;

/** Years pass, and who is a victim here is forgotten; who was a child, later. */
class ErasureIT {
  private static Story story;
  private static CareCases cases;
  private static Person officer;

  @BeforeAll
  static void begin() {
    story =
        Story.begin(
            "victim-referral", Directory::start, VictimReferral::start, "--saphan.practice=true");
    cases = new CareCases(story);
    officer = cases.as("LA-MOLSW-DSW", "DATA_OFFICER");
  }

  @AfterAll
  static void end() {
    story.close();
  }

  /** A woman of this age whose case is open; its path. */
  private static String opened(UUID person, String ageBand) {
    return cases.path(
        cases
            .as(CareCases.BRIDGE, "FIRST_CONTACT")
            .does(
                "/victim-cases/open-victim-case",
                cases.with(cases.report(person), "ageBand", ageBand))
            .accepted());
  }

  private static void closed(String one) {
    Person second = cases.as(UNION, "CASE_WORKER", "second");
    cases
        .as(UNION, "CASE_WORKER", "first")
        .does(
            one + "/close-victim-case-as-error",
            Map.of(
                "outcome",
                "ERROR",
                "secondPerson",
                cases.code(second, one, "close-victim-case-as-error")))
        .accepted();
  }

  /** What its data officer sees of the deadlines of a record. */
  private static List<String> clock(UUID person) {
    List<String> all = new ArrayList<>();
    officer
        .sees("/person-records/" + person)
        .accepted()
        .body()
        .path("deadlines")
        .forEach(deadline ->
            all.add(
                deadline.path("set").path("deadlineKind").asString()
                    + " "
                    + deadline.path("status").asString()));
    return all;
  }

  private static void passes(Period years, Duration less) {
    BusinessClock clock = story.bean(BusinessClock.class);
    clock.forwardTo(Keeping.later(clock.now(), years).minus(less));
    story.bean(RetentionSweep.class).look();
    story.bean(DeadlineSweep.class).look();
  }

  /** The service gives the command itself, soon after the deadline's end. */
  private static void untilErased(UUID person) {
    await().atMost(Duration.ofSeconds(60)).until(() -> !isKept(person));
  }

  private static boolean isKept(UUID person) {
    return story.bean(Vault.class).read(person, person, 1).isPresent();
  }

  /** How many papers of a case can be opened. */
  private static long papers(String one) {
    UUID id = UUID.fromString(one.substring(one.lastIndexOf('/') + 1));
    return story
        .bean(JdbcTemplate.class)
        .queryForList("select doc_id from document where owner = ?", UUID.class, id)
        .stream()
        .filter(paper -> story.bean(Vault.class).read(id, paper, 1).isPresent())
        .count();
  }

  @Test
  void aRecordIsErasedSevenYearsAfterTheCaseAndThatOfAChildAtTwentyFive() {
    UUID woman = UUID.randomUUID();
    UUID child = UUID.randomUUID();
    UUID held = UUID.randomUUID();
    UUID open = UUID.randomUUID();
    String womans = opened(woman, "A18_24");
    assertThat(cases.as(UNION, "CASE_WORKER").keeps(womans, "what she told".getBytes(UTF_8)))
        .isNotEmpty();
    assertThat(papers(womans)).isEqualTo(1);
    closed(womans);
    closed(opened(child, "A12_14"));
    closed(opened(held, "A25_34"));
    String still = opened(open, "A25_34");
    assertThat(cases.as(UNION, "CASE_WORKER").keeps(still, "what she told".getBytes(UTF_8)))
        .isNotEmpty();
    story.bean(RetentionSweep.class).look();
    assertThat(clock(held)).containsExactly("D-Z01 RUNNING");
    assertThat(clock(open)).as("nobody can say how long").isEmpty();
    officer
        .does("/person-records/" + held + "/place-legal-hold", Map.of("reasonCode", "COURT"))
        .accepted();
    officer
        .does("/person-records/" + woman + "/erase-person-record", Map.of())
        .refused(422, "TOO_EARLY");
    assertThat(clock(held)).containsExactly("D-Z01 PAUSED");
    assertThat(clock(woman)).containsExactly("D-Z01 RUNNING");

    passes(Period.ofYears(7), Duration.ofDays(1));
    assertThat(isKept(woman)).isTrue();
    assertThat(officer.sees("/retention").accepted().body().toString())
        .contains(woman.toString(), child.toString(), open.toString(), "\"keptUntil\":null");
    assertThat(cases.as(UNION, "CASE_WORKER").sees("/retention").accepted().body()).isEmpty();
    for (String language : new String[] {"lo", "th", "en"}) {
      assertThat(officer.reads("/retention", language))
          .contains(woman.toString())
          .doesNotContain("retention.");
    }

    passes(Period.ofDays(2), Duration.ZERO);
    untilErased(woman);
    assertThat(papers(womans)).as("what was written of her is gone with her record").isZero();
    assertThat(papers(still)).isEqualTo(1);
    assertThat(officer.sees("/person-records/" + woman).accepted().stage()).isEqualTo("ERASED");
    assertThat(officer.sees("/person-records/" + woman + "/history").accepted().body().toString())
        .contains("RecordErased");
    assertThat(
            story
                .bean(JdbcTemplate.class)
                .queryForList(
                    "select kind || ' ' || status from deadline where owner_id = ?",
                    String.class,
                    woman))
        .containsExactly("D-Z01 MET");
    assertThat(isKept(child)).isTrue();
    assertThat(isKept(held)).isTrue();
    assertThat(isKept(open)).isTrue();
    assertThat(cases.as(UNION, "CASE_WORKER").sees(still).accepted().stage())
        .isNotEqualTo("CLOSED");

    passes(Period.ofYears(13).minusYears(7), Duration.ofDays(3));
    assertThat(isKept(child)).isTrue();
    passes(Period.ofDays(4), Duration.ZERO);
    untilErased(child);

    officer.does("/person-records/" + held + "/lift-legal-hold", Map.of()).accepted();
    passes(Period.ofDays(2), Duration.ZERO);
    untilErased(held);
    assertThat(isKept(open)).isTrue();
  }
}
