package org.saphan.victimreferral.web.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.ledger.Reading.Found;
import org.saphan.foundation.web.Deed;
import org.saphan.foundation.web.Offers;
import org.saphan.lifecycle.Actor;
import org.saphan.victimreferral.followup.FollowUpPlanState;
import org.saphan.victimreferral.followup.FollowUpPlanTable;
import org.saphan.victimreferral.followup.FollowUpSchedule;
import org.springframework.stereotype.Component;

/** Who is to be visited soon after she left, for those who may visit her. */
@Component
final class Visits {
  /** Who travels to a village needs to know it a week before; in days. */
  static final int AHEAD = 7;

  private static final List<String> ROWS = List.of("U2", "U3", "U5", "U4");

  private final Reading reading;
  private final Offers offers;
  private final BusinessClock clock;

  Visits(Reading reading, Offers offers, BusinessClock clock) {
    this.reading = reading;
    this.offers = offers;
    this.clock = clock;
  }

  /**
   * A visit that is planned.
   *
   * @param no of the visit in its plan
   * @param day in Laos
   */
  record Visit(
      UUID id, String reference, int no, LocalDate day, boolean overdue, List<Deed> deeds) {}

  /** The next visit of each plan, if it is due within a week. */
  List<Visit> due(Actor actor) {
    return reading
        .found(
            FollowUpPlanTable.NAME,
            actor,
            "a.stage = 'ACTIVE' and (a.state -> 'visitDates' ->> ((a.state ->> 'visitsDone')::int"
                + " + (a.state ->> 'visitsMissed')::int))::date <= ? order by (a.state ->"
                + " 'visitDates' ->> ((a.state ->> 'visitsDone')::int + (a.state ->>"
                + " 'visitsMissed')::int))::date, a.reference",
            Desk.MOST,
            today().plusDays(AHEAD))
        .stream()
        .flatMap(found ->
            ((FollowUpPlanState) found.snapshot().state())
                .nextDay().stream().map(day -> visit(found, day)))
        .toList();
  }

  private Visit visit(Found found, LocalDate day) {
    return new Visit(
        found.summary().id(),
        found.summary().reference(),
        ((FollowUpPlanState) found.snapshot().state()).nextNo(),
        day,
        day.isBefore(today()),
        Deed.of(offers.of("follow-up-plans"), found, ROWS));
  }

  private LocalDate today() {
    return FollowUpSchedule.dayOf(clock.now());
  }
}
