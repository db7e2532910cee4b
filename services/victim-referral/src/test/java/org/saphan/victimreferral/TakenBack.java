package org.saphan.victimreferral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.saphan.victimreferral.CareCases.BRIDGE;
import static org.saphan.victimreferral.CareCases.POLICE;
import static org.saphan.victimreferral.CareCases.UNION;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.testkit.Story;
import org.saphan.testkit.Story.Answer;
import org.saphan.testkit.Story.Person;
import org.springframework.jdbc.core.JdbcTemplate;

/** A woman who takes her consent back while a house or a lawyer has her request (F7, E7). */
final class TakenBack {
  private static final String CENTRE = "LA-LWU-CPC";
  private static final String LAWYERS = "LA-LBA";

  private final Story story;
  private final CareCases cases;
  private final Person union;
  private final Person manager;
  private final UUID person = UUID.randomUUID();
  private final String one;

  TakenBack(Story story, CareCases cases) {
    this(story, cases, "A18_24");
  }

  TakenBack(Story story, CareCases cases, String ageBand) {
    this.story = story;
    this.cases = cases;
    this.union = cases.as(UNION, "CASE_WORKER");
    this.manager = cases.as(CENTRE, "SHELTER_MANAGER");
    this.one =
        cases.path(
            cases
                .as(BRIDGE, "FIRST_CONTACT")
                .does(
                    "/victim-cases/open-victim-case",
                    cases.with(cases.report(person), "ageBand", ageBand))
                .accepted());
  }

  private String agrees(String purpose, String to) {
    return "/consents/" + cases.consents(person, purpose, "SELF", to).accepted().id();
  }

  private Answer takesBack(String consent) {
    return union.does(consent + "/withdraw-consent", Map.of()).accepted();
  }

  private String offered(String house) {
    String referral = cases.referred(one, house, CENTRE);
    union.does(referral + "/offer-referral", Map.of("shelterCode", house)).accepted();
    return referral;
  }

  private Answer accepts(String referral) {
    return manager.does(referral + "/accept-referral", Map.of("unit", "FEMALE"));
  }

  private Answer admits(String referral) {
    return cases
        .as(CENTRE, "SHELTER_WORKER")
        .does(referral + "/record-admission", Map.of("at", story.bean(BusinessClock.class).now()));
  }

  private String stage(String what) {
    return union.sees(what).accepted().stage();
  }

  /** Free beds of a house for two. */
  private List<String> beds(String house) {
    return story
        .bean(JdbcTemplate.class)
        .queryForList(
            "select concat_ws(' ', unit ->> 'occupied', unit ->> 'reserved') from aggregate,"
                + " jsonb_array_elements(state -> 'units') unit where lifecycle = 'shelter' and"
                + " state ->> 'shelterCode' = ?",
            String.class,
            house);
  }

  private static String words(Person reader, String what) {
    return reader.sees(what + "/words").accepted().body().toString();
  }

  /** The house that is asked sees her no more, and cannot take her. */
  void anOfferEnds() {
    String consent = agrees("SHARE_FOR_REFERRAL", CENTRE);
    String another = agrees("SHARE_FOR_REFERRAL", "NGO-SSV");
    String referral = offered("LA-SH-TBA-VTE");
    manager.sees(referral).accepted();
    takesBack(another);
    takesBack(agrees("TESTIFY", CENTRE));
    assertThat(stage(referral)).as("of somebody else, for something else").isEqualTo("OFFERED");

    takesBack(consent);

    assertThat(stage(referral)).isEqualTo("WITHDRAWN");
    assertThat(union.sees(referral + "/history").accepted().body().toString())
        .contains("CONSENT_WITHDRAWN", "\"actorRole\":\"SYSTEM\"");
    manager.sees(referral).refused(404, "NOT_FOUND");
    manager.sees(referral + "/words").refused(404, "NOT_FOUND");
    accepts(referral).refused(404, "NOT_FOUND");
  }

  /** The bed that waited for her is another's. */
  void aPromisedBedIsFreeAgain() {
    String house = "LA-SH-TBB-VTE";
    String consent = agrees("SHARE_FOR_REFERRAL", CENTRE);
    String referral = offered(house);
    accepts(referral).accepted();
    assertThat(beds(house)).containsExactly("0 1");

    takesBack(consent);

    assertThat(stage(referral)).isEqualTo("WITHDRAWN");
    assertThat(beds(house)).containsExactly("0 0");
    assertThat(words(manager, referral)).isEqualTo("[]");
    admits(referral).refused(409, "STATE");
  }

