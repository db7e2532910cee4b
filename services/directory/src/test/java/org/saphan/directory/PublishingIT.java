package org.saphan.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saphan.directory.entry.AgencyPublished;
import org.saphan.directory.entry.CalendarPublished;
import org.saphan.directory.entry.CentralAuthorityPublished;
import org.saphan.directory.entry.Entry;
import org.saphan.directory.inspection.FaultyData;
import org.saphan.directory.inspection.Located;
import org.saphan.directory.store.DataFiles;
import org.saphan.directory.store.Published;
import org.saphan.directory.store.Publisher;
import org.saphan.foundation.clock.Calendars;
import org.saphan.foundation.reference.ReferenceCopy;
import org.saphan.testkit.TestPlatform;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class PublishingIT {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  /** What a reader wants to know of an agency. */
  record Agency(String code, List<String> roles) {}

  /** What a reader wants to know of a designation. */
  record Authority(String code, String agency) {}

  private final TestPlatform.Fresh platform = TestPlatform.shared().fresh();
  private final List<ConfigurableApplicationContext> running = new ArrayList<>();
  private ConfigurableApplicationContext directory;

  @BeforeEach
  void startTheDirectory() {
    directory = run(Directory.start(platform.arguments("directory")));
  }

  @AfterEach
  void stopAll() {
    running.reversed().forEach(ConfigurableApplicationContext::close);
  }

  @Test
  void anotherServiceSeesWhatTheDirectoryPublishes() {
    ReferenceCopy copy = reader().getBean(ReferenceCopy.class);
    int agencies = directory.getBean(Published.class).all(AgencyPublished.class).size();
    await()
        .atMost(LIMIT)
        .untilAsserted(() ->
            assertThat(copy.entries("AgencyPublished", Agency.class))
                .hasSize(agencies)
                .anySatisfy(entry ->
                    assertThat(entry.body())
                        .isEqualTo(new Agency("LA-MFA-DTL", List.of("DIPLOMATIC_OFFICER")))));
    assertThat(copy.on(TODAY, "CentralAuthorityPublished", Authority.class, "LA-CN_LA_1999"))
        .hasValueSatisfying(found -> assertThat(found.body().agency()).isEqualTo("LA-MOJ-DIC"));
    await().atMost(LIMIT).untilAsserted(() -> assertThat(copy.isFilled()).isTrue());
  }

  @Test
  void theCopyAnswersAfterARestartWhileTheDirectoryIsDown() {
    ConfigurableApplicationContext reader = reader();
    await()
        .atMost(LIMIT)
        .until(() -> reader.getBean(Calendars.class).find("WORKING_DAYS_TH").isPresent());
    stop(reader);
    stop(directory);
    Calendars calendars = reader().getBean(Calendars.class);
    assertThat(calendars.named("WORKING_DAYS_LA").counts(LocalDate.of(2026, 4, 14))).isFalse();
    assertThat(calendars.named("WORKING_DAYS_LA").counts(LocalDate.of(2026, 4, 13))).isTrue();
  }

  @Test
  void publishingUnchangedFilesSendsNothing() {
    awaitEmptyOutbox();
    assertThat(publisher().publish(DataFiles.shipped())).isZero();
    stop(directory);
    directory = run(Directory.start(platform.arguments("directory")));
    assertThat(outbox()).isZero();
    assertThat(
            jdbc()
                .sql("select count(*) from published_entry where edition > 1")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void aPublishedVersionCannotBeRewritten() {
    AgencyPublished before = shippedAgency();
    AgencyPublished rewritten =
        new AgencyPublished(
            before.code(),
            1,
            null,
            null,
            before.country(),
            null,
            null,
            before.names(),
            List.of(),
            before.trust(),
            before.note());
    assertThatThrownBy(() -> publisher().publish(List.of(located(rewritten))))
        .isInstanceOf(FaultyData.class)
        .hasMessageContaining("edited.yaml:7: AgencyPublished/LA-LBA/1 was published")
        .hasMessageContaining("write the next version instead");
    assertThat(directory.getBean(Published.class).all(AgencyPublished.class)).contains(before);
  }

  @Test
  void aVersionMayBeGivenAnEndAndItsSuccessorTakesOverTheNextDay() {
    LocalDate last = LocalDate.of(2026, 12, 31);
    CentralAuthorityPublished before =
        directory.getBean(Published.class).all(CentralAuthorityPublished.class).stream()
            .filter(entry -> entry.code().equals("LA-UNTOC_18"))
            .findFirst()
            .orElseThrow();
    CentralAuthorityPublished ended = authority(before, 1, null, last, "LA-OSPP");
    CentralAuthorityPublished next = authority(before, 2, last.plusDays(1), null, "LA-MOJ-DIC");
    assertThat(publisher().publish(List.of(located(ended), located(next)))).isEqualTo(2);

    ReferenceCopy copy = reader().getBean(ReferenceCopy.class);
    await()
        .atMost(LIMIT)
        .untilAsserted(() -> {
          assertThat(agencyOn(copy, last)).isEqualTo("LA-OSPP");
          assertThat(agencyOn(copy, last.plusDays(1))).isEqualTo("LA-MOJ-DIC");
        });
    assertThat(copy.version("CentralAuthorityPublished", Authority.class, "LA-UNTOC_18", 1))
        .as("what a past request used stays visible")
        .isPresent();
  }

  @Test
  void aServiceHearsOfANewCalendarWithTheOldOne() {
    ConfigurableApplicationContext reader = reader();
    Calendars calendars = reader.getBean(Calendars.class);
    List<String> heard = new CopyOnWriteArrayList<>();
    await().atMost(LIMIT).until(() -> calendars.find("WORKING_DAYS_LA").isPresent());
    calendars.onChange((before, after) ->
        heard.add(before.code() + " " + before.version() + " -> " + after.version()));
    CalendarPublished first =
        directory.getBean(Published.class).all(CalendarPublished.class).stream()
            .filter(entry -> entry.code().equals("WORKING_DAYS_LA"))
            .findFirst()
            .orElseThrow();
    List<CalendarPublished.Holiday> days = new ArrayList<>(first.days());
    days.add(
        new CalendarPublished.Holiday(
            LocalDate.of(2027, 12, 3),
            CalendarPublished.Offices.CLOSED,
            first.trust(),
            CalendarPublished.HolidayType.DECREE,
            "Extra day",
            "ວັນພັກ",
            "notice"));
    CalendarPublished second =
        new CalendarPublished(
            first.code(),
            2,
            null,
            null,
            first.country(),
            first.zone(),
            first.restDays(),
            first.holidaysStopTheClock(),
            days,
            first.source(),
            first.trust(),
            first.note());
    assertThat(publisher().publish(List.of(located(second)))).isEqualTo(1);
    await()
        .atMost(LIMIT)
        .untilAsserted(() -> assertThat(heard).containsExactly("WORKING_DAYS_LA 1 -> 2"));
    await()
        .atMost(LIMIT)
        .untilAsserted(() ->
            assertThat(calendars.named("WORKING_DAYS_LA").counts(LocalDate.of(2027, 12, 3)))
                .isFalse());
  }

  @Test
  void theApplicationsRoleCannotTakeBackWhatWasPublished() {
    assertThatThrownBy(() -> jdbc().sql("delete from published_entry").update())
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> jdbc().sql("update published_entry set code = 'X'").update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  private static CentralAuthorityPublished authority(
      CentralAuthorityPublished like, int version, LocalDate from, LocalDate to, String agency) {
    return new CentralAuthorityPublished(
        like.code(),
        version,
        from,
        to,
        like.country(),
        like.legalBasis(),
        like.region(),
        new org.saphan.lifecycle.AgencyCode(agency),
        like.channel(),
        like.languages(),
        like.confidence(),
        like.source(),
        like.note());
  }

  private static String agencyOn(ReferenceCopy copy, LocalDate day) {
    return copy.on(day, "CentralAuthorityPublished", Authority.class, "LA-UNTOC_18")
        .map(found -> found.body().agency())
        .orElse("nobody");
  }

  private AgencyPublished shippedAgency() {
    return directory.getBean(Published.class).all(AgencyPublished.class).stream()
        .filter(agency -> agency.code().equals("LA-LBA"))
        .findFirst()
        .orElseThrow();
  }

  private static Located<?> located(Entry entry) {
    return new Located<>("edited.yaml", 7, entry);
  }

  private Publisher publisher() {
    return directory.getBean(Publisher.class);
  }

  private void awaitEmptyOutbox() {
    await().atMost(LIMIT).until(() -> outbox() == 0);
  }

  private int outbox() {
    return jdbc().sql("select count(*) from outbox").query(Integer.class).single();
  }

  private JdbcClient jdbc() {
    return directory.getBean(JdbcClient.class);
  }

  private ConfigurableApplicationContext reader() {
    return run(
        Reader.start(
            platform.arguments(Reader.NAME, "--spring.config.import=classpath:foundation.yaml")));
  }

  private ConfigurableApplicationContext run(ConfigurableApplicationContext context) {
    running.add(context);
    return context;
  }

  private void stop(ConfigurableApplicationContext context) {
    running.remove(context);
    context.close();
  }
}
