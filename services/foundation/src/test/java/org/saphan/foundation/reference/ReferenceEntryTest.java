package org.saphan.foundation.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReferenceEntryTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  @Test
  void itHoldsOnItsFirstAndItsLastDayAndNotBeyond() {
    ReferenceEntry<String> entry = new ReferenceEntry<>("X", 1, FIRST, LAST, "");
    assertThat(entry.holdsOn(FIRST.minusDays(1))).isFalse();
    assertThat(entry.holdsOn(FIRST)).isTrue();
    assertThat(entry.holdsOn(LAST)).isTrue();
    assertThat(entry.holdsOn(LAST.plusDays(1))).isFalse();
  }

  @Test
  void withoutDaysItAlwaysHolds() {
    ReferenceEntry<String> entry = new ReferenceEntry<>("X", 1, null, null, "");
    assertThat(entry.holdsOn(LocalDate.MIN)).isTrue();
    assertThat(entry.holdsOn(LocalDate.MAX)).isTrue();
  }
}
