package org.saphan.mutualassistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.ledger.DeadlineSweep;
import org.saphan.foundation.personal.Keeping;
import org.saphan.foundation.personal.RetentionSweep;
import org.saphan.foundation.vault.Vault;
import org.saphan.testkit.Story;
import org.springframework.jdbc.core.JdbcTemplate;

/** Ten years after the last file of a case the persons in it are forgotten. */
class ErasureIT {
  private static Story story;
  private static Story.Person prosecutor;

  @BeforeAll
  static void begin() {
    story = Stories.begin("--saphan.practice=true");
    prosecutor = story.person("prosecutor-sv", "LA-PPO-SV", "PROSECUTOR");
  }

  @AfterAll
  static void end() {
    story.close();
  }

  private static UUID drafted(Map<String, Object> draft) {
    draft.put(
        "persons",
        List.of(Map.of("role", "WITNESS", "names", List.of(Map.of("text", "Planted Name")))));
    return prosecutor.does("/requests/draft-mla-request", draft).accepted().id();
  }

  private static UUID caseOf(UUID request) {
    return UUID.fromString(
        prosecutor.sees("/requests/" + request).accepted().body().path("caseRef").asString());
  }

  private static void withdrawn(UUID request) {
    prosecutor
        .does(
            "/requests/" + request + "/withdraw-mla-request",
            Map.of("reasonCode", "ERROR", "notifiedRequested", false))
        .accepted();
  }

  private static void passes(Period period, Duration less) {
    BusinessClock clock = story.bean(BusinessClock.class);
    clock.forwardTo(Keeping.later(clock.now(), period).minus(less));
    story.bean(RetentionSweep.class).look();
    story.bean(DeadlineSweep.class).look();
  }

  private static long kept(UUID caseRef) {
    Vault vault = story.bean(Vault.class);
    return story
        .bean(JdbcTemplate.class)
        .queryForList(
            "select id from aggregate where lifecycle = 'person-record' and case_ref = ?",
            UUID.class,
            caseRef)
        .stream()
        .filter(person -> vault.read(person, person, 1).isPresent())
        .count();
  }

  @Test
  void thePersonsOfACaseAreErasedTenYearsAfterItsLastFile() {
    UUID first = drafted(OutgoingRequestIT.draft());
    UUID caseRef = caseOf(first);
    Map<String, Object> another = OutgoingRequestIT.draft();
    another.put("caseRef", caseRef);
    UUID second = drafted(another);
    assertThat(kept(caseRef)).isEqualTo(2);

    withdrawn(first);
    passes(Period.ofYears(10), Duration.ZERO);
    passes(Period.ofDays(2), Duration.ZERO);
    assertThat(kept(caseRef)).as("one file is open").isEqualTo(2);
    withdrawn(second);
    passes(Period.ofYears(10), Duration.ofDays(1));
    assertThat(kept(caseRef)).isEqualTo(2);
    passes(Period.ofDays(2), Duration.ZERO);
    await().atMost(Duration.ofSeconds(60)).until(() -> kept(caseRef) == 0);
    prosecutor.sees("/requests/" + second).accepted();
  }
}
