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
import org.springframework.transaction.support.TransactionTemplate;

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

  @Test
  void theProvinceReadsWhereToLookForTheFamilyAndNothingIsLeftOfItOnceThePersonIsForgotten() {
    Person host = cases.as(HOST, "HOST_CASE_OFFICER");
    Person desk = cases.as("LA-MOLSW-DSW", "DSW_DESK");
    Person province = cases.as("LA-DLSW-SV", "PROVINCIAL_DSW");
    String one = cases.opened("FORMAL_MOU");
    host.does(
            one + "/request-family-tracing",
            Map.of(
                "province",
                "LA-SV",
                "village",
                "the village of the bridge",
                "parentsNames",
                List.of("a mother of the test"),
                "consents",
                List.of(cases.consent("CONTACT_FAMILY"))))
        .accepted();
    desk.does(
            one + "/place-return-hold",
            Map.of("holdKind", "PRACTICAL", "reason", "the road is gone"))
        .accepted();
    assertThat(words(desk, one)).contains("the village of the bridge", "the road is gone");
    host.sees(one + "/words").refused(404, "NOT_FOUND");
    cases.as("LA-DLSW-CH", "PROVINCIAL_DSW").sees(one + "/words").refused(404, "NOT_FOUND");
    assertThat(words(province, one)).as("it looks no more").isEqualTo("[]");
    desk.does(one + "/lift-return-hold", Map.of("holdKind", "PRACTICAL")).accepted();
    assertThat(words(province, one))
        .contains("the village of the bridge", "a mother of the test")
        .doesNotContain("the road is gone");
    assertThat(province.reads(one + "/words", "lo")).contains("the village of the bridge");

    UUID person =
        UUID.fromString(desk.sees(one).accepted().body().at("/details/personRef").asString());
    story
        .bean(TransactionTemplate.class)
        .executeWithoutResult(status -> story.bean(Vault.class).erase(person));
    desk.does(
            one + "/place-return-hold",
            Map.of("holdKind", "PRACTICAL", "reason", "the bridge is gone"))
        .accepted();
    assertThat(words(desk, one))
        .as("who comes again is written of anew")
        .contains("ERASED", "the bridge is gone")
        .doesNotContain("the village", "the road is gone");
  }

  private static String words(Person reader, String one) {
    return reader.sees(one + "/words").accepted().body().toString();
  }
}
