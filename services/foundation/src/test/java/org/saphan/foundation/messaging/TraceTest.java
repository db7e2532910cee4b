package org.saphan.foundation.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

class TraceTest {
  private static final String GIVEN = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  @AfterEach
  void leave() {
    Trace.leave();
  }

  @Test
  void aStepOfAGivenTraceKeepsTheTraceAndIsAStepOfItsOwn() {
    Trace.enter(GIVEN);
    assertThat(MDC.get(Trace.TRACE_ID)).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    assertThat(Trace.current().orElseThrow())
        .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
        .isNotEqualTo(GIVEN);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "00-abc-def-01", "<script>"})
  void withoutATraceOrWithANonsenseOneANewOneBegins(String given) {
    Trace.enter(given);
    assertThat(Trace.current().orElseThrow()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
  }

  @Test
  void outsideThereIsNone() {
    assertThat(Trace.current()).isEmpty();
  }
}
