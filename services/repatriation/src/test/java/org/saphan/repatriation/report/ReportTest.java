package org.saphan.repatriation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.lifecycle.Role.SYSTEM;
import static org.saphan.repatriation.LaosAtTheBorder.BRIDGE;
import static org.saphan.repatriation.LaosAtTheBorder.VIENTIANE;
import static org.saphan.repatriation.terms.ReturnRole.CHECKPOINT_SUPERVISOR;
import static org.saphan.repatriation.terms.ReturnRole.PROVINCIAL_DSW;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.RunningDeadline.Status;
import org.saphan.repatriation.LaosAtTheBorder;
import org.saphan.repatriation.report.ReportCommand.*;
import org.saphan.repatriation.report.ReportEvent.*;
import org.saphan.repatriation.terms.AgeBand;
import org.saphan.repatriation.terms.ChildFlag;
import org.saphan.repatriation.terms.ReturnReference;
import org.saphan.repatriation.terms.Sex;
import org.saphan.testkit.walk.DeadlineStory;

class ReportTest {
  /** A Thursday, ten in the evening in Vientiane. */
  private static final Instant BEGIN = Instant.parse("2026-11-05T15:00:00Z");

  private static final Instant MIDNIGHT = Instant.parse("2026-11-05T17:00:00Z");
  private static final UUID SOMEBODY = new UUID(0, 1);
  private static final UUID A_CHILD = new UUID(0, 2);

  private static DeadlineStory<ReportState, ReportEvent, ReturnReference> opened() {
    return new DeadlineStory<>(
            ReportTable.lifeCycle(), new LaosAtTheBorder(), BEGIN, Set.of(Relation.TO_SYSTEM))
        .does(SYSTEM, new OpenProvinceReport(VIENTIANE, 0));
  }

  private static AddProvinceReportLine line(UUID returnId, ChildFlag child, boolean screened) {
    return new AddProvinceReportLine(
        VIENTIANE, returnId, Sex.UNKNOWN, AgeBand.UNKNOWN, child, screened, BRIDGE);
  }

  private static SendProvinceReport sending() {
    return new SendProvinceReport(VIENTIANE, 0, 0, 0, new AgencyCode("LA-TEST"));
  }

  @Test
  void aReportIsAboutTheDayInLaosOnWhichItWasOpened() {
    assertThat(opened().snapshot().state().reportDate()).hasToString("2026-11-05");
    var afterMidnight =
        new DeadlineStory<>(
                ReportTable.lifeCycle(),
                new LaosAtTheBorder(),
                MIDNIGHT,
                Set.of(Relation.TO_SYSTEM))
            .does(SYSTEM, new OpenProvinceReport(VIENTIANE, 0));
    assertThat(afterMidnight.snapshot().state().reportDate()).hasToString("2026-11-06");
  }

  @Test
  void whatIsToldLaterOfAPersonTakesThePlaceOfTheLineBefore() {
    var story =
        opened()
            .does(SYSTEM, line(SOMEBODY, ChildFlag.NO, false))
            .does(SYSTEM, line(A_CHILD, ChildFlag.PRESUMED, false))
            .does(SYSTEM, line(SOMEBODY, ChildFlag.NO, true));
    assertThat(story.snapshot().state().lines()).hasSize(2);
    assertThat(story.holder()).isEqualTo("CHECKPOINT_SUPERVISOR");
  }

  @Test
  void theReportThatIsSentCountsItsLinesAndNotWhatTheSenderSays() {
    var story =
        opened()
            .does(SYSTEM, line(SOMEBODY, ChildFlag.NO, true))
            .does(SYSTEM, line(A_CHILD, ChildFlag.YES, false))
            .does(CHECKPOINT_SUPERVISOR, sending());
    assertThat(story.events().getLast())
        .isInstanceOfSatisfying(
            ProvinceReportSent.class,
            sent -> {
              assertThat(sent.arrivals()).isEqualTo(2);
              assertThat(sent.children()).isEqualTo(1);
              assertThat(sent.unscreened()).isEqualTo(1);
              assertThat(sent.toAgency()).hasToString("LA-DLSW-VT");
            });
    assertThat(story.holder()).isEqualTo("PROVINCIAL_DSW");
  }

  @Test
  void itIsToBeSentBeforeTheDayEnds() {
    var late = opened().until(MIDNIGHT.minusMillis(1));
    assertThat(late.status("D-R12")).isEqualTo(Status.RUNNING);
    assertThat(late.until(MIDNIGHT).status("D-R12")).isEqualTo(Status.BREACHED);
    assertThat(opened().does(SYSTEM, sending()).status("D-R12")).isEqualTo(Status.MET);
  }

  @Test
  void theProvinceAcknowledgesWithinOneWorkingDay() {
    Instant endOfFriday = Instant.parse("2026-11-06T17:00:00Z");
    var story = opened().does(SYSTEM, sending());
    assertThat(story.deadline("D-R14").dueAt()).isEqualTo(endOfFriday);
    assertThat(story.until(endOfFriday).status("D-R14")).isEqualTo(Status.BREACHED);
    story.does(PROVINCIAL_DSW, new AcknowledgeProvinceReport(VIENTIANE));
    assertThat(story.stage()).isEqualTo("ACKNOWLEDGED");
    assertThat(story.holder()).isEqualTo("NOBODY");
  }
}
