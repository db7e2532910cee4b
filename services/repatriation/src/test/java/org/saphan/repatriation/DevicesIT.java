package org.saphan.repatriation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.ledger.Verify;
import org.saphan.testkit.Story;

/** Tablets of a checkpoint, over HTTP, on a real database. */
class DevicesIT {
  private static Story story;
  private static Story.Person supervisor;
  private static Story.Person officer;

  @BeforeAll
  static void begin() {
    story = Stories.begin();
    supervisor = story.person("supervisor", "LA-IMM-LA-VT-01", "CHECKPOINT_SUPERVISOR");
    officer = story.person("officer", "LA-IMM-LA-VT-01", "CHECKPOINT_OFFICER");
  }

  @AfterAll
  static void end() {
    story.close();
  }

  private static Map<String, Object> batch(long first, long last) {
    return Map.of(
        "firstSeq", first, "lastSeq", last, "accepted", 1, "rejected", 0, "clockOffsetSeconds", 2);
  }

  @Test
  void aDeviceOfOneCheckpointIsNothingToAnother() {
    String device =
        "/devices/"
            + supervisor
                .does("/devices/register-device", Map.of("checkpoint", "LA-VT-01"))
                .accepted()
                .id();
    supervisor
        .does("/devices/register-device", Map.of("checkpoint", "LA-SV-01"))
        .refused(403, "ROLE");
    officer.does(device + "/receive-device-batch", batch(1, 3)).accepted();
    Story.Answer gap = officer.does(device + "/receive-device-batch", batch(5, 6));
    assertThat(gap.refused(409, "GAP").body().path("expected").asLong()).isEqualTo(4);
    Story.Person elsewhere = story.person("elsewhere", "LA-IMM-LA-SV-01", "CHECKPOINT_OFFICER");
    elsewhere.does(device + "/receive-device-batch", batch(4, 4)).refused(404, "NOT_FOUND");
    elsewhere.sees(device).refused(404, "NOT_FOUND");
    supervisor.does(device + "/retire-device", Map.of("reasonCode", "LOST")).accepted();
    officer.does(device + "/receive-device-batch", batch(4, 4)).refused(409, "STATE");
    assertThat(officer.reads("/devices", "en")).contains("Offline devices");
    assertThat(story.bean(Verify.class).run().differences()).isEmpty();
  }
}
