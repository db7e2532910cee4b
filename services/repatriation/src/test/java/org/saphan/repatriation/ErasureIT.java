package org.saphan.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.saphan.repatriation.ReturnCases.HOST;

import java.time.Duration;
import java.time.Instant;
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
import org.saphan.testkit.Story.Person;

/** Who returned is forgotten: who may be a victim after years, who is none after months. */
class ErasureIT {
  private static final Duration DAY = Duration.ofDays(1);
  private static Story story;
  private static ReturnCases cases;

  @BeforeAll
  static void begin() {
    story = Stories.begin("--saphan.practice=true");
    cases = new ReturnCases(story);
  }

  @AfterAll
  static void end() {
    story.close();
  }

  /** A case that was cancelled and closed. */
  private static void closed(UUID person, String identification) {
    Person host = cases.as(HOST, "HOST_CASE_OFFICER");
    String one =
        cases.path(
            host.does(
                    "/returns/open-return-case",
                    Map.of(
                        "personRef", person,
                        "track", "FORMAL_MOU",
                        "returningCountry", "TH",
                        "sex", "FEMALE",
                        "ageBand", "A18_24",
                        "child", "NO",
                        "identification", identification,
                        "names", List.of(Map.of("text", "ນາງ ຄຳຫຼ້າ ທົດສອບ"))))
                .accepted());
    host.does(one + "/cancel-return", Map.of("reasonCode", "ERROR")).accepted();
    cases.as("LA-MOLSW-DSW", "DSW_DESK").does(one + "/close-return-case", Map.of()).accepted();
  }

  /** As long after a time as this, and so much more or less. */
  private static void passes(Instant since, Period period, Duration more) {
    story.bean(BusinessClock.class).forwardTo(Keeping.later(since, period).plus(more));
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

  @Test
  void aReturneeIsErasedMonthsAfterTheCaseAndAVictimYearsAfterIt() {
    UUID nobody = UUID.randomUUID();
    UUID victim = UUID.randomUUID();
    closed(nobody, "SCREENED_NO_INDICATORS");
    closed(victim, "IDENTIFIED_ABROAD");

    Instant over = story.bean(BusinessClock.class).now();

    passes(over, Period.ofDays(180), DAY.negated());
    assertThat(isKept(nobody)).isTrue();
    passes(over, Period.ofDays(180), DAY);
    untilErased(nobody);

    passes(over, Period.ofYears(5), DAY.negated());
    assertThat(isKept(victim)).isTrue();
    passes(over, Period.ofYears(5), DAY);
    untilErased(victim);
  }
}
