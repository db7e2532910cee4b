package org.saphan.testkit.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KeptTest {
  private static final Kept BEFORE = new Kept(7, 0, "answers 3", 20);

  private static void isATrace(Kept after) {
    assertThatThrownBy(() -> BEFORE.isUntouched(after, "R1")).isInstanceOf(AssertionError.class);
  }

  @Test
  void whatARefusedCommandLeftIsSeen() {
    isATrace(new Kept(7, 0, "answers 4", 20));
    isATrace(new Kept(7, 0, "answers 3", 21));
    isATrace(new Kept(8, 1, "answers 4", 21));
  }

  @Test
  void whatTheRelayHasPublishedMeanwhileIsNoTrace() {
    assertThat(BEFORE.isUntouched(BEFORE, "R1")).isTrue();
    assertThat(BEFORE.isUntouched(new Kept(7, 0, "answers 3", 0), "R1")).isTrue();
  }

  @Test
  void whereTheServiceDecidedSomethingByItselfNothingIsCompared() {
    assertThat(BEFORE.isUntouched(new Kept(8, 0, "answers 4", 21), "R1")).isFalse();
  }
}
