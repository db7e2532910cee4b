package org.saphan.casetracker.statistics.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.saphan.casetracker.statistics.Audience;
import org.saphan.casetracker.statistics.Report;
import org.saphan.casetracker.statistics.store.Reports;
import org.saphan.casetracker.terms.Office;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.clock.BusinessClock;
import org.saphan.foundation.web.Unfit;
import org.saphan.lifecycle.Refusal;
import org.springframework.stereotype.Component;

/** Gives reports to those who count, and to nobody else (chapter D.2). */
@Component
final class Statisticians {
  private final Reports reports;
  private final BusinessClock clock;

  Statisticians(Reports reports, BusinessClock clock) {
    this.reports = reports;
    this.clock = clock;
  }

  /**
   * @throws Unfit ROLE for anybody else
   */
  List<YearMonth> months(SignedIn who) {
    check(who);
    return reports.months(clock.now());
  }

  /**
   * @param month such as 2026-10
   * @param audience a name of one; government where nobody says another
   * @throws Unfit ROLE for anybody else, NOT_FOUND where there is no such report
   */
  Report report(SignedIn who, String month, String audience) {
    check(who);
    try {
      return reports
          .of(YearMonth.parse(month), clock.now())
          .map(report -> report.shownTo(Audience.valueOf(audience)))
          .orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
    } catch (DateTimeException | IllegalArgumentException malformed) {
      throw Unfit.because(Refusal.NOT_FOUND);
    }
  }

  private static void check(SignedIn who) {
    if (!who.actor().roles().contains(Office.STATISTICIAN)) {
      throw Unfit.because(Refusal.ROLE);
    }
  }
}
