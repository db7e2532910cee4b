package org.saphan.casetracker.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saphan.casetracker.statistics.Audience;
import org.saphan.casetracker.statistics.Count;
import org.saphan.casetracker.statistics.Report;
import org.saphan.casetracker.statistics.Table;
import org.saphan.casetracker.statistics.store.Reports;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What a month counts, on a real database, without Kafka and without Spring. */
class MonthlyReportIT {
  private static final ReadModel MODEL = new ReadModel();
  private static final ZoneId ZONE = ZoneId.of("Asia/Vientiane");
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final Instant SETTLED = Instant.parse("2026-12-03T17:00:00Z");
  private static final Reports REPORTS =
      new Reports(MODEL.jdbc, JsonMapper.builder().build(), ZONE);

  @BeforeEach
  void empty() {
    MODEL.empty();
    MODEL.owner.sql("delete from statistics_report").update();
  }

  private static Report november() {
    Report report =
        new TransactionTemplate(MODEL.transactions())
            .execute(status -> REPORTS.of(NOVEMBER, SETTLED).orElseThrow());
    assertThat(report).isNotNull();
    return report;
  }

  private static Count count(long number, String... of) {
    return new Count(List.of(of), number);
  }

  @Test
  void whoComesHomeIsCountedOnceAndByTheWayThatHerCaseSays() {
    Homecoming home = Homecoming.of(3).received().arrived(0).arrived(1).screened(0);
    MODEL.take(Side.A, home.messages);
    MODEL.take(Side.A, home.messages);

    Report report = november();

    assertThat(report.of(Table.RETURNS_BY_CHECKPOINT)).containsExactly(count(2, "LA-VT-01"));
    assertThat(report.of(Table.RETURNS_BY_COUNTRY))
        .containsExactly(count(2, "ReturneeArrived", "TH"));
    assertThat(report.of(Table.RETURNS_BY_TRACK)).containsExactly(count(2, "FORMAL_MOU"));
    assertThat(report.of(Table.SCREENINGS)).hasSize(1);
    assertThat(report.of(Table.VICTIMS_BY_PURPOSE)).isEmpty();
  }

  @Test
  void aVictimIsCountedUnderEachFormAndADeadlineUnderWhoMissedIt() {
    Teller care = new Teller("victim-referral", UUID.randomUUID());
    UUID victim = UUID.randomUUID();
    care.tell(
        "victim-cases",
        "victim-referral",
        "victim-case",
        victim,
        "VictimConfirmed",
        new Teller.Line(
            "V8", "CONFIRMED", Teller.held("CASE_WORKER", "LA-LWU-VT"), "LA-MPS-ATD", "IDENT"),
        Map.of(
            "victimCaseId",
            victim,
            "personRef",
            UUID.randomUUID(),
            "purposes",
            List.of("FORCED_LABOUR", "DEBT_BONDAGE"),
            "exploitationCountry",
            "TH",
            "sex",
            "MALE",
            "ageBand",
            "A25_34"));
    UUID missed = care.deadline(victim, "D-V03", "LA-LWU-VT", Duration.ofHours(2));
    care.deadline(
        missed, victim, "DeadlineBreached", Map.of("deadlineKind", "D-V03", "breachNo", 1));
    UUID met = care.deadline(victim, "D-V04", "LA-LWU-VT", Duration.ofHours(2));
    care.deadline(met, victim, "DeadlineMet", Map.of("deadlineKind", "D-V04"));
    MODEL.take(Side.A, care.messages);

    Report report = november();

    assertThat(report.of(Table.VICTIMS_BY_PURPOSE))
        .containsExactly(count(1, "DEBT_BONDAGE"), count(1, "FORCED_LABOUR"));
    assertThat(report.of(Table.VICTIMS_BY_SEX_AND_AGE)).containsExactly(count(1, "MALE", "A25_34"));
    assertThat(report.of(Table.IDENTIFICATIONS)).containsExactly(count(1, "VictimConfirmed"));
    assertThat(report.of(Table.DEADLINES_BREACHED)).containsExactly(count(1, "LA-LWU-VT", "D-V03"));
    assertThat(report.of(Table.DEADLINES_MET)).containsExactly(count(1, "LA-LWU-VT", "D-V04"));
    Report shown = report.shownTo(Audience.GOVERNMENT);
    assertThat(shown.hidden())
        .isEqualTo(shown.tables().values().stream().mapToLong(List::size).sum());
    assertThat(shown.of(Table.VICTIMS_BY_PURPOSE)).extracting(Count::number).containsOnlyNulls();
  }

  @Test
  void aMonthBeginsAndEndsWhereTheNodeStands() {
    MODEL.take(Side.A, sentAt(Instant.parse("2026-10-31T16:59:59Z")).messages);
    MODEL.take(Side.A, sentAt(Instant.parse("2026-10-31T17:00:00Z")).messages);

    assertThat(november().of(Table.REQUESTS_SENT)).containsExactly(count(1, "TH-OAG"));
  }

  /** The story lets three days pass before it is sent. */
  private static Story sentAt(Instant moment) {
    Story story = Story.draftedBy("LA-PPO-SV").submitted().approved();
    story.after(Duration.between(story.now(), moment.minus(Duration.ofDays(3))));
    return story.transmitted();
  }

  @Test
  void aMonthIsCountedOnceAndNotBeforeItHasSettled() {
    MODEL.take(Side.A, Homecoming.of(1).arrived(0).messages);
    Instant early = SETTLED.minusMillis(1);
    assertThat(REPORTS.months(early)).doesNotContain(NOVEMBER);
    assertThat(REPORTS.of(NOVEMBER, early)).isEmpty();
    assertThat(REPORTS.months(SETTLED)).containsExactly(NOVEMBER);
    assertThat(REPORTS.of(NOVEMBER.plusMonths(1), SETTLED)).isEmpty();
    assertThat(REPORTS.of(NOVEMBER.minusMonths(1), SETTLED)).isEmpty();

    Report once = november();
    MODEL.take(Side.A, Homecoming.of(1).arrived(0).messages);
    Report again = REPORTS.of(NOVEMBER, SETTLED.plus(Duration.ofDays(300))).orElseThrow();

    assertThat(again).as("what comes later changes no report").isEqualTo(once);
    assertThat(again.asOf()).isEqualTo(SETTLED);
  }

  @Test
  void threeYearsAreOfferedAndNoMonthMore() {
    MODEL.take(Side.A, Homecoming.of(1).arrived(0).messages);
    Instant later = SETTLED.atZone(ZONE).plusMonths(Reports.MOST_MONTHS - 1L).toInstant();
    assertThat(REPORTS.months(later)).hasSize(Reports.MOST_MONTHS).contains(NOVEMBER);
    assertThat(REPORTS.months(later.atZone(ZONE).plusMonths(1).toInstant()))
        .hasSize(Reports.MOST_MONTHS)
        .doesNotContain(NOVEMBER);
  }
}
