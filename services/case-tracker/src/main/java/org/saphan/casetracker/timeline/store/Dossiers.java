package org.saphan.casetracker.timeline.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saphan.casetracker.timeline.CaseTimeline;
import org.saphan.casetracker.timeline.Viewer;
import org.saphan.foundation.exclusion.Exclusions;
import org.saphan.foundation.readlog.ReadLog;
import org.saphan.foundation.readlog.ReadLog.Look;
import org.saphan.lifecycle.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens one case for somebody, and writes down that he looked, also if he is shown nothing. */
@Component
public class Dossiers {
  private final Cases cases;
  private final Viewers viewers;
  private final Exclusions exclusions;
  private final ReadLog log;
  private final KnownCases known;
  private final Visible visible;

  Dossiers(Cases cases, Viewers viewers, Exclusions exclusions, ReadLog log, JdbcClient jdbc) {
    this.cases = cases;
    this.viewers = viewers;
    this.exclusions = exclusions;
    this.log = log;
    this.known = new KnownCases(jdbc);
    this.visible = new Visible(jdbc);
  }

  /**
   * The case as this reader sees it; nothing if there is none for him.
   *
   * @throws org.saphan.foundation.exclusion.Excluded if he is kept away from it
   */
  public Optional<CaseTimeline> open(Actor reader, UUID caseRef) {
    boolean excluded = exclusions.excludes(reader, caseRef);
    Optional<CaseTimeline> shown =
        excluded ? Optional.empty() : cases.find(viewers.of(reader), caseRef);
    if (shown.isPresent() || known.isKnown(caseRef)) {
      log.note(reader, caseRef, caseRef, shown.isPresent() ? Look.SHOWN : Look.REFUSED);
    }
    exclusions.check(reader, caseRef);
    return shown;
  }

  /** Who looked, for case workers who work on somebody in the case; nothing for anybody else. */
  public Optional<List<ReadLog.Line>> looks(Actor reader, UUID caseRef) {
    return worksOn(viewers.of(reader), caseRef) ? Optional.of(log.of(caseRef)) : Optional.empty();
  }

  private boolean worksOn(Viewer viewer, UUID caseRef) {
    return visible
        .statement(
            viewer,
            """
            select exists (select from open where case_ref = :caseRef and ties && cast(:team as text[]))
            """)
        .param("caseRef", caseRef)
        .query(Boolean.class)
        .single();
  }
}
