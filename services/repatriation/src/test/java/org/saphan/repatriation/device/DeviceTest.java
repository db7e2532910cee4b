package org.saphan.repatriation.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saphan.repatriation.terms.ReturnRole.CHECKPOINT_OFFICER;
import static org.saphan.repatriation.terms.ReturnRole.CHECKPOINT_SUPERVISOR;
import static org.saphan.repatriation.terms.ReturnRole.DOI_DESK;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.RunningDeadline.Status;
import org.saphan.repatriation.LaosAtTheBorder;
import org.saphan.repatriation.device.DeviceCommand.*;
import org.saphan.repatriation.terms.DeviceReason;
import org.saphan.repatriation.terms.ReturnReference;
import org.saphan.repatriation.terms.ReturnRelation;
import org.saphan.testkit.walk.DeadlineStory;

class DeviceTest {
  private static final Instant BEGIN = Instant.parse("2026-11-02T02:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private static DeadlineStory<DeviceState, DeviceEvent, ReturnReference> registered() {
    return new DeadlineStory<>(
            DeviceTable.lifeCycle(),
            new LaosAtTheBorder(),
            BEGIN,
            Set.of(ReturnRelation.OWN_CHECKPOINT.to(LaosAtTheBorder.BRIDGE.value())))
        .does(CHECKPOINT_SUPERVISOR, new RegisterDevice(LaosAtTheBorder.BRIDGE));
  }

  private static ReceiveDeviceBatch batch(long first, long last) {
    return new ReceiveDeviceBatch(first, last, (int) (last - first + 1), 0, -7);
  }

  @Test
  void aBatchGoesOnWhereTheLastOneEnded() {
    var story = registered().does(CHECKPOINT_OFFICER, batch(1, 4));
    assertThat(story.snapshot().state().nextSeq()).isEqualTo(5);
    assertThat(story.snapshot().state().clockOffsetSeconds()).isEqualTo(-7);
    story.does(CHECKPOINT_OFFICER, batch(5, 5));
    assertThat(story.snapshot().state().lastSeq()).isEqualTo(5);
  }

  @Test
  void aGapIsAnsweredWithTheNumberThatIsExpected() {
    Rejection gap =
        registered().does(CHECKPOINT_OFFICER, batch(1, 4)).refused(CHECKPOINT_OFFICER, batch(6, 7));
    assertThat(gap.code()).isEqualTo(Refusal.GAP);
    assertThat(gap.details()).containsEntry("expected", 5L);
  }

  @Test
  void aBatchThatBeganBeforeOrHasNoLineIsAGapToo() {
    var story = registered().does(CHECKPOINT_OFFICER, batch(1, 4));
    assertThat(story.refused(CHECKPOINT_OFFICER, batch(4, 7)).code()).isEqualTo(Refusal.GAP);
    assertThat(story.refused(CHECKPOINT_OFFICER, batch(5, 4)).code()).isEqualTo(Refusal.GAP);
  }

  @Test
  void aDeviceThatIsSilentForADayIsMissed() {
    var story = registered().until(BEGIN.plus(DAY).minusMillis(1));
    assertThat(story.status("D-R11")).isEqualTo(Status.RUNNING);
    assertThat(story.after(Duration.ofMillis(1)).status("D-R11")).isEqualTo(Status.BREACHED);
  }

  @Test
  void eachBatchGivesAnotherDayAndRetirementEndsTheWait() {
    Instant later = BEGIN.plus(Duration.ofHours(20));
    var story = registered().until(later).does(CHECKPOINT_OFFICER, batch(1, 1));
    assertThat(story.told("D-R11")).containsExactly("DeadlineSet", "DeadlineMet", "DeadlineSet");
    assertThat(story.deadline("D-R11").dueAt()).isEqualTo(later.plus(DAY));
    story.does(DOI_DESK, new RetireDevice(DeviceReason.LOST));
    assertThat(story.status("D-R11")).isEqualTo(Status.MET);
    assertThat(story.stage()).isEqualTo("RETIRED");
  }
}
