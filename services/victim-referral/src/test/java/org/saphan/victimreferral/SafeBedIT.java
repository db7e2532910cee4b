package org.saphan.victimreferral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.directory.Directory;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.ledger.DeadlineSweep;
import org.saphan.foundation.ledger.Verify;
import org.saphan.testkit.Story;
import org.saphan.testkit.Story.Answer;
import org.saphan.testkit.Story.Person;
import org.saphan.victimreferral.store.NextOffer;
import org.saphan.victimreferral.terms.ShelterCode;
import tools.jackson.databind.JsonNode;

/** From the search for a place to the end of the stay, and many who want the same beds. */
class SafeBedIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String CENTRE = "LA-MOLSW-TC";
  private static final String SENGSAVANG = "NGO-SSV";
  private static final String VILLAGE_FOCUS = "NGO-VFI";

  private static Story story;
  private static Person union;

  @BeforeAll
  static void begin() {
    story =
        Story.begin(
            "victim-referral",
            Directory::start,
            VictimReferral::start,
            "--saphan.practice=true",
            "--spring.main.sources=" + VictimsOfTheTest.class.getName());
    union = story.person("case-worker", VictimsOfTheTest.UNION, "CASE_WORKER");
  }

  @AfterAll
  static void end() {
    assertThat(story.bean(Verify.class).run().differences()).isEmpty();
    story.close();
  }

  /** A house for women, which the desk registers. */
  private static String house(String code, String operator, String province, int beds) {
    return "/shelters/"
        + story
            .person("desk", "LA-MOLSW-DSW", "DSW_DESK")
            .does(
                "/shelters/register-shelter",
                Places.house(code, operator, province, "FEMALE", beds))
            .accepted()
            .id();
  }

  private static String referral(String urgency) {
    return "/referrals/"
        + union
            .does("/referrals/create-referral", Places.search(UUID.randomUUID(), urgency))
            .accepted()
            .id();
  }

  private static Person of(String agency, String role) {
    return story.person(agency + "-" + role, agency, role);
  }

  private static Answer offers(String referral, String code) {
    return union.does(referral + "/offer-referral", Map.of("shelterCode", code));
  }

  private static Answer accepts(String referral, String agency) {
    return of(agency, "SHELTER_MANAGER")
        .does(referral + "/accept-referral", Map.of("unit", "FEMALE"));
  }

  private static Answer admits(String referral, String agency) {
    return of(agency, "SHELTER_WORKER")
        .does(
            referral + "/record-admission",
            Map.of("at", story.bean(BusinessClock.class).now(), "belongings", "one small bag"));
  }

  /** Occupied and reserved beds of a house for women. */
  private static List<Integer> beds(String shelter, String agency) {
    JsonNode unit =
        of(agency, "SHELTER_MANAGER")
            .sees(shelter)
            .accepted()
            .body()
            .path("details")
            .path("units")
            .get(0);
    return List.of(unit.path("occupied").asInt(), unit.path("reserved").asInt());
  }

  private static void passes(Duration time) {
    BusinessClock clock = story.bean(BusinessClock.class);
    clock.forwardTo(clock.now().plus(time));
    story.bean(DeadlineSweep.class).look();
  }

  private static String stage(String referral) {
    return union.sees(referral).accepted().stage();
  }

  @Test
  void aWomanFindsAPlaceMovesOnAndLeaves() {
    String first = house("LA-SH-ONE-VTE", CENTRE, "LA-VT", 1);
    String second = house("LA-SH-TWO-SAV", SENGSAVANG, "LA-SV", 2);
    String third = house("LA-SH-THR-PKS", VILLAGE_FOCUS, "LA-CH", 2);
    String referral = referral("ROUTINE");
    assertThat(offers(referral, "LA-SH-ONE-VTE").accepted().stage()).isEqualTo("OFFERED");
    of(SENGSAVANG, "SHELTER_MANAGER").sees(referral).refused(404, "NOT_FOUND");
    of(CENTRE, "SHELTER_MANAGER")
        .does(referral + "/decline-referral", Map.of("reason", "FULL"))
        .accepted();
    of(CENTRE, "SHELTER_MANAGER").sees(referral).refused(404, "NOT_FOUND");
    offers(referral, "LA-SH-ONE-VTE").refused(409, "STATE");
    offers(referral, "LA-SH-TWO-SAV").accepted();
    assertThat(accepts(referral, SENGSAVANG).accepted().stage()).isEqualTo("ACCEPTED");
    assertThat(beds(second, SENGSAVANG)).containsExactly(0, 1);
    assertThat(admits(referral, SENGSAVANG).accepted().stage()).isEqualTo("ADMITTED");
    assertThat(beds(second, SENGSAVANG)).containsExactly(1, 0);

    UUID next = UUID.randomUUID();
    of(SENGSAVANG, "SHELTER_MANAGER")
        .does(
            referral + "/request-transfer",
            Map.of("toShelterCode", "LA-SH-THR-PKS", "newReferralId", next))
        .accepted();
    String onward = "/referrals/" + next;
    assertThat(stage(onward)).isEqualTo("DRAFT");
    assertThat(story.bean(NextOffer.class).of(next)).contains(new ShelterCode("LA-SH-THR-PKS"));
    Map<String, Object> there = Map.of("toShelterCode", "LA-SH-THR-PKS", "newReferralId", next);
    Person worker = of(SENGSAVANG, "SHELTER_WORKER");
    worker.does(referral + "/complete-transfer", there).refused(409, "STATE");
    offers(onward, "LA-SH-THR-PKS").accepted();
    accepts(onward, VILLAGE_FOCUS).accepted();
    admits(onward, VILLAGE_FOCUS).accepted();
    await().atMost(SOON).until(() -> stage(referral).equals("TRANSFERRED")); // by itself (X32)
    assertThat(beds(second, SENGSAVANG)).containsExactly(0, 0);
    assertThat(beds(third, VILLAGE_FOCUS)).containsExactly(1, 0);

    of(VILLAGE_FOCUS, "SHELTER_MANAGER")
        .does(
            onward + "/discharge-from-shelter",
            Map.of(
                "at", story.bean(BusinessClock.class).now(),
                "reason", "FAMILY",
                "placement", "FAMILY",
                "province", "LA-SV",
                "riskRecheck", "nobody waits for her"))
        .accepted();
    assertThat(beds(third, VILLAGE_FOCUS)).containsExactly(0, 0);
    union.does(onward + "/close-referral", Map.of("outcome", "COMPLETED")).accepted();
    union.does(referral + "/close-referral", Map.of("outcome", "TRANSFERRED")).accepted();
    assertThat(union.sees(referral + "/history").body().toString())
        .doesNotContain("a bed")
        .doesNotContain("small bag")
        .contains("\"outcome\":\"TRANSFERRED\"");
    assertThat(beds(first, CENTRE)).containsExactly(0, 0);
  }

  @Test
  void whoLooksForAPlaceSeesTheSheltersInOrderWithTheReasons() {
    house("LA-SH-RANK-VTE", CENTRE, "LA-VT", 1);
    String referral = referral("ROUTINE");
    for (String language : List.of("lo", "th", "en")) {
      assertThat(union.reads(referral + "/ranking", language))
          .contains("LA-SH-RANK-VTE")
          .doesNotContain("page.ranking")
          .doesNotContain("nobody should find");
    }
    offers(referral, "LA-SH-RANK-VTE").accepted();
    assertThat(of(CENTRE, "SHELTER_MANAGER").reads(referral + "/ranking", "en"))
        .doesNotContain("LA-SH-RANK-VTE");
  }

  @Test
  void aHouseThatIsAskedSeesWhatItNeedsToAnswerAndTheRestOnlyWithItsPromise() {
    house("LA-SH-ASK-VTE", CENTRE, "LA-VT", 1);
    house("LA-SH-ASK-SAV", SENGSAVANG, "LA-SV", 1);
    String referral = referral("ROUTINE");
    offers(referral, "LA-SH-ASK-SAV").accepted();
    of(SENGSAVANG, "SHELTER_MANAGER")
        .does(referral + "/decline-referral", Map.of("reason", "STAFFING"))
        .accepted();
    offers(referral, "LA-SH-ASK-VTE").accepted();

    Person manager = of(CENTRE, "SHELTER_MANAGER");
    JsonNode asked = manager.sees(referral).accepted().body();
    assertThat(asked.path("details").propertyNames())
        .containsExactly(
            "offerNo",
            "shelterCode",
            "urgency",
            "sexUnit",
            "ageBand",
            "childrenWith",
            "needGroups");
    assertThat(asked.path("deadlines").size()).isPositive();
    assertThat(asked.path("actions").size()).isEqualTo(2);
    JsonNode told = manager.sees(referral + "/history").accepted().body();
    assertThat(told.size()).isEqualTo(1);
    assertThat(told.get(0).at("/event/offerNo").asInt()).isEqualTo(2);
    assertThat(manager.reads(referral, "en")).doesNotContain("LA-SH-ASK-SAV", "Declined");
    assertThat(manager.sees("/referrals").accepted().body().path("count").asInt()).isPositive();
    JsonNode whole = union.sees(referral).accepted().body();
    assertThat(whole.path("details").propertyNames())
        .contains("victimCaseId", "openedBy", "constraints", "offers");
    assertThat(union.sees(referral + "/history").accepted().body().size()).isEqualTo(4);

    accepts(referral, CENTRE).accepted();

    assertThat(manager.sees(referral).accepted().body().path("details"))
        .isEqualTo(union.sees(referral).accepted().body().path("details"));
    assertThat(manager.sees(referral + "/history").accepted().body().size()).isEqualTo(5);
  }

  @Test
  void aTransferThatIsCancelledWithdrawsTheNewReferral() {
    house("LA-SH-CAN-VTE", CENTRE, "LA-VT", 1);
    String other = house("LA-SH-CAN-SAV", SENGSAVANG, "LA-SV", 1);
    String referral = referral("ROUTINE");
    offers(referral, "LA-SH-CAN-VTE").accepted();
    accepts(referral, CENTRE).accepted();
    admits(referral, CENTRE).accepted();
    UUID next = UUID.randomUUID();
    Person manager = of(CENTRE, "SHELTER_MANAGER");
    manager
        .does(
            referral + "/request-transfer",
            Map.of("toShelterCode", "LA-SH-CAN-SAV", "newReferralId", next))
        .accepted();
    offers("/referrals/" + next, "LA-SH-CAN-SAV").accepted();
    accepts("/referrals/" + next, SENGSAVANG).accepted();
    assertThat(beds(other, SENGSAVANG)).containsExactly(0, 1);
    assertThat(manager.reads(referral + "/cancel-transfer", "lo"))
        .as("nobody types a number that is known")
        .contains("value=\"" + next + "\"");
    manager.does(referral + "/cancel-transfer", Map.of("newReferralId", next)).accepted();
    assertThat(stage(referral)).isEqualTo("ADMITTED");
    assertThat(stage("/referrals/" + next)).isEqualTo("WITHDRAWN");
    assertThat(beds(other, SENGSAVANG)).containsExactly(0, 0);
  }

  @Test
  void whoComesLateIsAdmittedAlthoughHerBedIsGone() {
    String house = house("LA-SH-LATE-VTE", CENTRE, "LA-VT", 1);
    String late = referral("ROUTINE");
    offers(late, "LA-SH-LATE-VTE").accepted();
    accepts(late, CENTRE).accepted();
    String other = referral("ROUTINE");
    offers(other, "LA-SH-LATE-VTE").accepted();
    accepts(other, CENTRE).refused(409, "NO_CAPACITY");
    passes(Duration.ofHours(24));
    assertThat(stage(late)).isEqualTo("NOT_ARRIVED");
    assertThat(stage(other)).isIn("EXPIRED", "EXHAUSTED");
    assertThat(beds(house, CENTRE)).containsExactly(0, 0);
    offers(other, "LA-SH-LATE-VTE").accepted();
    accepts(other, CENTRE).accepted();
    admits(late, CENTRE).accepted();
    assertThat(beds(house, CENTRE)).containsExactly(1, 1);
  }

  @Test
  void anOfferThatNobodyAnswersEndsAndWhereNobodyIsLeftAnotherWayIsFound() {
    house("LA-SH-END-VTE", CENTRE, "LA-VT", 1);
    String referral = referral("IMMEDIATE");
    offers(referral, "LA-SH-END-VTE").accepted();
    passes(Duration.ofMinutes(59));
    assertThat(stage(referral)).isEqualTo("OFFERED");
    passes(Duration.ofMinutes(2));
    assertThat(stage(referral)).isIn("EXPIRED", "EXHAUSTED");
    if (stage(referral).equals("EXPIRED")) {
      union.does(referral + "/exhaust-referral", Map.of()).accepted();
    }
    of("LA-MOLSW-DSW", "DSW_DESK")
        .does(referral + "/record-fallback", Map.of("fallback", "HOTEL"))
        .accepted();
    assertThat(union.does(referral + "/close-referral", Map.of()).accepted().stage())
        .isEqualTo("CLOSED");
  }

  @Test
  void aShelterIsRegisteredOnceAndItsAddressIsSeenNowhere() {
    String house = house("LA-SH-ONLY-VTE", CENTRE, "LA-VT", 3);
    assertThat(of(CENTRE, "SHELTER_MANAGER").sees(house).body().toString())
        .doesNotContain("nobody should find");
    of(SENGSAVANG, "SHELTER_MANAGER").sees(house).refused(404, "NOT_FOUND");
    of(CENTRE, "SHELTER_MANAGER")
        .does(
            house + "/update-shelter-capacity",
            Map.of(
                "shelterCode",
                "LA-SH-ONLY-VTE",
                "units",
                List.of(
                    Map.of(
                        "unit", "FEMALE", "bedsTotal", 4, "occupied", 2, "reserved", 9, "held", 9)),
                "asOf",
                story.bean(BusinessClock.class).now()))
        .accepted();
    assertThat(beds(house, CENTRE)).containsExactly(2, 0);
    of(CENTRE, "SHELTER_MANAGER").does(house + "/close-shelter", Map.of()).refused(409, "STATE");
  }

  @Test
  void twoHundredWhoRaceForTwentyBedsGetTwentyAndEachOfferEndsOnce() {
    String house = house("LA-SH-RACE-VTE", CENTRE, "LA-VT", BedRace.BEDS);
    BedRace.Result result = new BedRace(story).run(new ShelterCode("LA-SH-RACE-VTE"));
    assertThat(beds(house, CENTRE)).containsExactly(0, BedRace.BEDS);
    assertThat(result.accepted()).isEqualTo(BedRace.BEDS);
    assertThat(result.mostReserved()).isEqualTo(BedRace.BEDS);
    assertThat(result.ends()).hasSize(BedRace.WOMEN).allMatch(ends -> ends == 1);
    assertThat(result.kills()).isPositive();
  }
}
