package org.saphan.victimreferral;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.victimreferral.CareCases.*;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.directory.Directory;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.exclusion.Exclusions;
import org.saphan.foundation.vault.Vault;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.testkit.Story;
import org.saphan.testkit.Story.Person;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What is typed about a person is read by those who work with her, and by nobody else. */
class WordsIT {
  private static final String NEED = "a doctor for ນ້ອງ ແກ້ວ";
  private static final String SIGN = "she hid her hands";
  private static final String LAWYER = "LA-LBA";
  private static final String HOUSE = "LA-SH-LWU-VTE";
  private static final String CENTRE = "LA-LWU-CPC";

  private static Story story;
  private static CareCases cases;
  private static Person typist;
  private static Person colleague;

  @BeforeAll
  static void begin() {
    story =
        Story.begin(
            "victim-referral", Directory::start, VictimReferral::start, "--saphan.practice=true");
    cases = new CareCases(story);
    typist = cases.as(UNION, "CASE_WORKER", "typist");
    colleague = cases.as(UNION, "CASE_WORKER", "colleague");
  }

  @AfterAll
  static void end() {
    story.close();
  }

  /** A case with signs, needs and a guardian. */
  private static String typed(UUID person) {
    String one = cases.opened(person);
    cases
        .as(BRIDGE, "FIRST_CONTACT")
        .does(
            one + "/record-indicators",
            Map.of(
                "indicatorSet",
                "ILO-AL-2009",
                "conditionsMet",
                true,
                "officerSuspects",
                true,
                "answers",
                List.of(Map.of("item", "5.S.4", "answer", "YES")),
                "note",
                SIGN))
        .accepted();
    typist.does(one + "/presume-victim", Map.of("reason", "DOUBT")).accepted();
    typist
        .does(one + "/appoint-guardian", Map.of("guardianAgency", UNION, "guardianName", PLANTED))
        .accepted();
    typist
        .does(
            one + "/assess-needs",
            Map.of(
                "needGroups", List.of("CARE"),
                "openCount", 1,
                "metCount", 0,
                "declinedCount", 0,
                "needs", List.of(NEED)))
        .accepted();
    return one;
  }

  private static String words(Person reader, String one) {
    return reader.sees(one + "/words").accepted().body().toString();
  }

