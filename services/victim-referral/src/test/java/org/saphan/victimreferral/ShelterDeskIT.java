package org.saphan.victimreferral;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.directory.Directory;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.ledger.Verify;
import org.saphan.testkit.Story;
import org.saphan.testkit.Story.Person;
import org.saphan.victimreferral.followup.FollowUpSchedule;

/** The desks of the shelters and of those who look for places, in a browser. */
class ShelterDeskIT {
  private static final String CENTRE = "LA-MOLSW-TC";
  private static final String SENGSAVANG = "NGO-SSV";
  private static final String DESK = "/shelter-desk";
  private static final String SEARCH = "/referral-desk";

  private static Story story;
  private static Person union;
  private static Person ministry;
  private static Person centre;
  private static Person sengsavang;
  private static String house;

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
    ministry = story.person("desk", "LA-MOLSW-DSW", "DSW_DESK");
    centre = story.person("centre", CENTRE, "SHELTER_MANAGER", "SHELTER_WORKER");
    sengsavang = story.person("ssv", SENGSAVANG, "SHELTER_MANAGER", "SHELTER_WORKER");
    house = "/shelters/" + registered("LA-SH-DSK-VTE", CENTRE, "LA-VT", 4);
    registered("LA-SH-DSK-SAV", SENGSAVANG, "LA-SV", 2);
  }

  @AfterAll
  static void end() {
    assertThat(story.bean(Verify.class).run().differences()).isEmpty();
    story.close();
  }

  private static UUID registered(String code, String operator, String province, int beds) {
    return ministry
        .does("/shelters/register-shelter", Places.house(code, operator, province, "FEMALE", beds))
        .accepted()
        .id();
  }

  private static String offered(UUID victimCase) {
    String referral =
        "/referrals/"
            + union
                .does("/referrals/create-referral", Places.search(victimCase, "SAME_DAY", 1))
                .accepted()
                .id();
    union.does(referral + "/offer-referral", Map.of("shelterCode", "LA-SH-DSK-VTE")).accepted();
    return referral;
  }

  /** The page in English; in the other languages it has all its words too. */
  private static String opens(Person person, String path) {
    double before = missing();
    for (String language : List.of("lo", "th")) {
      assertThat(person.reads(path, language)).as(path).contains("<h1>");
    }
    String page = person.reads(path, "en");
    assertThat(missing()).as("texts missing on %s", path).isEqualTo(before);
    return page;
  }

  private static double missing() {
    return story.bean(MeterRegistry.class).find("saphan.texts.missing").counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  @Test
  void anOfferBecomesAGuestAndAGuestBecomesAResident() {
    UUID victimCase = UUID.randomUUID();
    String referral = offered(victimCase);
    LocalDate until = FollowUpSchedule.dayOf(story.bean(BusinessClock.class).now()).plusDays(2);
    ministry
        .does(
            house + "/hold-beds",
            Map.of(
                "holdId",
                UUID.randomUUID(),
                "noticeId",
                UUID.randomUUID(),
                "unit",
                "FEMALE",
                "beds",
                1,
                "until",
                until))
        .accepted();

    String offer = opens(centre, DESK);
    assertThat(offer)
        .contains("Offers to answer: 1", "The same day", "Children who come along: 1")
        .contains("1 until ", referral + "/accept-referral", referral + "/decline-referral")
        .containsPattern("[34] h [0-9]{1,2} min left")
        .as("more than the offer says is seen by nobody")
        .doesNotContain(victimCase.toString(), "a bed", "nobody should find");
    assertThat(opens(sengsavang, DESK))
        .contains("Offers to answer: 0", "LA-SH-DSK-SAV")
        .doesNotContain("LA-SH-DSK-VTE");
    assertThat(opens(union, DESK))
        .as("who leads the case is no shelter")
        .contains("Offers to answer: 0", "No shelter is registered for you.");

    centre.does(referral + "/accept-referral", Map.of("unit", "FEMALE")).accepted();
    assertThat(opens(centre, DESK))
        .contains("Offers to answer: 0", "People expected: 1", referral + "/record-admission");
    centre
        .does(referral + "/record-admission", Map.of("at", story.bean(BusinessClock.class).now()))
        .accepted();
    assertThat(opens(centre, DESK))
        .contains("People expected: 0", "People staying here: 1")
        .contains(referral + "/record-individual-plan")
        .containsPattern("(?s)Women</th>\\s*<td><strong class=\"good\">1</strong></td>\\s*<td>2<");
  }

  @Test
  void whoLooksForAPlaceSeesWhoWasAskedAndWhoIsTheNext() {
    String referral = offered(UUID.randomUUID());
    centre.does(referral + "/decline-referral", Map.of("reason", "FULL")).accepted();
    assertThat(opens(union, SEARCH))
        .contains(referral + "/ranking", referral + "/offer-referral")
        .containsPattern("(?s)LA-SH-DSK-VTE</span>: <span>Declined</span>")
        .contains("<td data-label=\"Next shelter\"><span>LA-SH-DSK-SAV</span>");
    assertThat(union.reads(referral + "/ranking", "en"))
        .contains(referral + "/offer-referral?shelterCode=LA-SH-DSK-SAV");
    assertThat(union.reads(referral + "/offer-referral?shelterCode=LA-SH-DSK-SAV", "en"))
        .contains("name=\"shelterCode\" value=\"LA-SH-DSK-SAV\"");
    assertThat(opens(ministry, SEARCH))
        .as("the ministry sees the search of all, and offers for nobody")
        .contains(referral)
        .doesNotContain("/offer-referral");
    union.does(referral + "/offer-referral", Map.of("shelterCode", "LA-SH-DSK-SAV")).accepted();
    assertThat(opens(sengsavang, DESK)).contains(referral + "/accept-referral");
    assertThat(opens(sengsavang, SEARCH))
        .as("who was asked before is not a shelter's to know")
        .contains("People without a safe bed: 0")
        .doesNotContain("LA-SH-DSK-VTE");
  }

  @Test
  void whoReceivesAGroupAtTheBorderSeesTheFreeBedsByTypeAndNoHouse() {
    String near = transit("LA-SH-DSK-BK", "LA-BK", 6);
    transit("LA-SH-DSK-LM", "LA-LM", 3);
    transit("LA-SH-DSK-CH", "LA-CH", 5);
    ministry
        .does(
            transit("LA-SH-DSK-BKS", "LA-BK", 9) + "/suspend-intake", Map.of("reasonCode", "STAFF"))
        .accepted();
    ministry
        .does(
            near + "/hold-beds",
            Map.of(
                "holdId",
                UUID.randomUUID(),
                "noticeId",
                UUID.randomUUID(),
                "unit",
                "MALE",
                "beds",
                2,
                "until",
                FollowUpSchedule.dayOf(story.bean(BusinessClock.class).now()).plusDays(2)))
        .accepted();
    Person supervisor = story.person("xaysana", "LA-IMM-LA-BK-01", "CHECKPOINT_SUPERVISOR");
    String beds = "/free-beds?checkpoint=LA-BK-01";
    for (Person one :
        List.of(supervisor, ministry, story.person("khamsing", "LA-MPS-DOI", "DOI_DESK"))) {
      Story.Answer seen = one.sees(beds).accepted();
      assertThat(seen.body().values())
          .filteredOn(row -> row.path("type").asString().equals("TRANSIT"))
          .extracting(row ->
              row.path("near").asBoolean()
                  + " "
                  + row.path("unit").asString()
                  + " "
                  + row.path("free").asInt()
                  + " of "
                  + row.path("beds").asInt())
          .containsExactly("true MALE 4 of 6", "false MALE 8 of 8");
      assertThat(seen.body().findValuesAsString("asOf")).allMatch(at -> at.startsWith("20"));
      assertThat(seen.body().toString())
          .as("where a house stands")
          .doesNotContain("LA-SH", "LA-LM", "LA-CH", "LA-SV");
      assertThat(opens(one, beds))
          .contains(
              "Free beds by type", "In the same province", "Every age", "Elsewhere in the country")
          .doesNotContain("LA-SH", "LA-LM", "LA-CH", "LA-SV");
    }
    supervisor.sees("/free-beds?checkpoint=LA-VT-01").refused(403, "ROLE");
    ministry.sees("/free-beds?checkpoint=here").refused(400, "INVALID");
  }

  @Test
  void whoReceivesNobodySeesNoFreeBeds() {
    String beds = "/free-beds?checkpoint=LA-BK-01";
    for (Person one :
        List.of(
            story.person("issuer", "TH-RTP-IB", "NOTICE_ISSUER", "PARTNER", "DOI_DESK"),
            story.person("mala", "LA-IMM-LA-BK-01", "CHECKPOINT_OFFICER"),
            union,
            sengsavang)) {
      one.sees(beds).refused(403, "ROLE");
      assertThat(one.reads(beds, "en")).doesNotContain("Elsewhere in the country");
    }
    assertThat(ministry.asks(beds, ask -> ask.setHeader("Authorization", "")).statusCode())
        .as("nobody is signed in")
        .isEqualTo(401);
  }

  /** A house for men, to which no woman of the other stories is sent. */
  private static String transit(String code, String province, int beds) {
    Map<String, Object> house =
        new HashMap<>(Places.house(code, "NGO-VFI", province, "MALE", beds));
    house.put("type", "TRANSIT");
    return "/shelters/" + ministry.does("/shelters/register-shelter", house).accepted().id();
  }

  @Test
  void aVisitIsShownAWeekBeforeItsDay() {
    LocalDate today = FollowUpSchedule.dayOf(story.bean(BusinessClock.class).now());
    String soon = plan(today.plusDays(7));
    String later = plan(today.plusDays(8));
    assertThat(opens(union, SEARCH))
        .contains("Visits due within seven days: 1", soon + "/record-follow-up-visit")
        .doesNotContain(later);
    assertThat(opens(sengsavang, DESK)).doesNotContain("Visits due");
  }

  private static String plan(LocalDate day) {
    return "/follow-up-plans/"
        + union
            .does(
                "/follow-up-plans/create-follow-up-plan",
                Map.of("victimCaseId", UUID.randomUUID(), "visitDates", List.of(day)))
            .accepted()
            .id();
  }
}
