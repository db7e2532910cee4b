package org.saphan.repatriation.report;

import static org.saphan.repatriation.report.ReportStage.*;
import static org.saphan.repatriation.terms.ReturnRelation.ASSIGNED;
import static org.saphan.repatriation.terms.ReturnRelation.OWN_CHECKPOINT;
import static org.saphan.repatriation.terms.ReturnRole.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Deadline;
import org.saphan.lifecycle.Due;
import org.saphan.lifecycle.Holder;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.lifecycle.Relation;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.Row;
import org.saphan.lifecycle.Snapshot;
import org.saphan.lifecycle.Tie;
import org.saphan.repatriation.report.ReportCommand.*;
import org.saphan.repatriation.report.ReportEvent.*;
import org.saphan.repatriation.terms.ReturnReference;

/** The rows of a provincial report, in the order of chapter B.4 (rows.csv). */
public final class ReportTable {
  /** The calendar of D-R14. */
  static final String LAO_WORKING_DAYS = "WORKING_DAYS_LA";

  /** The days that are reported begin and end in Laos. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Vientiane");

  private static final int FOLD_VERSION = 1;
  private static final int DAYS_TO_ACKNOWLEDGE = 1;

  private static final List<Row<ReportState, ?, ReportEvent, ReturnReference>> ROWS =
      List.of(
          on(Row.creating("Q1"), OpenProvinceReport.class)
              .to(OPEN)
              .by(Role.SYSTEM, Relation.SYSTEM)
              .emits(
                  ProvinceReportOpened.class,
                  (moment, command) ->
                      new ProvinceReportOpened(
                          moment.id(),
                          command.province(),
                          LocalDate.ofInstant(moment.occurredAt(), ZONE),
                          command.supplementNo())),
          on(Row.from("Q2", OPEN), AddProvinceReportLine.class)
              .by(Role.SYSTEM, Relation.SYSTEM)
              .emits(
                  ProvinceReportLineAdded.class,
                  (moment, line) ->
                      new ProvinceReportLineAdded(
                          moment.id(),
                          moment.state().province(),
                          line.returnId(),
                          line.sex(),
                          line.ageBand(),
                          line.child(),
                          line.screened(),
                          line.checkpoint())),
          on(Row.from("Q3", OPEN), SendProvinceReport.class)
              .to(SENT)
              .by(Role.SYSTEM, Relation.SYSTEM)
              .by(CHECKPOINT_SUPERVISOR, OWN_CHECKPOINT)
              .by(DOI_DESK, Relation.ANY)
              .emits(
                  ProvinceReportSent.class,
                  (moment, command) ->
                      new ProvinceReportSent(
                          moment.id(),
                          moment.state().province(),
                          moment.state().reportDate(),
                          moment.state().lines().size(),
                          moment.state().children(),
                          moment.state().unscreened(),
                          agencyOf(moment.state(), PROVINCIAL_DSW, moment.reference()))),
          on(Row.from("Q4", SENT), AcknowledgeProvinceReport.class)
              .to(ACKNOWLEDGED)
              .by(PROVINCIAL_DSW, ASSIGNED)
              .emits(
                  ProvinceReportAcknowledged.class,
                  (moment, command) ->
                      new ProvinceReportAcknowledged(
                          moment.id(), moment.state().province(), moment.actor().agency())));

  private static final List<Deadline<ReportState, ReportEvent, ReturnReference>> DEADLINES =
      List.of(
          deadline("D-R12")
              .whileIn(OPEN)
              .due(start -> Optional.of(new Due.At(endOfDay(start.snapshot().state()))))
              .owner(CHECKPOINT_SUPERVISOR, DOI_DESK),
          deadline("D-R14")
              .whileIn(SENT)
              .due(start ->
                  Optional.of(
                      new Due.WorkingDays(
                          DAYS_TO_ACKNOWLEDGE, start.reference().calendar(LAO_WORKING_DAYS))))
              .owner(PROVINCIAL_DSW, DSW_DESK));

  private static final LifeCycle<ReportState, ReportEvent, ReturnReference> LIFE_CYCLE =
      new LifeCycle<>(
          new LifeCycle.Parts<>(
              "province-report",
              "province-reports",
              "reportId",
              ReportState.class,
              ReportEvent.class,
              FOLD_VERSION,
              List.of(ReportStage.values()),
              Set.of(),
              ROWS,
              DEADLINES,
              ReportState::fold,
              ReportTable::ties,
              ReportTable::holder,
              ReportTable::agencyOf));

  private ReportTable() {}

  /** The life cycle. */
  public static LifeCycle<ReportState, ReportEvent, ReturnReference> lifeCycle() {
    return LIFE_CYCLE;
  }

  private static <X> Row<ReportState, X, ReportEvent, ReturnReference> on(
      Row.Start start, Class<X> command) {
    return start.on(command);
  }

  private static Deadline<ReportState, ReportEvent, ReturnReference> deadline(String kind) {
    return Deadline.named(kind);
  }

  /** Midnight after the day that is reported. */
  private static Instant endOfDay(ReportState report) {
    return report.reportDate().plusDays(1).atTime(LocalTime.MIDNIGHT).atZone(ZONE).toInstant();
  }

  /** The province answers; the checkpoints of its people may send. */
  private static Set<Tie> ties(ReportState report) {
    Set<Tie> ties = new HashSet<>();
    ties.add(ASSIGNED.to(report.province().value()));
    report.checkpoints().forEach(checkpoint -> ties.add(OWN_CHECKPOINT.to(checkpoint.value())));
    return ties;
  }

  private static Holder holder(Snapshot<ReportState> report, ReturnReference reference) {
    return switch ((ReportStage) report.stage()) {
      case OPEN ->
          new Holder(
              CHECKPOINT_SUPERVISOR.code(),
              agencyOf(report.state(), CHECKPOINT_SUPERVISOR, reference));
      case SENT ->
          new Holder(PROVINCIAL_DSW.code(), agencyOf(report.state(), PROVINCIAL_DSW, reference));
      case ACKNOWLEDGED -> Holder.NOBODY;
    };
  }

  /** The first checkpoint that wrote into it, else the national desk. */
  private static AgencyCode agencyOf(ReportState report, Role role, ReturnReference reference) {
    return role.equals(CHECKPOINT_SUPERVISOR) && !report.checkpoints().isEmpty()
        ? reference.deskFor(role, report.checkpoints().getFirst(), report.openedAt())
        : reference.deskFor(
            role.equals(CHECKPOINT_SUPERVISOR) ? DOI_DESK : role,
            report.province(),
            report.openedAt());
  }
}
