package org.saphan.repatriation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.ledger.Ledger;
import org.saphan.foundation.ledger.Outcome;
import org.saphan.foundation.ledger.Submission;
import org.saphan.foundation.messaging.Envelope.Precision;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.CountryCode;
import org.saphan.testkit.Story;
import org.saphan.testkit.Story.Answer;
import org.saphan.testkit.Story.Person;
import tools.jackson.databind.JsonNode;

/** The people and the papers of the stories about returns. */
final class ReturnCases {
  static final String HOST = "TH-MSDHS-DATIP";
  static final String BRIDGE = "LA-IMM-LA-VT-01";
  static final String VANG_TAO = "LA-IMM-LA-CH-01";

  private final Story story;

  ReturnCases(Story story) {
    this.story = story;
  }

  Person as(String agency, String role) {
    return story.person(role.toLowerCase(java.util.Locale.ROOT) + "-" + agency, agency, role);
  }

  /** A case of the host State; its path. */
  String opened(String track) {
    return opened(track, "ນາງ ຄຳຫຼ້າ ທົດສອບ");
  }

  String opened(String track, String name) {
    return path(
        as(HOST, "HOST_CASE_OFFICER")
            .does(
                "/returns/open-return-case",
                Map.of(
                    "personRef", UUID.randomUUID(),
                    "track", track,
                    "returningCountry", "TH",
                    "sex", "FEMALE",
                    "ageBand", "A18_24",
                    "child", "NO",
                    "identification", "IDENTIFIED_ABROAD",
                    "names", List.of(Map.of("text", name))))
            .accepted());
  }

  /** A case whose family is found and whose nationality is confirmed. */
  String traced() {
    String one = opened("FORMAL_MOU");
    as(HOST, "HOST_CASE_OFFICER")
        .does(
            one + "/request-family-tracing",
            Map.of(
                "province",
                "LA-SV",
                "village",
                "a village",
                "parentsNames",
                List.of("a mother"),
                "consents",
                List.of(consent("CONTACT_FAMILY"))))
        .accepted();
    as("LA-MFA-CON", "CONSULAR")
        .does(
            one + "/record-nationality-verification",
            Map.of("method", "REGISTER", "result", "CONFIRMED"))
        .accepted();
    Person province = as("LA-DLSW-SV", "PROVINCIAL_DSW");
    province
        .does(
            one + "/record-family-assessment",
            Map.of(
                "familyFound",
                true,
                "suitability",
                "SUITABLE_WITH_SUPPORT",
                "risk",
                "LOW",
                "traffickerNear",
                false,
                "report",
                province.keeps(one, "report".getBytes(UTF_8))))
        .accepted();
    return one;
  }

  /** The meeting of both States decides that the person returns. */
  Answer decides(String one) {
    Person meeting = as("LA-MOLSW-DSW", "CASE_MEETING");
    return meeting.does(
        one + "/record-return-decision",
        Map.of(
            "decision",
            "RETURN",
            "placementPlan",
            "FAMILY",
            "bestInterestNote",
            false,
            "minutes",
            meeting.keeps(one, "minutes".getBytes(UTF_8))));
  }

  Answer personSays(String one, boolean agrees) {
    return as(HOST, "HOST_CASE_OFFICER")
        .does(one + "/record-person-decision", Map.of("agrees", agrees, "informedIn", "lo"));
  }

  Answer arrives(String one) {
    return as(BRIDGE, "CHECKPOINT_OFFICER").does(one + "/record-arrival", arrival());
  }

  Map<String, Object> arrival() {
    return Map.of(
        "at", now(),
        "checkpoint", "LA-VT-01",
        "sex", "FEMALE",
        "ageBand", "A18_24",
        "child", "NO",
        "destinationProvince", "LA-SV");
  }

  /** A man who is put across at Vang Tao; his path. */
  String pushedBack(String child) {
    return path(
        as(VANG_TAO, "CHECKPOINT_OFFICER")
            .does("/returns/record-unannounced-arrival", putAcross(child))
            .accepted());
  }

