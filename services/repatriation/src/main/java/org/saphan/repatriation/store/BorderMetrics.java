package org.saphan.repatriation.store;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Locale;
import org.saphan.foundation.ledger.Effect;
import org.saphan.lifecycle.Snapshot;
import org.saphan.repatriation.notice.NoticeEvent.NoticeRegistered;
import org.saphan.repatriation.notice.NoticeState;
import org.saphan.repatriation.returning.ReturnEvent.FirstContactScreened;
import org.saphan.repatriation.returning.ReturnState;
import org.saphan.repatriation.returning.ReturnState.Arrival;
import org.saphan.repatriation.returning.ReturnState.Screened;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What tells whether people are received as they should be: how long they wait for the first
 * contact, how early they are announced, and children whom nobody has screened.
 */
public final class BorderMetrics implements Effect, MeterBinder {
  /** The steps in which the wait for the screen is counted; D-R07 allows 4 and 24 hours. */
  private static final Duration[] WAITS = {
    Duration.ofMinutes(30),
    Duration.ofHours(1),
    Duration.ofHours(4),
    Duration.ofHours(12),
    Duration.ofHours(24),
    Duration.ofDays(3)
  };

  /** The steps of the lead time; the validator warns below 1, 7 and 14 days (chapter B.5). */
  private static final Duration[] LEADS = {
    Duration.ofHours(2),
    Duration.ofHours(12),
    Duration.ofDays(1),
    Duration.ofDays(7),
    Duration.ofDays(14),
    Duration.ofDays(30)
  };

  /** How long an answer of the database is good. */
  private static final Duration FRESH = Duration.ofSeconds(5);

  private static final String CHILDREN =
      "select count(*) from aggregate where lifecycle = 'return' and stage in ('ARRIVED',"
          + " 'SCREENING', 'UNSCREENED') and (state ->> 'treatAsChild')::boolean and (state ->"
          + " 'screen' ->> 'outcome') is null";

  private final MeterRegistry metrics;
  private final JdbcTemplate jdbc;
  private double children = Double.NaN;
  private long asked = System.nanoTime() - FRESH.toNanos();

  public BorderMetrics(MeterRegistry metrics, JdbcTemplate jdbc) {
    this.metrics = metrics;
    this.jdbc = jdbc;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("saphan.children.unscreened", this::unscreenedChildren)
        .description("Children who came and whom nobody has screened")
        .register(registry);
  }

  @Override
  public void of(Object event, Snapshot<?> after) {
    switch (event) {
      case FirstContactScreened screened -> screened((ReturnState) after.state());
      case NoticeRegistered registered -> registered((NoticeState) after.state());
      default -> {
        // tells nothing about the reception
      }
    }
  }

  private void screened(ReturnState person) {
    Arrival arrival = person.arrival();
    Screened screen = person.screen();
    if (arrival != null && screen != null) {
      afterCommit(
          Timer.builder("saphan.screening.wait")
              .description("From the arrival to the first contact, by what the screen came to")
              .tag("outcome", screen.outcome().name())
              .serviceLevelObjectives(WAITS)
              .register(metrics),
          Duration.between(arrival.at(), screen.at()));
    }
  }

  private void registered(NoticeState notice) {
    afterCommit(
        Timer.builder("saphan.notice.lead")
            .description("How long before the planned time a notice came; nothing if after it")
            .tag("kind", notice.noticeKind().name().toLowerCase(Locale.ROOT))
            .serviceLevelObjectives(LEADS)
            .register(metrics),
        Duration.between(notice.registeredAt(), notice.plannedHandoverAt()));
  }

  /** A decision that is rolled back, and perhaps taken anew, is told once. */
  private static void afterCommit(Timer timer, Duration measured) {
    Duration told = measured.isNegative() ? Duration.ZERO : measured;
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            timer.record(told);
          }
        });
  }

  /** Not a number while the database is away: a scrape must not fail. */
  private synchronized double unscreenedChildren() {
    if (System.nanoTime() - asked >= FRESH.toNanos()) {
      try {
        Long found = jdbc.queryForObject(CHILDREN, Long.class);
        children = found == null ? Double.NaN : found;
      } catch (DataAccessException | TransactionException e) {
        children = Double.NaN;
      }
      asked = System.nanoTime();
    }
    return children;
  }
}
