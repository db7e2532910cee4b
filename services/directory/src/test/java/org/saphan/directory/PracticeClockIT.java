package org.saphan.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.testkit.TestPlatform;
import org.springframework.context.ConfigurableApplicationContext;

class PracticeClockIT {
  private static final String PRACTICE = "--saphan.practice=true";

  private final TestPlatform.Fresh platform = TestPlatform.shared().fresh();

  @Test
  void practiceTimeOutlivesARestartAndIsRefusedByARealNode() {
    Instant later = Instant.now().plus(Duration.ofDays(40));
    try (ConfigurableApplicationContext directory = start(PRACTICE)) {
      directory.getBean(BusinessClock.class).forwardTo(later);
    }
    try (ConfigurableApplicationContext directory = start(PRACTICE)) {
      assertThat(directory.getBean(BusinessClock.class).now())
          .isAfter(later.minusSeconds(1))
          .isBefore(later.plus(Duration.ofMinutes(10)));
    }
    assertThatThrownBy(() -> start("--saphan.practice=false"))
        .rootCause()
        .hasMessageContaining("saphan.practice=true");
  }

  private ConfigurableApplicationContext start(String practice) {
    return Directory.start(platform.arguments("directory", practice));
  }
}
