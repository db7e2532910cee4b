package org.saphan.foundation.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.saphan.foundation.messaging.Trace;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Goes on with the caller's trace, or begins one, for as long as a request is worked on: the first
 * filter of all, so that every line of the log and every event of a command carry it.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class TraceFilter extends OncePerRequestFilter {
  /** W3C's header of the trace. */
  public static final String HEADER = "traceparent";

  /** Where the trace waits between a request and the drawing of its error page. */
  private static final String KEPT = TraceFilter.class.getName();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Object before = request.getAttribute(KEPT);
    Trace.enter(before == null ? request.getHeader(HEADER) : before.toString());
    request.setAttribute(KEPT, Trace.current().orElseThrow());
    try {
      chain.doFilter(request, response);
    } finally {
      Trace.leave();
    }
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
