package org.saphan.foundation.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.ledger.Bindings;
import org.saphan.foundation.ledger.Ledger;
import org.saphan.foundation.ledger.LedgerSettings;
import org.saphan.foundation.ledger.Outcome;
import org.saphan.foundation.ledger.Submission;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.foundation.personal.personrecord.PersonRecordCommand.ErasePersonRecord;
import org.saphan.foundation.personal.personrecord.PersonRecordStage;
import org.saphan.foundation.personal.personrecord.PersonRecordTable;
import org.saphan.foundation.personal.personrecord.Retention;
import org.saphan.lifecycle.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Asks for every record of a person that no legal hold protects until when it is kept, once a day,
 * and erases what need not be kept any more (row Z4). Business time.
 */
public final class RetentionSweep implements SmartLifecycle {
  /** How often it looks. */
  static final Duration EVERY = Duration.ofMinutes(1);

  /** How long an answer is believed. */
  public static final Duration ASKED_EVERY = Duration.ofDays(1);

  /** Most records in one look; the rest come with the next. */
  static final int BATCH = 200;

  private static final Logger LOG = LoggerFactory.getLogger(RetentionSweep.class);

  private final Bindings bindings;
  private final Ledger ledger;
  private final LedgerSettings settings;
  private final BusinessClock clock;
  private final JdbcTemplate jdbc;
  private volatile @Nullable ScheduledExecutorService timer;

  RetentionSweep(
      Bindings bindings,
      Ledger ledger,
      LedgerSettings settings,
      BusinessClock clock,
      JdbcTemplate jdbc) {
    this.bindings = bindings;
    this.ledger = ledger;
    this.settings = settings;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  /**
   * One look.
   *
   * @return how many records were erased
   */
  public int look() {
    Instant now = clock.now();
    List<UUID> due =
        jdbc.query(
            """
            select a.id from aggregate a left join retention r on r.person_ref = a.id
            where a.lifecycle = ? and a.stage = ?
              and (r.looked_at is null or r.looked_at <= ? or r.kept_until <= ?)
            order by r.looked_at nulls first limit ?\
            """,
            (row, no) -> row.getObject(1, UUID.class),
            PersonRecordTable.NAME,
            PersonRecordStage.KEPT.name(),
            time(now.minus(ASKED_EVERY)),
            time(now),
            BATCH);
    return (int) due.stream().filter(person -> isErasedNow(person, now)).count();
  }

  private boolean isErasedNow(UUID person, Instant now) {
    Retention retention = (Retention) bindings.named(PersonRecordTable.NAME).reference().get();
    Optional<Instant> until = retention.keptUntil(person);
    jdbc.update(
        """
        insert into retention (person_ref, kept_until, looked_at) values (?, ?, ?)
        on conflict (person_ref) do update
          set kept_until = excluded.kept_until, looked_at = excluded.looked_at\
        """,
        person,
        until.map(RetentionSweep::time).orElse(null),
        time(now));
    return until.filter(end -> !end.isAfter(now)).isPresent() && erase(person, now);
  }

  private boolean erase(UUID person, Instant now) {
    String cause = "retention/" + person;
    UUID commandId = UuidCreator.getNameBasedSha1(cause);
    Outcome outcome =
        ledger.submit(
            new Submission(
                commandId,
                cause.getBytes(UTF_8),
                PersonRecordTable.NAME,
                person,
                new ErasePersonRecord(),
                Actor.system(settings.country()),
                null,
                now,
                Envelope.Precision.EXACT,
                null,
                null,
                commandId,
                null));
    if (outcome instanceof Outcome.Refused(var _, var rejection)) {
      LOG.info("a record was not erased: {} {}", rejection.code(), rejection.reason());
    }
    return outcome instanceof Outcome.Accepted;
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
      int _ = look();
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
