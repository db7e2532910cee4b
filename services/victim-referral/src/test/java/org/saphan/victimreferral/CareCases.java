package org.saphan.victimreferral;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.saphan.testkit.Story;
import org.saphan.testkit.Story.Answer;
import org.saphan.testkit.Story.Person;
import tools.jackson.databind.JsonNode;

/** The people and the papers of the stories about victims. */
final class CareCases {
  static final String BRIDGE = "LA-IMM-LA-VT-01";
  static final String UNION = "LA-LWU-VT";
  static final String POLICE = "LA-MPS-ATD";
  static final String HOSPITAL = "LA-MOH-FRH";
  static final String PLANTED = "ນາງ ດວງຈັນ ປູກໄວ້";

  private final Story story;

  CareCases(Story story) {
    this.story = story;
  }

  /** Somebody of an agency. */
  Person as(String agency, String role) {
    return as(agency, role, "one");
  }

  /** One of several of an agency. */
  Person as(String agency, String role, String who) {
    return story.person(who + "-" + role.toLowerCase(Locale.ROOT) + "-" + agency, agency, role);
  }

  Map<String, Object> report(UUID person) {
    return Map.of(
        "personRef",
        person,
        "source",
        "CHECKPOINT",
        "sex",
        "FEMALE",
        "ageBand",
        "A18_24",
        "names",
        List.of(Map.of("text", PLANTED)),
        "story",
        "what " + PLANTED + " told");
  }

  /** The path of a case that the bridge opened. */
  String opened(UUID person) {
    return path(
        as(BRIDGE, "FIRST_CONTACT")
            .does("/victim-cases/open-victim-case", report(person))
            .accepted());
  }

  String path(Answer answer) {
    return "/victim-cases/" + answer.id();
  }

  List<String> events(Answer answer) {
    return answer.body().path("events").values().stream().map(JsonNode::asString).toList();
  }

  /** She agrees, before somebody of the women's union. */
  Answer consents(UUID person, String purpose, String givenBy, String... to) {
    return consents(as(UNION, "CASE_WORKER"), person, purpose, givenBy, to);
  }

  /** She agrees, before somebody else. */
  Answer consents(Person worker, UUID person, String purpose, String givenBy, String... to) {
    return says(worker, person, purpose, "GRANTED", givenBy, to);
  }

  /** She says no, before somebody of the women's union. */
  Answer refuses(UUID person, String purpose, String givenBy, String... to) {
    return says(as(UNION, "CASE_WORKER"), person, purpose, "REFUSED", givenBy, to);
  }

  private static Answer says(
      Person worker, UUID person, String purpose, String decision, String givenBy, String... to) {
    return worker.does(
        "/consents",
        Map.of(
            "personRef",
            person,
            "purpose",
            purpose,
            "decision",
            decision,
            "recipients",
            List.of(to),
            "countries",
            List.of("LA"),
            "dataGroups",
            List.of("G2", "G3"),
            "givenBy",
            givenBy,
            "form",
            "THUMBPRINT",
            "explainedVersion",
            "C-1",
            "interpreterName",
            PLANTED));
  }

  /** A request that her name be disclosed. */
  static Map<String, Object> asked(UUID person, String consent, String recipient) {
    return Map.of(
        "personRef",
        person,
        "dataGroups",
        List.of("G3"),
        "purposeCode",
        "SHARE_FOR_REFERRAL",
        "recipientAgency",
        recipient,
        "country",
        "LA",
        "consentId",
        consent);
  }

  Map<String, Object> with(Map<String, Object> body, String name, Object value) {
    Map<String, Object> all = new HashMap<>(body);
    all.put(name, value);
    return all;
  }

  /** Signs as the second person. */
  String code(Person second, String victimCase, String command) {
    return second
        .does(
            "/countersignatures",
            Map.of(
                "collection",
                "victim-cases",
                "id",
                victimCase.substring("/victim-cases/".length()),
                "command",
                command))
        .accepted()
        .body()
        .path("code")
        .asString();
  }

  /** The path of a referral of the case, with a house that may take her. */
  String referred(String victimCase, String shelter, String operator) {
    as(operator, "SHELTER_MANAGER")
        .does("/shelters", Places.house(shelter, operator, "LA-VT", "FEMALE", 2))
        .accepted();
    UUID its = UUID.fromString(victimCase.substring("/victim-cases/".length()));
    return "/referrals/"
        + as(UNION, "CASE_WORKER")
            .does("/referrals/create-referral", Places.search(its, "ROUTINE"))
            .accepted()
            .id();
  }
}
