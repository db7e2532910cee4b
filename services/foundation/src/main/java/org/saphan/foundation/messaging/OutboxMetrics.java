package org.saphan.foundation.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many events wait in the outbox and for how long the oldest has. */
final class OutboxMetrics implements MeterBinder {
  private final JdbcTemplate database;

  OutboxMetrics(JdbcTemplate database) {
    this.database = database;
  }

  @Override
  public void bindTo(MeterRegistry metrics) {
    Gauge.builder("saphan.outbox.depth", () -> ask("select count(*) from outbox"))
        .register(metrics);
    Gauge.builder(
            "saphan.outbox.age",
            () ->
                ask(
                    "select coalesce(extract(epoch from clock_timestamp() - min(recorded_at)), 0)"
                        + " from (select recorded_at from outbox order by id limit 1) as oldest"))
        .baseUnit("seconds")
        .register(metrics);
  }

  /** Not a number when the database is away: a scrape must not fail. */
  private @Nullable Double ask(String sql) {
    try {
      return database.queryForObject(sql, Double.class);
    } catch (DataAccessException e) {
      return Double.NaN;
    }
  }
}