  private static double missingTexts() {
    return story.bean(MeterRegistry.class).find("saphan.texts.missing").counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  @Test
  void theCaseTeamReadsWhatAColleagueTypedAndTheTeamSeesThatItDid() {
    String one = typed(UUID.randomUUID());
    assertThat(words(colleague, one))
        .contains(SIGN, "5.S.4", PLANTED, NEED, "\"command\":\"AssessNeeds\"", "KEPT");
    assertThat(typist.sees(one + "/reads").accepted().body().toString())
        .contains("colleague-case_worker-" + UNION, "DOCUMENT");
    double missing = missingTexts();
    for (String language : List.of("lo", "th", "en")) {
      assertThat(colleague.reads(one, language)).contains(one + "/words").doesNotContain(NEED);
      assertThat(colleague.reads(one + "/words", language)).contains(SIGN, PLANTED, NEED);
    }
    assertThat(colleague.reads(one + "/words", "en")).contains("5.S.4 Violence");
    assertThat(missingTexts()).isEqualTo(missing);
    assertThat(colleague.sees(one).body().toString()).doesNotContain(SIGN, PLANTED, NEED);
  }

  @Test
  void whoIdentifiesReadsSignsButNothingOfHealthAndWhoMetHerFirstNothing() {
    String one = typed(UUID.randomUUID());
    assertThat(words(cases.as(POLICE, "IDENT_OFFICER"), one))
        .contains(SIGN, PLANTED)
        .doesNotContain(NEED);
    Person bridge = cases.as(BRIDGE, "FIRST_CONTACT");
    assertThat(words(bridge, one)).isEqualTo("[]");
    assertThat(bridge.reads(one, "en")).doesNotContain(one + "/words");
    assertThat(bridge.reads(one + "/words", "en")).contains("Nothing that you may read");
  }

  @Test
  void anotherAgencyAndWhoIsExcludedReadNothing() {
    String one = typed(UUID.randomUUID());
    Person elsewhere = cases.as("NGO-AFESIP", "CASE_WORKER");
    elsewhere.sees(one + "/words").refused(404, "NOT_FOUND");
    assertThat(elsewhere.reads(one + "/words", "en")).doesNotContain(NEED);
    UUID caseRef = UUID.fromString(typist.sees(one).accepted().body().path("caseRef").asString());
    Person kept = cases.as(UNION, "CASE_WORKER", "kept-away");
    assertThat(words(kept, one)).contains(NEED);
    story
        .bean(Exclusions.class)
        .place(UUID.randomUUID(), caseRef, Actor.accountOf("kept-away-case_worker-" + UNION));
    kept.sees(one + "/words").refused(403, "EXCLUDED");
    assertThat(kept.reads(one + "/words", "en")).doesNotContain(NEED);
  }

  @Test
  void whatWasErasedWithThePersonSaysSo() {
    UUID person = UUID.randomUUID();
    String one = typed(person);
    assertThat(words(colleague, one)).contains(NEED);
    story
        .bean(TransactionTemplate.class)
        .executeWithoutResult(status -> story.bean(Vault.class).erase(person));
    assertThat(words(colleague, one))
        .contains("ERASED")
        .doesNotContain("KEPT", SIGN, PLANTED, NEED);
    assertThat(colleague.reads(one + "/words", "en"))
        .contains("Erased with the record of the person.")
        .doesNotContain(NEED);
  }

  @Test
  void aProviderReadsWhatIsAskedOfHimUntilHeSaysNoAndNothingOfTheCase() {
    UUID person = UUID.randomUUID();
    String one = typed(person);
    cases.consents(person, "RECEIVE_SERVICE", "SELF", LAWYER, HOSPITAL).accepted();
    String asked = requested(one, "LEGAL", LAWYER, "compensation");
    String health = requested(one, "CARE", HOSPITAL, "a scan");
    Person lawyer = cases.as(LAWYER, "LEGAL_AID");
    assertThat(words(lawyer, asked)).contains("compensation");
    lawyer.sees(health + "/words").refused(404, "NOT_FOUND");
    lawyer.sees(one).accepted();
    lawyer.sees(one + "/words").refused(404, "NOT_FOUND");
    assertThat(words(colleague, health)).contains("a scan");
    lawyer
        .does(
            asked + "/decline-service",
            Map.of("provider", LAWYER, "reason", "CONFLICT_OF_INTEREST"))
        .accepted();
    assertThat(words(lawyer, asked)).isEqualTo("[]");
    assertThat(words(colleague, asked)).contains("compensation");
  }

  private static String requested(String one, String group, String provider, String what) {
    return "/service-episodes/"
        + typist
            .does(
                "/service-episodes/request-service",
                Map.of(
                    "victimCaseId", one.substring("/victim-cases/".length()),
                    "serviceGroup", group,
                    "provider", provider,
                    "serviceType", what))
            .accepted()
            .id();
  }

  @Test
  void aHouseReadsWhatHerNeedsAreOnceSheIsThereAndNotWhileItIsAskedOrWaitsForHer() {
    UUID person = UUID.randomUUID();
    String one = typed(person);
    cases.consents(person, "SHARE_FOR_REFERRAL", "SELF", CENTRE).accepted();
    String referral = cases.referred(one, HOUSE, CENTRE);
    typist.does(referral + "/offer-referral", Map.of("shelterCode", HOUSE)).accepted();
    Person manager = cases.as(CENTRE, "SHELTER_MANAGER");
    Person worker = cases.as(CENTRE, "SHELTER_WORKER");
    manager.sees(referral + "/words").refused(404, "NOT_FOUND");
    assertThat(manager.reads(referral, "en")).doesNotContain(referral + "/words");
    manager.does(referral + "/accept-referral", Map.of("unit", "FEMALE")).accepted();
    assertThat(words(manager, referral)).isEqualTo("[]");
    assertThat(words(worker, referral)).isEqualTo("[]");
    assertThat(manager.reads(referral + "/words", "en")).doesNotContain("a bed");
    manager
        .does(
            referral + "/record-admission",
            Map.of("at", story.bean(BusinessClock.class).now(), "belongings", "one small bag"))
        .refused(403, "ROLE");
    worker
        .does(
            referral + "/record-admission",
            Map.of("at", story.bean(BusinessClock.class).now(), "belongings", "one small bag"))
        .accepted();
    assertThat(words(manager, referral)).contains("a bed", "one small bag");
    assertThat(words(colleague, referral)).contains("one small bag");
  }

  @Test
  void whoSignedSecondIsNoWordOfTheCommand() {
    String one = cases.opened(UUID.randomUUID());
    cases
        .as(BRIDGE, "FIRST_CONTACT")
        .does(
            one + "/record-indicators",
            Map.of(
                "indicatorSet",
                "ILO-AL-2009",
                "conditionsMet",
                true,
                "officerSuspects",
                false,
                "answers",
                List.of()))
        .accepted();
    String code = cases.code(colleague, one, "dismiss-report");
    typist
        .does(
            one + "/dismiss-report",
            Map.of("reasonCode", "NO_INDICATOR", "reasons", "she was ill", "secondPerson", code))
        .accepted();
    assertThat(words(colleague, one))
        .contains("she was ill")
        .doesNotContain("signer", "secondPerson", code, "colleague-");
  }

  @Test
  void whoInterpretedWhenSheAgreedIsReadByHerCaseWorkersOnly() {
    UUID person = UUID.randomUUID();
    typed(person);
    String consent =
        "/consents/" + cases.consents(person, "SHARE_FOR_REFERRAL", "SELF", CENTRE).accepted().id();
    assertThat(words(colleague, consent)).contains(PLANTED);
    assertThat(colleague.reads(consent + "/words", "lo")).contains(PLANTED);
    assertThat(words(cases.as(CENTRE, "SHELTER_MANAGER"), consent)).isEqualTo("[]");
  }

  @Test
  void underEmergencyAccessAColleagueElsewhereReadsThemAsHeReadsDocuments() {
    String one = typed(UUID.randomUUID());
    Map<String, Object> asking =
        Map.of(
            "collection", "victim-cases",
            "subject", one.substring("/victim-cases/".length()),
            "reason", "DANGER_TO_LIFE");
    Person worker = cases.as("NGO-SSV", "CASE_WORKER");
    worker.sees(one + "/words").refused(404, "NOT_FOUND");
    worker.does("/emergencies", asking).accepted();
    assertThat(words(worker, one)).contains(NEED);
    Person doctor = cases.as("LA-MOH", "HEALTH");
    doctor.does("/emergencies", asking).accepted();
    assertThat(words(doctor, one)).as("his role reads none").isEqualTo("[]");
  }

  @Test
  void whatAnOlderServiceWroteInAnotherFormSpoilsNothing() {
    UUID person = UUID.randomUUID();
    String one = typed(person);
    UUID id = UUID.fromString(one.substring("/victim-cases/".length()));
    long version = typist.sees(one).accepted().version();
    UUID docId = UuidCreator.getNameBasedSha1(id + "/words/" + version);
    story
        .bean(TransactionTemplate.class)
        .executeWithoutResult(status -> {
          DocumentRef ref =
              story
                  .bean(Vault.class)
                  .keep(person, docId, 1, "application/json", "[\"older\"]".getBytes(UTF_8));
          line(id, story.bean(JsonMapper.class).writeValueAsString(List.of(ref)));
        });
    assertThat(words(colleague, one)).contains("UNREADABLE", NEED).doesNotContain("older");
    assertThat(colleague.reads(one + "/words", "en")).contains("older form", NEED);
  }

  /** One more line like the last, which keeps something else. */
  private static void line(UUID id, String content) {
    story
        .bean(JdbcTemplate.class)
        .update(
            "insert into history (aggregate_id, version, aggregate_type, event_id, event_type,"
                + " event, case_ref, correlation_id, causation_id, transition, stage_before,"
                + " stage_after, holder_role, actor_agency, actor_role, occurred_at, precision,"
                + " recorded_at, practice, actor_user, content) select aggregate_id, version + 1,"
                + " aggregate_type, gen_random_uuid(), event_type, event, case_ref,"
                + " correlation_id, causation_id, transition, stage_before, stage_after,"
                + " holder_role, actor_agency, actor_role, occurred_at, precision, recorded_at,"
                + " practice, actor_user, ?::jsonb from history where aggregate_id = ? order by"
                + " version desc limit 1",
            content,
            id);
  }
}
