package org.saphan.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.messaging.Trace;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TraceFilterTest {
  private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";

  private final TraceFilter filter = new TraceFilter();
  private final MockHttpServletRequest request = new MockHttpServletRequest();
  private final List<String> seen = new ArrayList<>();
  private final FilterChain chain = (in, out) -> seen.add(MDC.get(Trace.TRACE_ID));

  private void pass() throws Exception {
    filter.doFilter(request, new MockHttpServletResponse(), chain);
  }

  @Test
  void theTraceOfTheCallerIsInTheLogContextForTheRequestAndNotLonger() throws Exception {
    request.addHeader("traceparent", "00-" + TRACE_ID + "-00f067aa0ba902b7-01");
    pass();
    assertThat(seen).containsExactly(TRACE_ID);
    assertThat(Trace.current()).isEmpty();
  }

  @Test
  void withoutOneATraceBeginsAndEachRequestHasItsOwn() throws Exception {
    pass();
    filter.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), chain);
    assertThat(seen).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{32}"));
  }

  @Test
  void thePageOfAnErrorIsDrawnWithinTheTraceOfItsRequest() throws Exception {
    pass();
    request.setDispatcherType(DispatcherType.ERROR);
    pass();
    assertThat(seen).hasSize(2);
    assertThat(seen.getFirst()).isEqualTo(seen.getLast());
  }

  @Test
  void theTraceIsLeftAlsoWhenTheRequestFails() {
    FilterChain failing =
        (in, out) -> {
          throw new IllegalStateException("failed");
        };
    assertThatThrownBy(() -> filter.doFilter(request, new MockHttpServletResponse(), failing))
        .isInstanceOf(IllegalStateException.class);
    assertThat(Trace.current()).isEmpty();
  }
}
