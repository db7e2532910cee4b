package org.saphan.foundation.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BusinessClockTest {
  private static final Instant NOON = Instant.parse("2026-11-21T05:00:00.123456789Z");
  private static final Instant NOON_MICROS = Instant.parse("2026-11-21T05:00:00.123456Z");

  private final Kept memory = new Kept();
  private final BusinessClock clock = clock(true);

  @Test
  void itTicksInMicroseconds() {
    assertThat(clock.now()).isEqualTo(NOON_MICROS);
  }

  @Test
  void aPracticeClockGoesForwardAndStaysSoAfterARestart() {
    Instant later = NOON_MICROS.plus(Duration.ofDays(30));
    clock.forwardTo(later);
    assertThat(clock.now()).isEqualTo(later);
    assertThat(clock(true).now()).isEqualTo(later);
  }

  @Test
  void itMayBeMovedToThePresentButNotAMicrosecondBack() {
    clock.forwardTo(NOON_MICROS);
    assertThat(clock.now()).isEqualTo(NOON_MICROS);
    assertThatThrownBy(() -> clock.forwardTo(NOON_MICROS.minusNanos(1000)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRealNodeRefusesToMoveTime() {
    BusinessClock real = clock(false);
    assertThatThrownBy(() -> real.forwardTo(NOON.plusSeconds(1)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(real.now()).isEqualTo(NOON_MICROS);
  }

  @Test
  void aRealNodeDoesNotStartOnDataWhoseTimeWasMoved() {
    clock.forwardTo(NOON.plusSeconds(1));
    assertThatThrownBy(() -> clock(false)).hasMessageContaining("saphan.practice=true");
  }

  private BusinessClock clock(boolean practice) {
    return new BusinessClock(Clock.fixed(NOON, ZoneOffset.UTC), practice, memory);
  }

  private static final class Kept implements BusinessClock.Memory {
    private Duration ahead = Duration.ZERO;

    @Override
    public Duration ahead() {
      return ahead;
    }

    @Override
    public void keep(Duration further) {
      ahead = further;
    }
  }
}
