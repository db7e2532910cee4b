package org.saphan.canary.bird.notice;

/** Asks the machine for the time, also in passing. */
class AsksForTheTime {
  java.time.Instant called() {
    return java.time.Instant.now();
  }

  java.util.function.Supplier<java.time.LocalDate> referredTo() {
    return java.time.LocalDate::now;
  }

  java.time.Instant given(java.time.Clock clock) {
    return java.time.Instant.now(clock);
  }
}
