package org.saphan.repatriation.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.clock.ClockMoved;
import org.saphan.foundation.ledger.Ledger;
import org.saphan.foundation.ledger.Outcome;
import org.saphan.foundation.ledger.Submission;
import org.saphan.foundation.messaging.Envelope;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.repatriation.report.ReportCommand.SendProvinceReport;
import org.saphan.repatriation.report.ReportTable;
import org.saphan.repatriation.terms.ProvinceCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/**
 * Sends in the evening what the checkpoint did not send (row Q3): a report that waits for somebody
 * is the complaint that it answers. What comes later is a supplement, and goes out like it.
 */
public final class EveningReports {
  /** From when on, in Laos: early enough for D-R12, which runs until midnight. */
  static final LocalTime EVENING = LocalTime.of(21, 0);

  /** How long nothing was added: a tablet sends what it wrote line by line. */
  static final Duration QUIET = Duration.ofMinutes(10);

  private static final int LOOK_SECONDS = 60;

  private static final Logger LOG = LoggerFactory.getLogger(EveningReports.class);

  private final JdbcTemplate jdbc;
  private final Ledger ledger;
  private final BusinessClock clock;
  private final CountryCode country;

  public EveningReports(
      JdbcTemplate jdbc, Ledger ledger, BusinessClock clock, CountryCode country) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.clock = clock;
    this.country = country;
  }

  /** A report that nobody sent yet. */
  private record Open(UUID id, ProvinceCode province, LocalDate day, Instant changedAt) {}

  /** One look at the reports that are open; for tests too. */
  @EventListener(ClockMoved.class)
  @Scheduled(fixedDelay = LOOK_SECONDS, initialDelay = LOOK_SECONDS, timeUnit = TimeUnit.SECONDS)
  public void look() {
    Instant now = clock.now();
    try {
      jdbc
          .query(
              "select id, state ->> 'province', state ->> 'reportDate', changed_at from aggregate"
                  + " where lifecycle = ? and stage = 'OPEN'",
              (row, no) ->
                  new Open(
                      row.getObject(1, UUID.class),
                      new ProvinceCode(row.getString(2)),
                      LocalDate.parse(row.getString(3)),
                      row.getObject(4, OffsetDateTime.class).toInstant()),
              ReportTable.lifeCycle().name())
          .stream()
          .filter(report -> isToGo(report.day(), report.changedAt(), now))
          .forEach(report -> send(report, now));
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("The reports of the day were not sent: {}", away.getClass().getSimpleName());
    }
  }

  /** Whether a report of this day that was changed then goes out now. */
  static boolean isToGo(LocalDate day, Instant changedAt, Instant now) {
    return !now.isBefore(day.atTime(EVENING).atZone(ReportTable.ZONE).toInstant())
        && !now.isBefore(changedAt.plus(QUIET));
  }

  /** Of the numbers nothing is taken over: the report counts its own lines. */
  private void send(Open report, Instant now) {
    String cause = report.id() + "/evening";
    UUID key = UuidCreator.getNameBasedSha1(cause);
    Outcome outcome =
        ledger.submit(
            new Submission(
                key,
                cause.getBytes(UTF_8),
                ReportTable.lifeCycle().name(),
                report.id(),
                new SendProvinceReport(report.province(), 0, 0, 0, AgencyCode.SYSTEM),
                Actor.system(country),
                null,
                now,
                Envelope.Precision.EXACT,
                null,
                null,
                key,
                null));
    if (outcome instanceof Outcome.Refused(var _, var rejection)) {
      LOG.info("A report of the day was not sent: {}", rejection.code());
    }
  }
}
