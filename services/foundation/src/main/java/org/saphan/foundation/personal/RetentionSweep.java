package org.saphan.foundation.personal;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.ledger.DeadlineSweep;
import org.saphan.foundation.ledger.LedgerSettings;
import org.saphan.foundation.personal.personrecord.PersonRecordStage;
import org.saphan.foundation.personal.personrecord.PersonRecordTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Asks once a day for every record of a person that no legal hold protects until when it is kept.
 * The answer is the date of its deadline D-Z01, whose end erases it (row Z4). Business time.
 */
public final class RetentionSweep implements SmartLifecycle {
  /** How often it looks. */
  static final Duration EVERY = Duration.ofMinutes(1);

  /** How long an answer is believed. */
  public static final Duration ASKED_EVERY = Duration.ofDays(1);

  /** Most records in one look; the rest come with the next. */
  static final int BATCH = 200;

  private static final Logger LOG = LoggerFactory.getLogger(RetentionSweep.class);

  private final DeadlineSweep deadlines;
  private final LedgerSettings settings;
  private final BusinessClock clock;
  private final JdbcTemplate jdbc;
  private volatile @Nullable ScheduledExecutorService timer;

  RetentionSweep(
      DeadlineSweep deadlines, LedgerSettings settings, BusinessClock clock, JdbcTemplate jdbc) {
    this.deadlines = deadlines;
    this.settings = settings;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  /** One look; for tests, and after time was moved on a practice node. */
  public void look() {
    Instant now = clock.now();
    jdbc.query(
            """
            select a.id from aggregate a left join retention r on r.person_ref = a.id
            where a.lifecycle = ? and a.stage = ? and (r.looked_at is null or r.looked_at <= ?)
            order by r.looked_at nulls first limit ?\
            """,
            (row, no) -> row.getObject(1, UUID.class),
            PersonRecordTable.NAME,
            PersonRecordStage.KEPT.name(),
            time(now.minus(ASKED_EVERY)),
            BATCH)
        .forEach(person -> ask(person, now));
  }

  private void ask(UUID person, Instant now) {
    deadlines.ask(person);
    jdbc.update(
        """
        insert into retention (person_ref, looked_at) values (?, ?)
        on conflict (person_ref) do update set looked_at = excluded.looked_at\
        """,
        person,
        time(now));
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  @Override
  public void start() {
    ScheduledExecutorService executor =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(settings.service() + "-retention").daemon().factory());
    ScheduledFuture<?> _ =
        executor.scheduleWithFixedDelay(
            this::report, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    timer = executor;
  }

  private void report() {
    try {
      look();
    } catch (RuntimeException unable) {
      // the next time does the same work again
      LOG.error("records could not be asked how long they are kept", unable);
    }
  }

  @Override
  public void stop() {
    ScheduledExecutorService executor = timer;
    if (executor != null) {
      executor.close();
      timer = null;
    }
  }

  @Override
  public boolean isRunning() {
    return timer != null;
  }
}
