package org.saphan.casetracker.timeline.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saphan.casetracker.timeline.CasePage;
import org.saphan.casetracker.timeline.CaseTimeline;
import org.saphan.casetracker.timeline.Escalation;
import org.saphan.casetracker.timeline.reaction.Rebuild;
import org.saphan.casetracker.timeline.store.Cases;
import org.saphan.casetracker.timeline.store.Cases.StageCount;
import org.saphan.casetracker.timeline.store.Dossiers;
import org.saphan.casetracker.timeline.store.Escalations;
import org.saphan.casetracker.timeline.store.Viewers;
import org.saphan.foundation.access.SignedIn;
import org.saphan.foundation.readlog.ReadLog;
import org.saphan.foundation.web.Unfit;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.saphan.lifecycle.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The timelines for machines. */
@RestController
@RequestMapping("/api/case-tracker")
final class CaseApi {
  /** Who may have the read model built anew. */
  private static final Set<Role> REBUILDERS =
      Set.of(new Role("DATA_OFFICER"), new Role("MLA_REGISTRY"));

  private final Cases cases;
  private final Dossiers dossiers;
  private final Escalations escalations;
  private final Rebuild rebuild;
  private final Viewers viewers;

  CaseApi(
      Cases cases, Dossiers dossiers, Escalations escalations, Rebuild rebuild, Viewers viewers) {
    this.cases = cases;
    this.dossiers = dossiers;
    this.escalations = escalations;
    this.rebuild = rebuild;
    this.viewers = viewers;
  }

  @GetMapping("/cases")
  CasePage list(SignedIn who, @RequestParam Map<String, String> parameters) {
    return cases.list(viewers.of(who.actor()), FilterReader.read(parameters));
  }

  @GetMapping("/cases/{caseRef}")
  CaseTimeline one(SignedIn who, @PathVariable String caseRef) {
    return found(dossiers, who, caseRef);
  }

  /** Who looked at the case. */
  @GetMapping("/cases/{caseRef}/reads")
  List<ReadLog.Line> reads(SignedIn who, @PathVariable String caseRef) {
    return known(caseRef)
        .flatMap(known -> dossiers.looks(who.actor(), known))
        .orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
  }

  @GetMapping("/counts")
  List<StageCount> counts(SignedIn who) {
    return cases.counts(viewers.of(who.actor()));
  }

  /** Breached deadlines that call on this reader. */
  @GetMapping("/inbox")
  List<Escalation> inbox(SignedIn who) {
    return escalations.of(
        viewers.of(who.actor()), who.actor().roles(), viewers.neighbours(who.actor()));
  }

  /** Answers at once; the rebuilt side serves when it has caught up. */
  @PostMapping("/rebuild")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void rebuild(SignedIn who) {
    if (who.actor().roles().stream().noneMatch(REBUILDERS::contains)) {
      throw Unfit.because(Refusal.ROLE);
    }
    if (!rebuild.begin()) {
      throw new Unfit(Rejection.of(Refusal.STATE, "REBUILD_RUNS"));
    }
  }

  /** The case, or the answer that there is none: also for what this reader may not know. */
  static CaseTimeline found(Dossiers dossiers, SignedIn who, String caseRef) {
    return known(caseRef)
        .flatMap(known -> dossiers.open(who.actor(), known))
        .orElseThrow(() -> Unfit.because(Refusal.NOT_FOUND));
  }

  private static Optional<UUID> known(String caseRef) {
    try {
      return Optional.of(UUID.fromString(caseRef));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
