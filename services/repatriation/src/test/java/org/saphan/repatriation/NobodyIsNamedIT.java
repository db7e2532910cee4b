package org.saphan.repatriation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.saphan.repatriation.ReturnCases.BRIDGE;
import static org.saphan.repatriation.ReturnCases.HOST;
import static org.saphan.repatriation.ReturnCases.VANG_TAO;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.testkit.Story;
import org.saphan.testkit.Story.Answer;
import org.saphan.testkit.Story.Person;
import org.saphan.testkit.TestPlatform;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Names and words that are planted with every command are found in no place but the vault. */
class NobodyIsNamedIT {
  private static final String PLANTED = "Planted";
  private static final String IN_LAO = "ປູກໄວ້";
  private static final String NAME = "Planted ປູກໄວ້ Name";
  private static final Duration SOON = Duration.ofSeconds(60);

  private static Story story;
  private static ReturnCases cases;
  private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();
  private static Level usual;
  private static final List<String> answers = new ArrayList<>();

  @BeforeAll
  static void begin() {
    Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    usual = root.getLevel();
    root.setLevel(Level.INFO); // as shipped
    LOG.start();
    root.addAppender(LOG);
    story = Stories.begin();
    cases = new ReturnCases(story);
  }

  @AfterAll
  static void end() {
    story.close();
    Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    root.detachAppender(LOG);
    root.setLevel(usual);
  }

  private static Answer gives(Person who, String path, Map<String, ?> body) {
    Answer answer = who.does(path, body);
    answers.add(answer.body().toString());
    return answer;
  }

  private static Map<String, Object> with(Map<String, ?> body, Object... more) {
    Map<String, Object> all = new HashMap<>(body);
    for (int i = 0; i < more.length; i += 2) {
      all.put((String) more[i], more[i + 1]);
    }
    return all;
  }

  private static Map<String, Object> notice() {
    Map<String, Object> line = new HashMap<>();
    line.put("lineId", "1");
    line.put("sex", "FEMALE");
    line.put("ageBand", "A25_34");
    line.put("child", "NO");
    line.put("identification", "NOT_SCREENED");
    line.put("returnMode", "DEPORTED");
    line.put("receptionGroups", List.of());
    line.put("names", List.of(Map.of("text", NAME)));
    line.put("birth", "Planted birth");
    line.put("document", "Planted passport");
    line.put("homeVillage", "Planted village");
    line.put("receptionNeeds", List.of("Planted need"));
    Map<String, Object> notice = new HashMap<>();
    notice.put("noticeKind", "DEPORTATION_LIST");
    notice.put("track", "DEPORTATION_LISTED");
    notice.put("returningCountry", "TH");
    notice.put("plannedHandoverAt", Instant.now().plus(Duration.ofDays(2)).toString());
    notice.put("checkpoint", "LA-VT-01");
    notice.put("counts", Map.of("total", 1));
    notice.put("lines", List.of(line));
    notice.put("issuerCountry", "TH");
    notice.put("issuerAgency", "TH-RTP-IB");
    notice.put("issuerReference", "ตม 0029/88");
    notice.put("issuerDate", "2026-11-01");
    return notice;
  }

  private static List<String> everythingIsWritten() {
    Person host = cases.as(HOST, "HOST_CASE_OFFICER");
    Person officer = cases.as(VANG_TAO, "CHECKPOINT_OFFICER");
    Person desk = cases.as("LA-MOLSW-DSW", "DSW_DESK");
    String formal = cases.opened("FORMAL_MOU", NAME);
    gives(
            host,
            formal + "/request-family-tracing",
            Map.of(
                "province", "LA-SV",
                "district", "Planted district",
                "village", "Planted village",
                "parentsNames", List.of(NAME),
                "consents", List.of(cases.consent("CONTACT_FAMILY"))))
        .accepted();
    gives(
            desk,
            formal + "/place-return-hold",
            Map.of("holdKind", "PRACTICAL", "reason", "Planted reason"))
        .accepted();
    gives(
            cases.as(BRIDGE, "CHECKPOINT_OFFICER"),
            formal + "/record-arrival",
            with(
                cases.arrival(),
                "names",
                List.of(Map.of("text", NAME)),
                "document",
                "Planted pass"))
        .accepted();

    String put =
        ReturnCases.path(
            gives(
                    officer,
                    "/returns/record-unannounced-arrival",
                    with(
                        cases.putAcross("NO"),
                        "names",
                        List.of(Map.of("text", NAME)),
                        "birth",
                        "Planted birth",
                        "document",
                        "Planted card",
                        "place",
                        "Planted place"))
                .accepted());
    gives(
            officer,
            put + "/start-screening",
            with(FirstContactOf.INDICATORS.conditions(), "interpreterName", NAME))
        .accepted();
    gives(
            officer,
            put + "/record-first-contact-screen",
            with(FirstContactOf.INDICATORS.sheet(), "note", "Planted note"))
        .accepted();
    gives(
            officer,
            put + "/request-referral",
            with(cases.referral(false), "needs", List.of("Planted need"), "note", "Planted note"))
        .accepted();

    Person issuer = cases.as("TH-RTP-IB", "NOTICE_ISSUER");
    String listed =
        "/notices/" + gives(issuer, "/notices/register-notice", notice()).accepted().id();
    gives(issuer, "/notices/register-notice", with(notice(), "checkpoint", NAME))
        .refused(400, "INVALID");
    // he is told which field of his there is not, and nobody else is
    issuer.does("/notices/register-notice", with(notice(), NAME, "1")).refused(400, "INVALID");
    gives(officer, "/notices/register-notice", notice()).refused(403, "ROLE");
    gives(officer, "/devices/register-device", Map.of("checkpoint", NAME)).refused(400, "INVALID");
    tabletWrites(officer);
    return List.of(formal, put, listed);
  }

