package org.saphan.victimreferral;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.directory.Directory;
import org.saphan.foundation.json.SmallTypes;
import org.saphan.foundation.ledger.Verify;
import org.saphan.foundation.vault.Vault;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Countersigned;
import org.saphan.lifecycle.PrivateText;
import org.saphan.testkit.Story;
import org.saphan.testkit.Story.Person;
import org.saphan.testkit.walk.RandomCommands;
import org.saphan.testkit.walk.Samples;
import org.saphan.victimreferral.consent.ConsentTable;
import org.saphan.victimreferral.victim.VictimCaseCommand.ScreenAnswer;
import org.saphan.victimreferral.victim.VictimCaseTable;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent, nothing fails by our own fault, and no name is where none may be. */
class RandomCareIT {
  private static final long SEED = 20261122;
  private static final String PLANTED = "Planted Name Xyz";
  private static final List<String> AGENCIES =
      List.of("LA-LWU-VT", "LA-MOH-FRH", "LA-LBA", "NGO-VFI");

  private static final Map<String, String> PEOPLE =
      Map.ofEntries(
          Map.entry("FIRST_CONTACT", "LA-LWU-VT"),
          Map.entry("CASE_WORKER", "LA-LWU-VT"),
          Map.entry("GUARDIAN", "LA-LWU-VT"),
          Map.entry("IDENT_OFFICER", "LA-MPS-ATD"),
          Map.entry("HEALTH", "LA-MOH-FRH"),
          Map.entry("LEGAL_AID", "LA-LBA"),
          Map.entry("DSW_DESK", "LA-MOLSW-DSW"),
          Map.entry("PARTNER", "TH-OAG"),
          Map.entry("SHELTER_MANAGER", "NGO-VFI"),
          Map.entry("TRANSIT_MANAGER", "LA-MOLSW-TC"),
          Map.entry("CHECKPOINT_OFFICER", "LA-IMM-LA-VT-01"),
          Map.entry("PROSECUTOR", "LA-PPO-SV"));

  private static final JsonMapper JSON = JsonMapper.builder().addModule(new SmallTypes()).build();

  private static Story story;

  @BeforeAll
  static void begin() {
    story = Story.begin("victim-referral", Directory::start, VictimReferral::start);
  }

  @AfterAll
  static void end() {
    story.close();
  }

  private static Samples samples(Random random) {
    return CareSamples.from(random)
        .with(UUID.class, r -> new UUID(1, r.nextInt(1, 200)))
        .with(AgencyCode.class, r -> new AgencyCode(AGENCIES.get(r.nextInt(AGENCIES.size()))))
        .with(Countersigned.Code.class, r -> new Countersigned.Code("ABCDEFGH"))
        .with(
            ScreenAnswer.class,
            r -> new ScreenAnswer(new PrivateText("4.S.1"), new PrivateText("NO")));
  }

  @Test
  void twoThousandRandomCommandsNeverFailAndEveryStateIsTheFoldOfItsHistory() {
    Random random = new Random(SEED);
    Map<String, Integer> cases =
        new RandomCommands(
                story,
                VictimCaseTable.lifeCycle(),
                samples(random),
                random,
                JSON,
                PEOPLE,
                "LA-OSPP")
            .give(1_500, 60, Set.of("reportedBy", "signer"));
    assertThat(cases.getOrDefault("ACCEPTED", 0)).as("%s", cases).isGreaterThan(200);
    Map<String, Integer> consents =
        new RandomCommands(
                story, ConsentTable.lifeCycle(), samples(random), random, JSON, PEOPLE, "LA-OSPP")
            .give(500, 60, Set.of("signedForm"));
    assertThat(consents.getOrDefault("ACCEPTED", 0)).as("%s", consents).isGreaterThan(50);
    assertThat(story.bean(Verify.class).run().differences()).isEmpty();
  }

  @Test
  void aNameIsSealedWithThePersonsKeyAndStandsNowhereElse() {
    Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    Level usual = root.getLevel();
    root.setLevel(Level.INFO); // as shipped
    root.addAppender(lines);
    UUID person = UUID.randomUUID();
    try {
      tell(person);
      LoggerFactory.getLogger(RandomCareIT.class).info("the end");
    } finally {
      root.detachAppender(lines);
      root.setLevel(usual);
    }
    assertThat(lines.list).isNotEmpty();
    assertThat(lines.list).allSatisfy(line -> assertThat(written(line)).doesNotContain("Planted"));
    Vault vault = story.bean(Vault.class);
    assertThat(new String(vault.read(person, person, 1).orElseThrow(), UTF_8)).contains(PLANTED);
    for (String table : story.bean(JdbcTemplate.class).queryForList(TABLES, String.class)) {
      assertThat(
              story
                  .bean(JdbcTemplate.class)
                  .queryForObject(
                      "select count(*) from "
                          + table
                          + " t where t::text like '%Planted%' or"
                          + " t::text like '%"
                          + HEX
                          + "%'",
                      Integer.class))
          .as(table)
          .isZero();
    }
  }

  /** All tables that the service may read. */
  private static final String TABLES =
      "select quote_ident(table_name) from information_schema.tables where table_schema ="
          + " current_schema() and has_table_privilege(quote_ident(table_schema) || '.' ||"
          + " quote_ident(table_name), 'SELECT')";

  /** As bytes are shown in text. */
  private static final String HEX = java.util.HexFormat.of().formatHex("Planted".getBytes(UTF_8));

  private static void tell(UUID person) {
    Person officer = story.person("first", "LA-LWU-VT", "FIRST_CONTACT", "CASE_WORKER");
    Map<String, Object> report =
        Map.of(
            "personRef",
            person,
            "source",
            "LWU",
            "sex",
            "FEMALE",
            "ageBand",
            "A18_24",
            "names",
            List.of(Map.of("text", PLANTED)),
            "birth",
            PLANTED,
            "story",
            PLANTED);
    String one =
        "/victim-cases/" + officer.does("/victim-cases/open-victim-case", report).accepted().id();
    officer.does("/victim-cases/open-victim-case", report).accepted();
    officer
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
                List.of(Map.of("item", "4.S.1", "answer", "YES")),
                "note",
                PLANTED))
        .accepted();
    officer
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
                List.of(Map.of("item", PLANTED, "answer", PLANTED))))
        .refused(400, "INVALID");
    officer
        .does(
            one + "/appoint-guardian",
            Map.of("guardianAgency", "LA-LWU-VT", "guardianName", PLANTED))
        .accepted();
    officer
        .does(
            "/consents",
            Map.ofEntries(
                Map.entry("personRef", person),
                Map.entry("purpose", "TESTIFY"),
                Map.entry("decision", "GRANTED"),
                Map.entry("recipients", List.of("LA-PPO-SV")),
                Map.entry("countries", List.of("LA")),
                Map.entry("dataGroups", List.of("G7")),
                Map.entry("givenBy", "SELF"),
                Map.entry("form", "SIGNED"),
                Map.entry("explainedVersion", "C-1"),
                Map.entry("interpreterName", PLANTED)))
        .accepted();
    assertThat(officer.sees(one).accepted().body().toString()).doesNotContain("Planted");
    assertThat(officer.sees(one + "/history").accepted().body().toString())
        .doesNotContain("Planted");
    assertThat(officer.reads(one, "en")).doesNotContain("Planted");
  }

  /** All that any encoder could make of a line. */
  private static String written(ILoggingEvent line) {
    return line.getFormattedMessage()
        + line.getKeyValuePairs()
        + line.getMDCPropertyMap()
        + (line.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(line.getThrowableProxy()));
  }
}
