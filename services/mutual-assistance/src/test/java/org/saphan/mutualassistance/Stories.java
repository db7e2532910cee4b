package org.saphan.mutualassistance;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.saphan.directory.Directory;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.testkit.Story;

/** Stories of this service. */
final class Stories {
  private Stories() {}

  /**
   * @param settings of the service, as {@code --name=value}
   */
  static Story begin(String... settings) {
    return Story.begin("mutual-assistance", Directory::start, MutualAssistance::start, settings);
  }

  /** The service's time. */
  static Instant now(Story story) {
    return story.bean(BusinessClock.class).now();
  }

  /** Moves the time of a practice node. */
  static void daysPass(Story story, int days) {
    if (days > 0) {
      Instant then = now(story).plus(Duration.ofDays(days));
      story
          .person("clockmaker", "LA-OSPP", "DATA_OFFICER")
          .does("/practice/clock", Map.of("now", then.toString()))
          .accepted();
    }
  }
}