  private static void tabletWrites(Person officer) {
    Tablet tablet = Tablet.registeredBy(cases.as(VANG_TAO, "CHECKPOINT_SUPERVISOR"), "LA-CH-01");
    Map<String, Object> man = new HashMap<>(cases.putAcross("NO"));
    man.put("names", List.of(Map.of("text", NAME)));
    tablet.takesIn(Instant.now(), man);
    tablet.takesIn(Instant.now(), with(man, "sex", NAME));
    answers.add(tablet.sendsAll(officer).toString());
  }

  @Test
  void noTopicTableLogOrAnswerHasWhatWasPlanted() {
    List<String> paths = everythingIsWritten();
    Person reader = story.person("reader", "LA-MPS-DOI", "DOI_DESK");
    for (String path : paths) {
      for (String what : List.of("", "/history", "/actions")) {
        answers.add(reader.sees(path + what).body().toString());
      }
      answers.add(reader.reads(path, "lo"));
    }
    List.of("/today", "/arrivals", "/work", "/returns", "/notices")
        .forEach(page -> answers.add(reader.reads(page, "en")));
    assertThat(answers).hasSizeGreaterThan(20).allSatisfy(NobodyIsNamedIT::isClean);

    JdbcTemplate jdbc = story.bean(JdbcTemplate.class);
    await()
        .atMost(SOON)
        .until(() -> jdbc.queryForObject("select count(*) from outbox", Long.class) == 0);
    assertThat(tables(jdbc)).hasSizeGreaterThan(10).contains("document", "aggregate", "history");
    tables(jdbc).forEach(table -> assertThat(rowsThatName(jdbc, table)).as(table).isZero());
    assertThat(published()).hasSizeGreaterThan(10).allSatisfy(NobodyIsNamedIT::isClean);

    LoggerFactory.getLogger(NobodyIsNamedIT.class).info("the end");
    assertThat(List.copyOf(LOG.list)).isNotEmpty().allSatisfy(line -> isClean(written(line)));
  }

  private static void isClean(String text) {
    assertThat(text).doesNotContain(PLANTED, IN_LAO);
  }

  private static List<String> tables(JdbcTemplate jdbc) {
    return jdbc.queryForList(
        "select tablename::text from pg_tables where schemaname = current_schema() and"
            + " has_table_privilege(schemaname || '.' || tablename, 'select')",
        String.class);
  }

  /** Also in bytes, which PostgreSQL writes as hexadecimal digits. */
  private static long rowsThatName(JdbcTemplate jdbc, String table) {
    String bytes = HexFormat.of().formatHex(PLANTED.getBytes(UTF_8));
    String lao = HexFormat.of().formatHex(IN_LAO.getBytes(UTF_8));
    Long found =
        jdbc.queryForObject(
            "select count(*) from "
                + table
                + " t where t::text like any (array['%' || ? || '%', '%' || ? || '%', '%' || ? ||"
                + " '%', '%' || ? || '%'])",
            Long.class,
            PLANTED,
            IN_LAO,
            bytes,
            lao);
    return found == null ? 0 : found;
  }

  /** Every record of this service's topics, its headers and its value. */
  private static List<String> published() {
    Map<String, Object> settings = TestPlatform.shared().kafkaAdmin();
    List<String> all = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.listTopics().entrySet().stream()
              .filter(topic -> topic.getKey().startsWith("repatriation."))
              .flatMap(topic -> topic.getValue().stream())
              .map(one -> new TopicPartition(one.topic(), one.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      await()
          .atMost(SOON)
          .until(() -> {
            consumer
                .poll(Duration.ofMillis(200))
                .forEach(one -> {
                  StringBuilder whole = new StringBuilder(new String(one.value(), UTF_8));
                  one.headers()
                      .forEach(
                          header -> whole.append(' ').append(new String(header.value(), UTF_8)));
                  all.add(whole.toString());
                });
            return partitions.stream().allMatch(one -> consumer.position(one) >= ends.get(one));
          });
    }
    return all;
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
