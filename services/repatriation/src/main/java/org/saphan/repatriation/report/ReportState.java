package org.saphan.repatriation.report;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Line;
import org.saphan.repatriation.report.ReportEvent.*;
import org.saphan.repatriation.terms.CheckpointCode;
import org.saphan.repatriation.terms.ChildFlag;
import org.saphan.repatriation.terms.ProvinceCode;

/**
 * The details of a provincial report that rules ask for.
 *
 * @param lines one per return, as it was last told
 * @param checkpoints where the people of the report crossed the border
 */
@RecordBuilder
public record ReportState(
    ProvinceCode province,
    LocalDate reportDate,
    int supplementNo,
    Instant openedAt,
    List<ReportLine> lines,
    List<CheckpointCode> checkpoints)
    implements ReportStateBuilder.With {
  /** One person of the report. */
  public record ReportLine(UUID returnId, ChildFlag child, boolean screened) {}

  /** How many of the people are children, or presumed to be. */
  int children() {
    return (int) lines.stream().filter(line -> line.child() != ChildFlag.NO).count();
  }

  /** How many nobody has screened. */
  int unscreened() {
    return (int) lines.stream().filter(line -> !line.screened()).count();
  }

  static ReportState fold(@Nullable ReportState before, Line<ReportEvent> line) {
    if (line.event() instanceof ProvinceReportOpened opened) {
      return new ReportState(
          opened.province(),
          opened.reportDate(),
          opened.supplementNo(),
          line.occurredAt(),
          List.of(),
          List.of());
    }
    if (before == null) {
      throw new IllegalStateException("A report does not begin with " + line.event());
    }
    return switch (line.event()) {
      case ProvinceReportOpened opened -> before;
      case ProvinceReportLineAdded added -> before.added(added);
      case ProvinceReportSent sent -> before;
      case ProvinceReportAcknowledged acknowledged -> before;
    };
  }

  /** What is told later of the same return takes the place of what was told before. */
  private ReportState added(ProvinceReportLineAdded added) {
    List<ReportLine> all = new ArrayList<>(lines);
    all.removeIf(line -> line.returnId().equals(added.returnId()));
    all.add(new ReportLine(added.returnId(), added.child(), added.screened()));
    List<CheckpointCode> places = new ArrayList<>(checkpoints);
    if (!places.contains(added.checkpoint())) {
      places.add(added.checkpoint());
    }
    return with(next -> next.lines(List.copyOf(all)).checkpoints(List.copyOf(places)));
  }
}
