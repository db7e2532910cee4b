package org.saphan.victimreferral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.saphan.victimreferral.CareCases.BRIDGE;
import static org.saphan.victimreferral.CareCases.PLANTED;
import static org.saphan.victimreferral.CareCases.UNION;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.saphan.testkit.Story.Answer;
import org.saphan.testkit.Story.Person;
import tools.jackson.databind.JsonNode;

/**
 * Of somebody whose case was opened without a name more is learned, bit by bit, and goes as she
 * agreed to who helps her: asked for, granted, fetched and read.
 */
final class DisclosedPerson {
  private static final String HELPER = "NGO-SSV";
  private static final String ANOTHER_NAME = PLANTED + " the second";

  private final CareCases cases;
  private final Person officer;
  private final Person union;
  private final UUID person = UUID.randomUUID();

  DisclosedPerson(CareCases cases) {
    this.cases = cases;
    this.officer = cases.as(BRIDGE, "FIRST_CONTACT");
    this.union = cases.as(UNION, "CASE_WORKER");
  }

  /** Plays it. */
  void isReadWhereSheIsHelped() {
    UUID victim = reported(Map.of()).id();
    String consent = agreed();
    Answer nothing = asked(consent, "G3", "G8").refused(400, "INVALID");
    assertThat(nothing.body().toString())
        .contains("NOT_KEPT", "/dataGroups", "\"G3\"", "\"G8\"")
        .doesNotContain("G7");

    reported(Map.of("names", List.of(Map.of("text", PLANTED)), "birth", "1999", "story", PLANTED));
    assertThat(asked(consent, "G3", "G8").refused(400, "INVALID").body().toString())
        .doesNotContain("\"G3\"")
        .contains("\"G8\"");
    reported(Map.of("names", List.of(Map.of("text", ANOTHER_NAME), Map.of("text", PLANTED))));
    union
        .does(
            "/victim-cases/" + victim + "/assess-needs",
            Map.of(
                "needGroups", List.of("CARE"),
                "openCount", 1,
                "metCount", 0,
                "declinedCount", 0,
                "needs", List.of("a doctor")))
        .accepted();
    union.does("/referrals/create-referral", Places.search(victim, "ROUTINE")).accepted();

    Answer granted = asked(consent, "G3", "G8").accepted();
    assertThat(granted.stage()).isEqualTo("GRANTED");
    JsonNode data = read(granted.id());
    assertThat(data.propertyNames()).containsExactlyInAnyOrder("G3", "G8");
    assertThat(data.path("G3").valueStream().map(name -> name.path("text").asString()))
        .containsExactly(PLANTED, ANOTHER_NAME);
    assertThat(data.path("G8").path("needs").get(0).asString()).isEqualTo("a doctor");
    assertThat(data.path("G8").path("referral").path("needs").get(0).asString()).isEqualTo("a bed");
  }

  private Answer reported(Map<String, Object> more) {
    Map<String, Object> report =
        new java.util.HashMap<>(
            Map.of(
                "personRef", person, "source", "CHECKPOINT", "sex", "FEMALE", "ageBand", "A18_24"));
    report.putAll(more);
    return officer.does("/victim-cases/open-victim-case", report).accepted();
  }

  private String agreed() {
    return union
        .does(
            "/consents",
            Map.of(
                "personRef", person,
                "purpose", "RECEIVE_SERVICE",
                "decision", "GRANTED",
                "recipients", List.of(HELPER),
                "countries", List.of("LA"),
                "dataGroups", List.of("G3", "G8"),
                "givenBy", "SELF",
                "form", "SIGNED",
                "explainedVersion", "C-1"))
        .accepted()
        .id()
        .toString();
  }

  private Answer asked(String consent, String... groups) {
    return union.does(
        "/disclosures",
        Map.of(
            "personRef",
            person,
            "dataGroups",
            List.of(groups),
            "purposeCode",
            "RECEIVE_SERVICE",
            "recipientAgency",
            HELPER,
            "country",
            "LA",
            "consentId",
            consent));
  }

  private JsonNode read(UUID disclosure) {
    Person helper = cases.as(HELPER, "CASE_WORKER");
    await()
        .atMost(Scene.SOON)
        .until(
            () -> helper.sees("/packages").accepted().body().toString(),
            list -> list.contains(disclosure.toString()));
    helper.does("/packages/" + disclosure + "/fetch", Map.of()).accepted();
    return helper.sees("/packages/" + disclosure).accepted().body().path("data");
  }
}
