package org.saphan.repatriation.report;

import java.util.UUID;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.repatriation.terms.AgeBand;
import org.saphan.repatriation.terms.CheckpointCode;
import org.saphan.repatriation.terms.ChildFlag;
import org.saphan.repatriation.terms.ProvinceCode;
import org.saphan.repatriation.terms.Sex;

/**
 * What may be asked of the report of the day for a province: the commands of the tables, in the
 * order of their rows.
 */
public sealed interface ReportCommand {
  /** Row Q1. */
  record OpenProvinceReport(ProvinceCode province, int supplementNo) implements ReportCommand {}

  /** Row Q2. */
  record AddProvinceReportLine(
      ProvinceCode province,
      UUID returnId,
      Sex sex,
      AgeBand ageBand,
      ChildFlag child,
      boolean screened,
      CheckpointCode checkpoint)
      implements ReportCommand {}

  /** Row Q3. */
  record SendProvinceReport(
      ProvinceCode province, int arrivals, int children, int unscreened, AgencyCode toAgency)
      implements ReportCommand {}

  /** Row Q4. */
  record AcknowledgeProvinceReport(ProvinceCode province) implements ReportCommand {}
}
