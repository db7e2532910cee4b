package org.saphan.victimreferral;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.victimreferral.CareCases.*;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.ledger.Verify;
import org.saphan.testkit.Story;
import org.saphan.testkit.Story.Person;
import tools.jackson.databind.JsonNode;

/** Who sees how much of a victim case and of consents (chapter D.2), over HTTP. */
class VictimsInPartIT {
  private static final String LAWYERS = "LA-LBA";
  private static final String CENTRE = "LA-LWU-CPC";
  private static final String NEED = "Needs not met";
  private static final String RISK = "Official involved";
  private static final String AT_THE_DOOR = "her husband stands at the door";
  private static final String[] FOR_ROWS = {"personRef", "ageStatus", "treatAsChild"};

  private static Story story;
  private static CareCases cases;
  private static Person union;
  private static Person police;

  @BeforeAll
  static void begin() {
    story = Stories.begin("--saphan.practice=true");
    cases = new CareCases(story);
    union = cases.as(UNION, "CASE_WORKER");
    police = cases.as(POLICE, "IDENT_OFFICER");
  }

  @AfterAll
  static void end() {
    assertThat(story.bean(Verify.class).run().differences()).isEmpty();
    story.close();
  }

  private static JsonNode details(Person person, String one) {
    return person.sees(one).accepted().body().path("details");
  }

  private static List<String> events(Person person, String one) {
    return person.sees(one + "/history").accepted().body().values().stream()
        .map(line -> line.path("eventType").asString())
        .map(type -> type.substring(type.lastIndexOf('.') + 1))
        .toList();
  }

  private static boolean lists(Person person, String one) {
    int slash = one.lastIndexOf('/');
    return person
        .sees(one.substring(0, slash) + "?size=100")
        .accepted()
        .body()
        .path("rows")
        .toString()
        .contains(one.substring(slash + 1));
  }

  private static int status(Person person, String path) {
    return person.asks(path, HttpRequest.Builder::GET).statusCode();
  }

  private static void seesNothing(Person person, String one) {
    person.sees(one).refused(404, "NOT_FOUND");
    person.sees(one + "/history").refused(404, "NOT_FOUND");
    assertThat(lists(person, one)).isFalse();
    assertThat(person.reads(one, "en")).doesNotContain(one.substring(one.lastIndexOf('/') + 1));
  }

  private static String assessed(UUID person) {
    String one = cases.opened(person);
    union.does(one + "/presume-victim", Map.of("reason", "DOUBT")).accepted();
    union
        .does(
            one + "/assess-needs",
            Map.of(
                "needGroups", List.of("CARE"),
                "openCount", 1,
                "metCount", 0,
                "declinedCount", 0,
                "needs", List.of("a doctor")))
        .accepted();
    union
        .does(
            one + "/assess-risk",
            Map.of("risk", "HIGH", "riskFactors", List.of("OFFICIAL_INVOLVED")))
        .accepted();
    return one;
  }

  @Test
  void aForeignPartnerMayReportAndReadsNoVictimCase() {
    UUID person = UUID.randomUUID();
    String one = cases.opened(person);
    Person partner = cases.as("TH-OAG", "PARTNER");
    seesNothing(partner, one);
    assertThat(
            cases.path(
                partner
                    .does(
                        "/victim-cases/open-victim-case",
                        cases.with(cases.report(person), "source", "FOREIGN"))
                    .accepted()))
        .isEqualTo(one);
    seesNothing(partner, one);
    String own =
        cases.path(
            partner
                .does("/victim-cases/open-victim-case", cases.report(UUID.randomUUID()))
                .accepted());
    seesNothing(partner, own);
    partner
        .does(
            "/emergencies",
            Map.of(
                "collection", "victim-cases",
                "subject", one.substring("/victim-cases/".length()),
                "reason", "DANGER_TO_LIFE"))
        .refused(403, "ROLE");
    assertThat(lists(union, one)).isTrue();
    assertThat(events(union, one)).contains("VictimCaseSourceAdded");
  }

  @Test
  void whoIdentifiesSeesWhatIsOpenWithoutItsNeeds() {
    String one = assessed(UUID.randomUUID());
    assertThat(lists(police, one)).isTrue();
    assertThat(details(union, one).propertyNames()).contains("needGroups", "openNeeds", "risk");
    assertThat(details(police, one).propertyNames())
        .contains("indicatorsSeen", "team", "risk", "source")
        .doesNotContain("needGroups", "openNeeds");
    assertThat(events(union, one)).contains("NeedsAssessed");
    assertThat(events(police, one)).contains("VictimPresumed").doesNotContain("NeedsAssessed");
    assertThat(union.reads(one, "en")).contains(NEED);
    assertThat(police.reads(one, "en")).contains(RISK).doesNotContain(NEED);
  }

