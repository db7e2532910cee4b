package org.saphan.repatriation.report;

import java.time.LocalDate;
import java.util.UUID;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.repatriation.terms.AgeBand;
import org.saphan.repatriation.terms.CheckpointCode;
import org.saphan.repatriation.terms.ChildFlag;
import org.saphan.repatriation.terms.ProvinceCode;
import org.saphan.repatriation.terms.Sex;

/**
 * What happened to the report of the day for a province: the events of the tables, in the order of
 * their rows.
 */
public sealed interface ReportEvent {
  /** Row Q1. */
  record ProvinceReportOpened(
      UUID reportId, ProvinceCode province, LocalDate reportDate, int supplementNo)
      implements ReportEvent {}

  /** Row Q2. */
  record ProvinceReportLineAdded(
      UUID reportId,
      ProvinceCode province,
      UUID returnId,
      Sex sex,
      AgeBand ageBand,
      ChildFlag child,
      boolean screened,
      CheckpointCode checkpoint)
      implements ReportEvent {}

  /** Row Q3. */
  record ProvinceReportSent(
      UUID reportId,
      ProvinceCode province,
      LocalDate reportDate,
      int arrivals,
      int children,
      int unscreened,
      AgencyCode toAgency)
      implements ReportEvent {}

  /** Row Q4. */
  record ProvinceReportAcknowledged(UUID reportId, ProvinceCode province, AgencyCode byAgency)
      implements ReportEvent {}
}