  /** Help is not taken from who has it. */
  void whoIsInTheHouseStays() {
    String house = "LA-SH-TBC-VTE";
    String consent = agrees("SHARE_FOR_REFERRAL", CENTRE);
    String referral = offered(house);
    accepts(referral).accepted();
    admits(referral).accepted();

    takesBack(consent);

    assertThat(stage(referral)).isEqualTo("ADMITTED");
    assertThat(beds(house)).containsExactly("1 0");
  }

  /** The last word counts, however it was written down: a no to all, or to this house. */
  void whoSaidNoMeanwhileIsAskedForNoMore() {
    agrees("SHARE_FOR_REFERRAL", CENTRE);
    String referral = offered("LA-SH-TBD-VTE");
    cases.refuses(person, "SHARE_FOR_REFERRAL", "SELF", "NGO-SSV").accepted();
    cases.refuses(person, "TESTIFY", "SELF", CENTRE).accepted();
    assertThat(stage(referral)).as("of somebody else, for something else").isEqualTo("OFFERED");

    cases.refuses(person, "SHARE_FOR_REFERRAL", "SELF", CENTRE).accepted();

    assertThat(stage(referral)).isEqualTo("WITHDRAWN");
    assertThat(union.sees(referral + "/history").accepted().body().toString())
        .contains("PERSON_REFUSED", "\"actorRole\":\"SYSTEM\"");
    manager.sees(referral).refused(404, "NOT_FOUND");
    String house = "LA-SH-TBE-VTE";
    agrees("SHARE_FOR_REFERRAL", CENTRE);
    String promised = offered(house);
    accepts(promised).accepted();
    assertThat(beds(house)).containsExactly("0 1");

    cases.refuses(person, "SHARE_FOR_REFERRAL", "SELF").accepted();

    assertThat(stage(promised)).isEqualTo("WITHDRAWN");
    assertThat(beds(house)).containsExactly("0 0");
  }

  /** An offer tells her coarse profile: her name alone does not allow it. */
  void aConsentThatDoesNotNameWhatAnOfferTellsIsNone() {
    String house = "LA-SH-TBK-VTE";
    String referral = cases.referred(one, house, CENTRE);
    Map<String, Object> offer = Map.of("shelterCode", house);
    agreesTo(List.of("G3"), "SHARE_FOR_REFERRAL", CENTRE, null);
    union.does(referral + "/offer-referral", offer).refused(422, "CONSENT");
    agreesTo(List.of("G2"), "SHARE_FOR_REFERRAL", CENTRE, null);
    union.does(referral + "/offer-referral", offer).accepted();
    manager.sees(referral).accepted();
  }

  /** So does a consent that was given for a time: at its end, and not while another holds. */
  void whatWasAllowedForATimeEndsWithIt() {
    BusinessClock clock = story.bean(BusinessClock.class);
    agreesUntil("SHARE_FOR_REFERRAL", CENTRE, clock.now().plus(Duration.ofMinutes(10)));
    agreesUntil("RECEIVE_SERVICE", LAWYERS, clock.now().plus(Duration.ofMinutes(10)));
    String referral = offered("LA-SH-TBI-VTE");
    String asked = requested();
    TakenBack other = new TakenBack(story, cases);
    other.agrees("SHARE_FOR_REFERRAL", CENTRE);
    other.agreesUntil("SHARE_FOR_REFERRAL", CENTRE, clock.now().plus(Duration.ofMinutes(10)));
    String longer = other.offered("LA-SH-TBJ-VTE");

    clock.forwardTo(clock.now().plus(Duration.ofMinutes(11)));

    await()
        .atMost(Scene.SOON)
        .untilAsserted(() -> {
          assertThat(stage(referral)).isEqualTo("WITHDRAWN");
          assertThat(stage(asked)).isEqualTo("STOPPED");
        });
    await()
        .atMost(Scene.SOON)
        .until(() -> new Scene(story).stages(other.person).contains("EXPIRED"));
    assertThat(stage(longer)).isEqualTo("OFFERED");
  }

  private void agreesUntil(String purpose, String to, Instant end) {
    agreesTo(List.of("G2", "G3"), purpose, to, end);
  }