  @Test
  void whoIdentifiedSeesOfTheCaseAfterwardsWhatHisRowsAskForAndNothingOnceItIsClosed() {
    String one = assessed(UUID.randomUUID());
    Map<String, Object> record = police.keeps(one, "what she told".getBytes(UTF_8));
    String paper = one + "/documents/" + record.get("docId") + "/1";
    police.does(one + "/record-formal-interview", Map.of("record", record)).accepted();
    assertThat(status(police, paper)).isEqualTo(200);
    union.does(one + "/record-identification-declined", Map.of("informedIn", "lo")).accepted();
    assertThat(details(police, one).propertyNames()).containsExactlyInAnyOrder(FOR_ROWS);
    assertThat(events(police, one)).containsExactly("IdentificationDeclined");
    assertThat(police.reads(one, "en")).doesNotContain(RISK);
    assertThat(status(police, paper)).isEqualTo(404);
    assertThat(lists(police, one)).isTrue();

    String error = cases.opened(UUID.randomUUID());
    assertThat(lists(police, error)).isTrue();
    Person second = cases.as(UNION, "CASE_WORKER", "second");
    String close = "close-victim-case-as-error";
    Map<String, Object> outcome =
        Map.of("outcome", "ERROR", "secondPerson", cases.code(second, error, close));
    union.does(error + "/" + close, outcome).accepted();
    seesNothing(police, error);
    union.sees(error).accepted();
    union.does(error + "/reopen-victim-case", Map.of("reason", "NEW_FACTS")).accepted();
    assertThat(lists(police, error)).isTrue();
    assertThat(details(police, error).propertyNames()).contains("indicatorsSeen");
  }

  @Test
  void whomSheAskedForHelpSeesWhatItsRowsAskForAndTheConsentsThatNameIt() {
    UUID person = UUID.randomUUID();
    String one = cases.opened(person);
    Person lawyer = cases.as(LAWYERS, "LEGAL_AID");
    Person doctor = cases.as(HOSPITAL, "HEALTH");
    String shared = consent(person, "SHARE_FOR_REFERRAL", CENTRE);
    String asked = consent(person, "RECEIVE_SERVICE", LAWYERS);
    consent(person, "HEALTH_CHECK", HOSPITAL);
    union.does(one + "/assess-risk", Map.of("risk", "HIGH", "riskFactors", List.of("DEBT")));
    for (Person provider : List.of(lawyer, doctor)) {
      assertThat(lists(provider, one)).isTrue();
      assertThat(details(provider, one).propertyNames()).containsExactlyInAnyOrder(FOR_ROWS);
      assertThat(events(provider, one)).isEmpty();
      assertThat(provider.reads(one, "en")).contains("Reported").doesNotContain("Debt");
    }
    assertThat(union.reads(one, "en")).contains("Debt");
    union.does(one + "/record-identification-declined", Map.of("informedIn", "lo")).accepted();
    assertThat(events(lawyer, one)).containsExactly("IdentificationDeclined");
    lawyer.does(one + "/resume-identification", Map.of()).accepted();

    seesNothing(lawyer, shared);
    lawyer.does(shared + "/withdraw-consent", Map.of()).refused(404, "NOT_FOUND");
    assertThat(lists(lawyer, asked)).isTrue();
    assertThat(events(lawyer, asked)).containsExactly("ConsentRecorded");
    lawyer.does(asked + "/withdraw-consent", Map.of()).accepted();
    lawyer.sees(one).refused(404, "NOT_FOUND");
  }

  private static String consent(UUID person, String purpose, String to) {
    return "/consents/" + cases.consents(person, purpose, "SELF", to).accepted().id();
  }

