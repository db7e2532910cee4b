package org.saphan.mutualassistance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.directory.store.DataFiles;
import org.saphan.directory.store.Publisher;
import org.saphan.foundation.ledger.Reading;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.CountryCode;
import org.saphan.mutualassistance.request.RequestState;
import org.saphan.mutualassistance.store.ReferenceView;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.testkit.Story;

/** A treaty that nobody has signed: two files of the directory, and no line of code. */
class NewTreatyIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final LegalBasis BASIS = new LegalBasis("KH_LA_2030");
  private static final String LAO_NAME = "ສົນທິສັນຍາ ລາວ - ກຳປູເຈຍ 2030";
  private static final String PROFILE =
      """
      code: KH_LA_2030
      version: %d
      %s
      names: {en: "Cambodia-Lao treaty of 2030", lo: "ສົນທິສັນຍາ ລາວ - ກຳປູເຈຍ 2030", th: "สนธิสัญญา สปป.ลาว - กัมพูชา 2030"}
      parties: [KH, LA]
      anyParty: false
      precedence: 1
      organisedCrimeTest: false
      channel: CENTRAL_AUTHORITY
      channels: [CENTRAL_AUTHORITY]
      consularService: false
      oralRequest: NOT_ALLOWED
      languageRule: LISTED
      languages: [%s]
      mandatoryGrounds: []
      discretionaryGrounds: []
      safeConductClockMayStop: false
      requestingSidePays: []
      undertakings: []
      writtenReciprocityFor: []
      extraSections: []
      unknown: []
      agreedPerCase: [safeConductDays, costs]
      notStated: [urgentChannels, oralConfirmDays, preAlertConfirmDays, certification, dualCriminality, forbiddenGrounds, reasonsForRefusal, consultation, returnOfItems]
      source: "invented for a test"
      trust: UNSURE
      """;
  private static final String AUTHORITIES =
      """
      - {code: LA-KH_LA_2030, version: 1, country: LA, legalBasis: KH_LA_2030, agency: LA-MOJ-DIC, channel: CENTRAL_AUTHORITY, languages: [], confidence: ASSUMED, source: "invented"}
      - {code: KH-KH_LA_2030, version: 1, country: KH, legalBasis: KH_LA_2030, agency: KH-MOJ, channel: CENTRAL_AUTHORITY, languages: [], confidence: ASSUMED, source: "invented"}
      """;

  private static Story story;
  private static Story.Person prosecutor;
  private static Story.Person officer;
  private static Story.Person approver;

  @BeforeAll
  static void begin() {
    story = Stories.begin();
    prosecutor = story.person("prosecutor", "LA-PPO-SV", "PROSECUTOR");
    officer = story.person("officer-moj", "LA-MOJ-DIC", "CA_OFFICER");
    approver = story.person("approver-moj", "LA-MOJ-DIC", "CA_APPROVER");
  }

  @AfterAll
  static void end() {
    story.close();
  }

  @Test
  void aNewTreatyIsAFileAndARequestKeepsTheVersionItWasApprovedUnder() {
    Map<String, String> files = new TreeMap<>(DataFiles.shippedTexts());
    files.put("central-authorities-of-KH_LA_2030.yaml", AUTHORITIES);
    files.put("legal-bases/KH_LA_2030-1.yaml", PROFILE.formatted(1, "", "fr"));
    publish(files, 1);

    UUID first = approved("1");
    String page = prosecutor.reads("/requests/" + first, "lo");
    assertThat(page).contains(LAO_NAME);
    assertThat(prosecutor.reads("/requests/" + first, "en")).contains("Cambodia-Lao treaty of");

    LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Asia/Vientiane")));
    files.put(
        "legal-bases/KH_LA_2030-1.yaml",
        PROFILE.formatted(1, "validTo: " + today.minusDays(1), "fr"));
    files.put("legal-bases/KH_LA_2030-2.yaml", PROFILE.formatted(2, "validFrom: " + today, "en"));
    publish(files, 2);

    UUID second = approved("2");
    assertThat(sentInFrench(first).accepted().stage()).isEqualTo("TRANSMITTED");
    sentInFrench(second).refused(422, "LANGUAGE");
  }

  private static void publish(Map<String, String> files, int version) {
    assertThat(story.directory(Publisher.class).publish(DataFiles.read(files))).isPositive();
    ReferenceView reference = story.bean(ReferenceView.class);
    await()
        .atMost(SOON)
        .until(() ->
            reference
                .profile(BASIS, Clock.systemUTC().instant())
                .filter(profile -> profile.version().equals("" + version))
                .isPresent());
  }

  /** Under the central authority that the new treaty names. */
  private static UUID approved(String version) {
    Map<String, Object> draft = OutgoingRequestIT.draft();
    draft.put("requestedCountry", "KH");
    draft.put("proposedLegalBasis", BASIS.code());
    draft.put("factsSummary", "Payments of a recruiter were received on the account.");
    UUID id = prosecutor.does("/requests/draft-mla-request", draft).accepted().id();
    prosecutor.does("/requests/" + id + "/submit-mla-for-review", Map.of()).accepted();
    officer.does("/requests/" + id + "/take-for-review", Map.of()).accepted();
    approver
        .does(
            "/requests/" + id + "/approve-mla-request",
            Map.of(
                "legalBasis", BASIS.code(),
                "requestedAuthority", "KH-MOJ",
                "channel", "CENTRAL_AUTHORITY",
                "undertakings", Map.of("use", false, "reciprocity", false, "return", false),
                "targetLangs", List.of("fr")))
        .accepted();
    var found =
        story
            .bean(Reading.class)
            .find("outgoing-request", id, Actor.system(new CountryCode("LA")))
            .orElseThrow();
    assertThat(((RequestState) found.snapshot().state()).sending())
        .satisfies(sending -> assertThat(sending.profileVersion()).isEqualTo(version));
    return id;
  }

  private static Story.Answer sentInFrench(UUID id) {
    String request = "/requests/" + id;
    officer
        .does(
            request + "/record-translation",
            Map.of(
                "lang", "fr",
                "certifiedBy", "LA-MOJ-DIC",
                "translation", officer.keeps(request, "traduction".getBytes(UTF_8))))
        .accepted();
    return officer.does(
        request + "/transmit-mla-request",
        Map.of(
            "channel",
            "CENTRAL_AUTHORITY",
            "sentAt",
            Clock.systemUTC().instant().toString(),
            "dispatchRef",
            "MOJ/1",
            "signedCopy",
            officer.keeps(request, "signed".getBytes(UTF_8))));
  }
}
