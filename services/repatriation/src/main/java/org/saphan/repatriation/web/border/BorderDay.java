package org.saphan.repatriation.web.border;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.ledger.Reading.Found;
import org.saphan.foundation.web.Deed;
import org.saphan.foundation.web.Offers;
import org.saphan.lifecycle.Actor;
import org.saphan.repatriation.notice.NoticeState;
import org.saphan.repatriation.report.ReportTable;
import org.saphan.repatriation.returning.ReturnState;
import org.saphan.repatriation.terms.ChildFlag;
import org.springframework.stereotype.Component;

/** What the people of a checkpoint have to do today, by the same ties as every list. */
@Component
final class BorderDay {
  /** Most lines of one table: two of the largest groups that ever came in a day. */
  static final int MOST = 200;

  /** What is done with a notice on its day: acknowledge, answer, confirm, match, resolve, end. */
  private static final List<String> OF_NOTICES = List.of("N2", "N4", "N5", "N12", "N11", "N9");

  private static final List<String> OF_EXPECTED = List.of("R12", "R23");
  private static final List<String> OF_ARRIVED = List.of("R19", "R16", "R17", "R22");

  private final Reading reading;
  private final Offers offers;
  private final BusinessClock clock;

  BorderDay(Reading reading, Offers offers, BusinessClock clock) {
    this.reading = reading;
    this.offers = offers;
    this.clock = clock;
  }

  /**
   * A notice whose people are expected until tomorrow night.
   *
   * @param leadHours how long before the planned time it came; negative if after it
   * @param confirmed whether somebody is there to receive them
   */
  record Expected(
      UUID id,
      String reference,
      String stage,
      NoticeState notice,
      long children,
      long leadHours,
      boolean confirmed,
      boolean overdue,
      List<Deed> deeds) {}

  /** Somebody who is expected until tomorrow night and has not come. */
  record Awaited(UUID id, String reference, String stage, ReturnState person, List<Deed> deeds) {
    /** Whether the arrival may be written down here. */
    public boolean mayArrive() {
      return deeds.stream().anyMatch(deed -> deed.command().equals("RecordArrival"));
    }
  }

  /**
   * Somebody who came today, or before and nobody screened yet.
   *
   * @param toScreen whether the reader may begin or go on with the first contact
   */
  record Arrived(
      UUID id,
      String reference,
      String stage,
      ReturnState person,
      @Nullable Instant dueAt,
      boolean overdue,
      boolean toScreen,
      List<Deed> deeds) {}

  List<Expected> notices(Actor actor) {
    return reading
        .found(
            "notice",
            actor,
            "a.stage not in ('COMPLETED', 'CANCELLED', 'SUPERSEDED') and (a.state ->>"
                + " 'plannedHandoverAt')::timestamptz < ? order by (a.state ->>"
                + " 'plannedHandoverAt')::timestamptz",
            MOST,
            dayFromToday(2).atOffset(ZoneOffset.UTC))
        .stream()
        .map(this::expected)
        .toList();
  }

  private Expected expected(Found found) {
    NoticeState notice = (NoticeState) found.snapshot().state();
    String stage = found.summary().stage();
    return new Expected(
        found.summary().id(),
        found.summary().reference(),
        stage,
        notice,
        notice.lines().stream().filter(line -> line.child() != ChildFlag.NO).count(),
        Duration.between(notice.registeredAt(), notice.plannedHandoverAt()).toHours(),
        stage.equals("CONFIRMED") || notice.arrivalsSeen(),
        found.summary().overdue(),
        Deed.of(offers.of("notices"), found, OF_NOTICES));
  }

  /** The day of a border, and a screen, are not for another State. */
  static boolean isOfThisState(Found found) {
    return found.shown() instanceof ReturnState;
  }

  List<Awaited> awaited(Actor actor) {
    return reading
        .found(
            "return",
            actor,
            "a.stage in ('SCHEDULED', 'DEPARTED', 'ON_HOLD') and (a.state -> 'plan' ->>"
                + " 'plannedHandoverAt')::timestamptz < ? order by (a.state -> 'plan' ->>"
                + " 'plannedHandoverAt')::timestamptz, (a.state ->> 'treatAsChild') desc,"
                + " a.reference",
            MOST,
            dayFromToday(2).atOffset(ZoneOffset.UTC))
        .stream()
        .filter(BorderDay::isOfThisState)
        .map(found ->
            new Awaited(
                found.summary().id(),
                found.summary().reference(),
                found.summary().stage(),
                (ReturnState) found.shown(),
                Deed.of(offers.of("returns"), found, OF_EXPECTED)))
        .toList();
  }

  /** Those whom nobody screened first, and of them the children. */
  List<Arrived> arrived(Actor actor) {
    return reading
        .found(
            "return",
            actor,
            "(a.stage in ('ARRIVED', 'SCREENING') or (a.state -> 'arrival' ->> 'at')::timestamptz"
                + " >= ?) order by (a.state -> 'screen' ->> 'outcome') is not null, a.stage not in"
                + " ('ARRIVED', 'SCREENING'), (a.state ->> 'treatAsChild') desc, (a.state ->"
                + " 'arrival' ->> 'at')::timestamptz, a.reference",
            MOST,
            dayFromToday(0).atOffset(ZoneOffset.UTC))
        .stream()
        .filter(BorderDay::isOfThisState)
        .map(this::arrived)
        .toList();
  }

  private Arrived arrived(Found found) {
    return new Arrived(
        found.summary().id(),
        found.summary().reference(),
        found.summary().stage(),
        (ReturnState) found.shown(),
        found.summary().dueAt(),
        found.summary().overdue(),
        FirstContactPage.isPossible(found),
        Deed.of(offers.of("returns"), found, OF_ARRIVED));
  }

  /** When a day begins here. */
  private Instant dayFromToday(int days) {
    return LocalDate.ofInstant(clock.now(), ReportTable.ZONE)
        .plusDays(days)
        .atStartOfDay(ReportTable.ZONE)
        .toInstant();
  }
}