  private void agreesTo(List<String> groups, String purpose, String to, @Nullable Instant end) {
    Map<String, Object> said = new HashMap<>();
    said.put("personRef", person);
    said.put("purpose", purpose);
    said.put("decision", "GRANTED");
    said.put("recipients", List.of(to));
    said.put("countries", List.of("LA"));
    said.put("dataGroups", groups);
    said.put("givenBy", "SELF");
    said.put("form", "SIGNED");
    said.put("explainedVersion", "C-1");
    if (end != null) {
      said.put("expiresAt", end);
    }
    union.does("/consents", said).accepted();
  }

  /** What was asked or planned ends, and what has begun goes on. */
  void aServiceThatHasNotBegunEnds() {
    String consent = agrees("RECEIVE_SERVICE", LAWYERS);
    String asked = requested();
    String planned = requested();
    String begun = requested();
    Person lawyer = cases.as(LAWYERS, "LEGAL_AID");
    for (String accepted : List.of(planned, begun)) {
      lawyer.does(accepted + "/accept-service", Map.of("provider", LAWYERS)).accepted();
    }
    lawyer.does(begun + "/update-service-episode", Map.of("status", "ACTIVE")).accepted();

    takesBack(consent);

    assertThat(List.of(stage(asked), stage(planned), stage(begun)))
        .containsExactly("STOPPED", "STOPPED", "ACTIVE");
    assertThat(words(lawyer, asked)).isEqualTo("[]");
    assertThat(words(lawyer, begun)).contains("her wages");
    lawyer.does(asked + "/accept-service", Map.of("provider", LAWYERS)).refused(409, "STATE");
  }

  private String requested() {
    return "/service-episodes/"
        + union
            .does(
                "/service-episodes/request-service",
                Map.of(
                    "victimCaseId",
                    one.substring("/victim-cases/".length()),
                    "serviceGroup",
                    "LEGAL",
                    "provider",
                    LAWYERS,
                    "serviceType",
                    "her wages"))
            .accepted()
            .id();
  }

  /** Against the no of a child a house is asked where two people answer for it, and not else. */
  void aChildWhoSaidNoIsOfferedOnlyByAnOverride() {
    String house = "LA-SH-TBF-VTE";
    String referral = cases.referred(one, house, CENTRE);
    cases.refuses(person, "SHARE_FOR_REFERRAL", "SELF_WITH_GUARDIAN").accepted();
    Map<String, Object> offer = Map.of("shelterCode", house);
    union.does(referral + "/offer-referral", offer).refused(422, "CONSENT");
    Map<String, Object> asked = new HashMap<>(CareCases.asked(person, "", CENTRE));
    asked.remove("consentId");
    asked.put("overrideReason", "CHILD_BEST_INTEREST");
    Answer pending = union.does("/disclosures", asked).accepted();
    assertThat(pending.stage()).isEqualTo("OVERRIDE_PENDING");
    Map<String, Object> told = cases.with(offer, "disclosureId", pending.id());
    union.does(referral + "/offer-referral", told).refused(422, "CONSENT");
    cases
        .as(POLICE, "IDENT_OFFICER")
        .does(
            "/disclosures/" + pending.id() + "/approve-disclosure-override",
            Map.of(
                "overrideReason",
                "CHILD_BEST_INTEREST",
                "dataGroups",
                List.of("G3"),
                "recipientAgency",
                CENTRE,
                "country",
                "LA",
                "expiresAt",
                story.bean(BusinessClock.class).now().plus(Duration.ofDays(1))))
        .accepted();

    union.does(referral + "/offer-referral", told).accepted();
    accepts(referral).accepted();
  }

  /** A guardian who takes the consent back stops what is asked, and takes no bed from the child. */
  void aBedThatWasPromisedToAChildWaitsForSomebodyWhoLooks() {
    String promised = offered("LA-SH-TBG-VTE");
    accepts(promised).accepted();
    String asked = offered("LA-SH-TBH-VTE");
    String consent =
        "/consents/"
            + cases.consents(person, "SHARE_FOR_REFERRAL", "GUARDIAN", CENTRE).accepted().id();

    takesBack(consent);

    assertThat(stage(asked)).isEqualTo("WITHDRAWN");
    assertThat(stage(promised)).isEqualTo("ACCEPTED");
    admits(promised).accepted();
  }
}