  @Test
  void aHouseSeesHerConsentsFromItsPromiseOnAndNotWhileItIsOnlyAsked() {
    UUID person = UUID.randomUUID();
    String one = cases.opened(person);
    consent(person, "SHARE_FOR_REFERRAL", CENTRE);
    String referral = cases.referred(one, "LA-SH-LWU-VTE", CENTRE);
    Person manager = cases.as(CENTRE, "SHELTER_MANAGER");
    union.does(referral + "/offer-referral", Map.of("shelterCode", "LA-SH-LWU-VTE")).accepted();
    String early = consent(person, "HEALTH_CHECK", HOSPITAL);
    seesNothing(manager, early);
    manager.does(early + "/withdraw-consent", Map.of()).refused(404, "NOT_FOUND");

    manager.does(referral + "/accept-referral", Map.of("unit", "FEMALE")).accepted();
    assertThat(events(manager, early)).containsExactly("ConsentRecorded");
    assertThat(manager.reads(early, "en")).contains(early);
    String late = consent(person, "FOLLOW_UP_CONTACT", UNION);
    assertThat(lists(manager, late)).isTrue();
    manager.does(early + "/withdraw-consent", Map.of()).accepted();

    union.does(referral + "/withdraw-referral", Map.of("reason", "NO_LONGER_NEEDED")).accepted();
    manager.sees(late).refused(404, "NOT_FOUND");
    manager.does(late + "/withdraw-consent", Map.of()).refused(404, "NOT_FOUND");
    union.sees(late).accepted();
  }

  @Test
  void whoTakesHerConsentBackIsKnownAtOnceOnlyToWhomSheIsWithAlready() {
    new TakenBack(story, cases).anOfferEnds();
    new TakenBack(story, cases).aPromisedBedIsFreeAgain();
    new TakenBack(story, cases).whoIsInTheHouseStays();
    new TakenBack(story, cases).whoSaidNoMeanwhileIsAskedForNoMore();
    new TakenBack(story, cases).aConsentThatDoesNotNameWhatAnOfferTellsIsNone();
    new TakenBack(story, cases).whatWasAllowedForATimeEndsWithIt();
    new TakenBack(story, cases).aServiceThatHasNotBegunEnds();
  }

  @Test
  void theNoOfAChildIsOverruledByTwoPeopleAndHerBedIsNotTakenFromHer() {
    new TakenBack(story, cases, "A12_14").aChildWhoSaidNoIsOfferedOnlyByAnOverride();
    new TakenBack(story, cases, "A12_14").aBedThatWasPromisedToAChildWaitsForSomebodyWhoLooks();
  }

  @Test
  void whoSeesOnlyAPartIsNotToldWhoLookedAndJudgesNobodysEmergency() {
    UUID person = UUID.randomUUID();
    String one = cases.opened(person);
    consent(person, "RECEIVE_SERVICE", LAWYERS);
    consent(person, "SHARE_FOR_REFERRAL", CENTRE);
    String referral = cases.referred(one, "LA-SH-PART-VTE", CENTRE);
    Person manager = cases.as(CENTRE, "SHELTER_MANAGER");
    union.does(referral + "/offer-referral", Map.of("shelterCode", "LA-SH-PART-VTE")).accepted();
    answersForNothing(cases.as(LAWYERS, "LEGAL_AID"), one);
    answersForNothing(manager, referral);

    manager.does(referral + "/accept-referral", Map.of("unit", "FEMALE")).accepted();
    manager.sees(referral + "/reads").accepted();
  }

  private static void answersForNothing(Person reader, String one) {
    int slash = one.lastIndexOf('/');
    String id = one.substring(slash + 1);
    Person outsider = cases.as("NGO-AFESIP", "CASE_WORKER", "outsider-" + id);
    UUID access =
        outsider
            .does(
                "/emergencies",
                Map.of(
                    "collection",
                    one.substring(1, slash),
                    "subject",
                    id,
                    "reason",
                    "DANGER_TO_LIFE",
                    "words",
                    AT_THE_DOOR))
            .accepted()
            .id();
    String review = "/emergencies/" + access + "/review";
    outsider.sees(one).accepted();
    reader.sees(one).accepted();
    reader.sees(one + "/reads").refused(404, "NOT_FOUND");
    assertThat(reader.reads(one + "/reads", "en")).doesNotContain("outsider-" + id);
    assertThat(reader.sees("/emergencies").accepted().body().toString())
        .doesNotContain(access.toString(), AT_THE_DOOR);
    reader.does(review, Map.of("finding", "JUSTIFIED")).refused(404, "NOT_FOUND");

    assertThat(union.sees(one + "/reads").accepted().body().toString()).contains("outsider-" + id);
    assertThat(union.sees("/emergencies").accepted().body().toString())
        .contains(access.toString(), AT_THE_DOOR);
    union.does(review, Map.of("finding", "NOT_JUSTIFIED")).accepted();
  }
}