  /** The same of a man who belongs to a case that is there. */
  String pushedBackIn(UUID caseRef) {
    Map<String, Object> together = new HashMap<>(putAcross("NO"));
    together.put("caseRef", caseRef);
    return path(
        as(VANG_TAO, "CHECKPOINT_OFFICER")
            .does("/returns/record-unannounced-arrival", together)
            .accepted());
  }

  /** The same of a man who said his name. */
  String pushedBackByName() {
    Map<String, Object> named = new HashMap<>(putAcross("NO"));
    named.put("names", List.of(Map.of("text", "a name that nobody has")));
    return path(
        as(VANG_TAO, "CHECKPOINT_OFFICER")
            .does("/returns/record-unannounced-arrival", named)
            .accepted());
  }

  /** How it is written down. */
  Map<String, Object> putAcross(String child) {
    return Map.of(
        "personRef", UUID.randomUUID(),
        "at", now(),
        "checkpoint", "LA-CH-01",
        "broughtBy", "POLICE",
        "sex", "MALE",
        "ageBand", "A25_34",
        "child", child,
        "returningCountry", "TH");
  }

  /** Harmless answers, but for these. */
  Answer screens(String one, boolean alone, Map<String, String> but) {
    Person officer = as(VANG_TAO, "CHECKPOINT_OFFICER");
    FirstContactOf contact = new FirstContactOf(alone, false, but);
    officer.does(one + "/start-screening", contact.conditions()).accepted();
    return officer.does(one + "/record-first-contact-screen", contact.sheet());
  }

  Map<String, Object> consent(String purpose) {
    Map<String, Object> consent = new HashMap<>();
    consent.put("purpose", purpose);
    consent.put("decision", "GRANTED");
    consent.put("recipients", List.of("NGO-VFI"));
    consent.put("countries", List.of("LA"));
    consent.put("dataGroups", List.of("G3"));
    consent.put("givenBy", "SELF");
    consent.put("form", "SIGNED");
    consent.put("lang", "lo");
    consent.put("explainedVersion", "C-1");
    return consent;
  }

  /** What is asked for whom signs were seen. */
  Map<String, Object> referral(boolean unaccompanied) {
    Map<String, Object> referral = new HashMap<>();
    referral.put("urgency", "SAME_DAY");
    referral.put("unaccompanied", unaccompanied);
    referral.put("childrenWith", 0);
    referral.put("needGroups", List.of("SHELTER"));
    referral.put("basis", unaccompanied ? "CHILD_BEST_INTEREST" : "CONSENT");
    referral.put("consents", unaccompanied ? List.of() : List.of(consent("SHARE_FOR_REFERRAL")));
    referral.put("needs", List.of("a bed"));
    if (unaccompanied) {
      referral.put("overrideReason", "CHILD_BEST_INTEREST");
    }
    return referral;
  }

  /** The newest report that a province sees. */
  JsonNode reportOf(String agency) {
    Person province = as(agency, "PROVINCIAL_DSW");
    JsonNode newest = province.sees("/province-reports").accepted().body().path("rows").get(0);
    return province.sees("/province-reports/" + newest.path("id").asString()).accepted().body();
  }

  /** The service itself gives a command. */
  Outcome system(String one, Object command) {
    UUID key = UuidCreator.getTimeOrderedEpoch();
    return story
        .bean(Ledger.class)
        .submit(
            new Submission(
                key,
                key.toString().getBytes(UTF_8),
                "return",
                id(one),
                command,
                Actor.system(new CountryCode("LA")),
                null,
                story.bean(BusinessClock.class).now(),
                Precision.EXACT,
                null,
                null,
                key,
                null));
  }

  String now() {
    return story.bean(BusinessClock.class).now().toString();
  }

  String stage(String one) {
    return as("LA-MOLSW-DSW", "DSW_DESK").sees(one).accepted().stage();
  }

  static String path(Answer answer) {
    assertThat(answer.id()).isNotNull();
    return "/returns/" + answer.id();
  }

  static UUID id(String path) {
    return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
  }
}
