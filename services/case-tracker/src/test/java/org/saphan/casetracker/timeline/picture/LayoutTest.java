package org.saphan.casetracker.timeline.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saphan.casetracker.timeline.CaseTimeline;
import org.saphan.casetracker.timeline.CaseTimeline.DeadlineNow;
import org.saphan.casetracker.timeline.CaseTimeline.Entry;
import org.saphan.casetracker.timeline.Standing;
import org.saphan.casetracker.timeline.picture.Picture.Bar;
import org.saphan.casetracker.timeline.picture.Picture.Group;
import org.saphan.casetracker.timeline.picture.Picture.Line;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Holder;

class LayoutTest {
  private static final UUID REQUEST = UUID.randomUUID();
  private static final Instant START = Instant.parse("2026-11-02T02:00:00Z");
  private static final Holder PROSECUTOR = new Holder("AUTHOR_AGENCY", new AgencyCode("LA-PPO-SV"));
  private static final Holder OFFICER = new Holder("CA_OFFICER", new AgencyCode("LA-OSPP"));

  private final List<Entry> entries = new ArrayList<>();
  private final List<DeadlineNow> deadlines = new ArrayList<>();

  @Test
  void eachHolderHasALaneAndEachStageABar() {
    event(1, 0, "DRAFT", PROSECUTOR);
    event(2, 1, "DRAFT", PROSECUTOR);
    event(3, 2, "UNDER_REVIEW", OFFICER);
    event(4, 3, "RETURNED", PROSECUTOR);

    Group group = picture(5).groups().getFirst();

    assertThat(group.lanes())
        .extracting(lane -> lane.holder().agency())
        .containsExactly(new AgencyCode("LA-PPO-SV"), new AgencyCode("LA-OSPP"));
    assertThat(group.lanes().getFirst().bars())
        .extracting(Bar::stage)
        .containsExactly("DRAFT", "RETURNED");
    assertThat(group.lanes().getLast().bars()).extracting(Bar::number).containsExactly(2);
  }

  @Test
  void barsFollowOneAnotherWithoutHoles() {
    event(1, 0, "DRAFT", PROSECUTOR);
    event(2, 2, "UNDER_REVIEW", OFFICER);
    event(3, 300, "APPROVED", OFFICER);

    List<Bar> bars = bars(picture(400));

    assertThat(bars.getFirst().x()).isEqualTo(Picture.LEFT);
    for (int i = 1; i < bars.size(); i++) {
      assertThat(bars.get(i).x()).isEqualTo(bars.get(i - 1).x() + bars.get(i - 1).width());
    }
    assertThat(bars.getLast().x() + bars.getLast().width())
        .isLessThanOrEqualTo(Picture.WIDTH + 0.01);
  }

  @Test
  void aStageOfAnHourInACaseOfAYearStillHasRoomForANumber() {
    event(1, 0, "DRAFT", PROSECUTOR);
    entries.add(entry(2, START.plus(Duration.ofHours(1)), "UNDER_REVIEW", OFFICER));
    event(3, 365, "APPROVED", OFFICER);

    assertThat(bars(picture(366)).getFirst().width()).isGreaterThanOrEqualTo(Axis.LEAST_STEP);
  }

  @Test
  void theEndStandsInTheLaneOfWhoHeldItLast() {
    event(1, 0, "EVIDENCE_RECEIVED", OFFICER);
    event(2, 9, "CLOSED", Holder.NOBODY);

    Picture picture = picture(400);

    assertThat(picture.groups().getFirst().lanes())
        .singleElement()
        .satisfies(lane -> assertThat(lane.bars().getLast().last()).isTrue());
    assertThat(picture.now()).isNull();
  }

  @Test
  void anEventThatWasRecordedLateDoesNotTurnTheStagesRound() {
    event(1, 0, "TRANSMITTED", OFFICER);
    event(2, 9, "ACKNOWLEDGED", PROSECUTOR);
    event(3, 7, "IN_EXECUTION", OFFICER);

    assertThat(bars(picture(20))).extracting(Bar::width).allMatch(width -> width >= 0);
  }

  @Test
  void aDueDateFarAwayIsMarkedAtTheEdge() {
    event(1, 0, "TRANSMITTED", OFFICER);
    deadlines.add(running(START.plus(Duration.ofDays(900))));
    deadlines.add(running(START.plus(Duration.ofDays(3))));

    List<Line> lines = picture(2).groups().getFirst().lines();

    assertThat(lines).extracting(Line::beyond).containsExactly(true, false);
    assertThat(lines.getFirst().due()).isEqualTo(Picture.WIDTH);
  }

  @Test
  void aWordHasRoomByItsLettersAndNotByItsToneMarks() {
    Bar bar = new Bar(1, "DRAFT", 0, 57, START, null, false);

    assertThat(bar.hasRoomFor("abcde")).isTrue();
    assertThat(bar.hasRoomFor("abcdef")).isFalse();
    assertThat(bar.hasRoomFor("ຮ່າງ")).isTrue();
  }

  private Picture picture(int today) {
    Entry last = entries.getLast();
    Standing standing =
        new Standing(
            REQUEST,
            "mutual-assistance",
            "outgoing-request",
            REQUEST,
            last.version(),
            last.stageAfter(),
            last.holder(),
            last.occurredAt(),
            START,
            last.occurredAt(),
            last.recordedAt(),
            "LA",
            false,
            List.of(),
            List.of(),
            null,
            false,
            false);
    return Layout.of(
        new CaseTimeline(
            REQUEST, false, List.of(standing), entries, deadlines, List.of(), List.of(), null),
        START.plus(Duration.ofDays(today)));
  }

  private static List<Bar> bars(Picture picture) {
    return picture.groups().getFirst().bars();
  }

  private void event(long version, int day, String stage, Holder holder) {
    entries.add(entry(version, START.plus(Duration.ofDays(day)), stage, holder));
  }

  private static Entry entry(long version, Instant at, String stage, Holder holder) {
    return new Entry(
        UUID.randomUUID(),
        "SomethingHappened",
        "mutual-assistance",
        "outgoing-request",
        REQUEST,
        version,
        at,
        "EXACT",
        at,
        "O1",
        null,
        stage,
        holder,
        "LA-OSPP",
        "CA_OFFICER",
        null,
        false,
        Map.of());
  }

  private static DeadlineNow running(Instant due) {
    return new DeadlineNow(
        UUID.randomUUID(),
        "mutual-assistance",
        REQUEST,
        "D-M05",
        "RUNNING",
        START,
        due,
        null,
        null,
        "CA_OFFICER",
        "LA-OSPP",
        "CA_APPROVER",
        false,
        0);
  }
}
