package org.saphan.foundation.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.saphan.lifecycle.RunningDeadline.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * How many deadlines of each kind run, pause, or are breached and still open. One question to the
 * database answers for all gauges of a scrape.
 */
final class DeadlineMetrics implements MeterBinder {
  /** How long an answer of the database is good. */
  static final Duration FRESH = Duration.ofSeconds(5);

  /** A deadline that is met or cancelled is not counted any more. */
  static final List<Status> OPEN = List.of(Status.RUNNING, Status.PAUSED, Status.BREACHED);

  /** A kind of deadline and what it does. */
  record Kind(String kind, Status status) {}

  private final Bindings bindings;
  private final Streams streams;
  private Map<Kind, Long> counts = Map.of();
  private long asked = System.nanoTime() - FRESH.toNanos();
  private boolean away;

  DeadlineMetrics(Bindings bindings, Streams streams) {
    this.bindings = bindings;
    this.streams = streams;
  }

  @Override
  public void bindTo(MeterRegistry metrics) {
    for (Binding<?, ?, ?> binding : bindings.all()) {
      binding.lifecycle().parts().deadlines().stream()
          .flatMap(deadline -> OPEN.stream().map(status -> new Kind(deadline.kind(), status)))
          .forEach(kind ->
              Gauge.builder("saphan.deadlines", () -> count(kind))
                  .description("Open deadlines")
                  .tag("kind", kind.kind())
                  .tag("status", kind.status().name().toLowerCase(java.util.Locale.ROOT))
                  .register(metrics));
    }
  }

  /** Not a number while the database is away: a scrape must not fail. */
  private synchronized double count(Kind kind) {
    if (System.nanoTime() - asked >= FRESH.toNanos()) {
      try {
        counts = streams.countOpenDeadlines();
        away = false;
      } catch (DataAccessException | TransactionException e) {
        away = true;
      }
      asked = System.nanoTime();
    }
    return away ? Double.NaN : counts.getOrDefault(kind, 0L);
  }
}
