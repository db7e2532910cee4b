package org.saphan.repatriation.returning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saphan.foundation.personal.personrecord.PersonRecordCommand.CreatePersonRecord;
import org.saphan.foundation.personal.personrecord.PersonRecordTable;
import org.saphan.lifecycle.FollowOn;
import org.saphan.lifecycle.Moment;
import org.saphan.lifecycle.Role;
import org.saphan.repatriation.report.ReportCommand.AddProvinceReportLine;
import org.saphan.repatriation.report.ReportCommand.OpenProvinceReport;
import org.saphan.repatriation.report.ReportTable;
import org.saphan.repatriation.returning.ReturnCommand.*;
import org.saphan.repatriation.returning.ReturnState.Arrival;
import org.saphan.repatriation.returning.ReturnState.Plan;
import org.saphan.repatriation.returning.ReturnView.ReportOfDay;
import org.saphan.repatriation.terms.ProvinceCode;
import org.saphan.repatriation.terms.ReturnOutcomeCode;

/**
 * What else is written with a decision about a return: in the notice, in the report of the
 * province, in what the former host State is told (chapter D.1, X29 to X31). None of it may be
 * refused, or the decision would be.
 */
final class Consequences {
  private Consequences() {}

  /** A person who is named here for the first time, or again, gets a record, and with it a key. */
  static List<FollowOn> recordOf(UUID personRef, Moment<ReturnState, ReturnView> moment) {
    return moment.reference().beside().isKnown(personRef)
        ? List.of()
        : List.of(new FollowOn(PersonRecordTable.NAME, personRef, new CreatePersonRecord()));
  }

  static List<FollowOn> ofArrival(Moment<ReturnState, ReturnView> moment, RecordArrival command) {
    List<FollowOn> all = new ArrayList<>(recordOf(moment.state().personRef(), moment));
    Plan plan = moment.state().plan();
    if (command.noticeId() != null) {
      all.addAll(
          moment
              .reference()
              .beside()
              .noticeAfterArrival(command.noticeId(), command.lineId(), moment.id()));
    } else if (plan != null) {
      all.addAll(
          moment
              .reference()
              .beside()
              .noticeAfterArrival(plan.noticeId(), plan.lineId(), moment.id()));
    }
    all.addAll(lineOfReport(moment, false));
    all.addAll(told(moment, ReturnOutcomeCode.RECEIVED));
    return all;
  }

  static List<FollowOn> ofUnannouncedArrival(
      Moment<ReturnState, ReturnView> moment, RecordUnannouncedArrival command) {
    List<FollowOn> all = new ArrayList<>(recordOf(command.personRef(), moment));
    if (command.noticeId() != null) {
      all.addAll(
          moment.reference().beside().noticeAfterArrival(command.noticeId(), null, moment.id()));
    }
    all.addAll(lineOfReport(moment, false));
    return all;
  }

  /** Where the notice itself says that nobody came, it knows. */
  static List<FollowOn> ofNoShow(Moment<ReturnState, ReturnView> moment, RecordNoShow command) {
    List<FollowOn> all = new ArrayList<>();
    Plan plan = moment.state().plan();
    if (plan != null && !moment.role().equals(Role.SYSTEM)) {
      all.addAll(moment.reference().beside().noticeAfterNoShow(plan.noticeId(), moment.id()));
    }
    all.addAll(told(moment, ReturnOutcomeCode.NO_SHOW));
    return all;
  }

  /**
   * The line of this person in the report of the day of the province he goes to, or came to. A
   * place that the directory does not know has none.
   */
  static List<FollowOn> lineOfReport(Moment<ReturnState, ReturnView> moment, boolean screened) {
    ReturnState state = moment.state();
    Arrival arrival = state.arrival();
    if (arrival == null) {
      return List.of();
    }
    return Optional.ofNullable(arrival.destinationProvince())
        .or(() -> moment.reference().law().provinceOf(arrival.checkpoint(), arrival.at()))
        .map(province -> line(moment, arrival, province, screened))
        .orElse(List.of());
  }

  private static List<FollowOn> line(
      Moment<ReturnState, ReturnView> moment,
      Arrival arrival,
      ProvinceCode province,
      boolean screened) {
    ReturnState state = moment.state();
    LocalDate day = LocalDate.ofInstant(moment.occurredAt(), ReportTable.ZONE);
    ReportOfDay report = moment.reference().beside().report(province, day);
    String reports = ReportTable.lifeCycle().name();
    List<FollowOn> all = new ArrayList<>();
    if (!report.open()) {
      all.add(
          new FollowOn(
              reports, report.id(), new OpenProvinceReport(province, report.supplementNo())));
    }
    all.add(
        new FollowOn(
            reports,
            report.id(),
            new AddProvinceReportLine(
                province,
                moment.id(),
                state.sex(),
                state.ageBand(),
                state.childFlag(),
                screened,
                arrival.checkpoint())));
    return all;
  }

  /** Tells the former host State, if there is one and it may know. */
  static List<FollowOn> told(Moment<ReturnState, ReturnView> moment, ReturnOutcomeCode outcome) {
    return FormerHost.told(moment.state(), moment.reference(), outcome)
        .map(told -> new FollowOn(ReturnTable.NAME, moment.id(), told))
        .stream()
        .toList();
  }
}
