package org.saphan.foundation.messaging;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The thread of one trace through services, as W3C's {@code traceparent}. It lives in the log
 * context under the names that Micrometer Tracing uses, so log lines of all services can be joined.
 */
public final class Trace {
  /** The key of the trace in the log context. */
  public static final String TRACE_ID = "traceId";

  /** The key of the step in the log context. */
  public static final String SPAN_ID = "spanId";

  private static final Pattern TRACEPARENT =
      Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}");
  private static final int TRACE_BYTES = 16;
  private static final int SPAN_BYTES = 8;

  private Trace() {}

  /** The trace that this thread works in, if any. */
  public static Optional<String> current() {
    String trace = MDC.get(TRACE_ID);
    String span = MDC.get(SPAN_ID);
    return trace == null || span == null ? Optional.empty() : Optional.of(join(trace, span));
  }

  /** A new trace that nothing came before. */
  public static String begin() {
    return join(random(TRACE_BYTES), random(SPAN_BYTES));
  }

  /** Puts a step of the given trace, or of a new one, into the log context of this thread. */
  public static void enter(@Nullable String traceparent) {
    Matcher matcher = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
    MDC.put(TRACE_ID, matcher.matches() ? matcher.group(1) : random(TRACE_BYTES));
    MDC.put(SPAN_ID, random(SPAN_BYTES));
  }

  /** Takes the trace out of the log context again. */
  public static void leave() {
    MDC.remove(TRACE_ID);
    MDC.remove(SPAN_ID);
  }

  private static String join(String trace, String span) {
    return "00-" + trace + "-" + span + "-01";
  }

  private static String random(int bytes) {
    byte[] random = new byte[bytes];
    ThreadLocalRandom.current().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
