package org.saphan.victimreferral.store;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.saphan.foundation.personal.Keeping;
import org.saphan.foundation.personal.Keeping.About;
import org.saphan.foundation.personal.personrecord.Retention;
import org.saphan.victimreferral.episode.ServiceEpisodeState;
import org.saphan.victimreferral.episode.ServiceEpisodeTable;
import org.saphan.victimreferral.followup.FollowUpPlanState;
import org.saphan.victimreferral.followup.FollowUpPlanTable;
import org.saphan.victimreferral.referral.ReferralState;
import org.saphan.victimreferral.referral.ReferralTable;
import org.saphan.victimreferral.terms.AgeBand;
import org.saphan.victimreferral.victim.VictimCaseDeadlines;
import org.saphan.victimreferral.victim.VictimCaseState;

/**
 * How long the record of a victim is kept (chapter D.4). A referral, a service or a follow-up keeps
 * it as long as a case does.
 *
 * @param victim after the case is closed
 * @param notConfirmed after the time in which a decision of no may be reconsidered
 * @param child the age to which the record of a child is kept at least, in years
 */
public record KeptVictims(Keeping keeping, Period victim, Period notConfirmed, int child)
    implements Retention {
  private static final Set<String> CARE =
      Set.of(ReferralTable.NAME, ServiceEpisodeTable.NAME, FollowUpPlanTable.NAME);

  @Override
  public Optional<Instant> keptUntil(UUID personRef) {
    return until(keeping.about(personRef, CARE), personRef);
  }

  /** What names her, and the referrals, services and follow-up of her cases. */
  @Override
  public Set<UUID> papersOf(UUID personRef) {
    List<About> all = keeping.about(personRef, CARE);
    Set<UUID> papers = new HashSet<>(keeping.naming(personRef));
    Set<UUID> cases = cases(all, personRef);
    all.stream()
        .map(About::snapshot)
        .filter(one -> caseOf(one.state()).filter(cases::contains).isPresent())
        .forEach(one -> papers.add(one.id()));
    return papers;
  }

  /** The same of what there is. */
  Optional<Instant> until(List<About> all, UUID personRef) {
    List<Optional<Instant>> ends = new ArrayList<>();
    Set<UUID> cases = cases(all, personRef);
    for (About about : all) {
      if (about.snapshot().state() instanceof VictimCaseState its) {
        if (its.personRef().equals(personRef)) {
          ends.add(endOf(about, its));
        }
      } else if (caseOf(about.snapshot().state()).filter(cases::contains).isPresent()) {
        ends.add(about.after(victim));
      }
    }
    return Keeping.latest(ends);
  }

  private static Set<UUID> cases(List<About> all, UUID personRef) {
    return all.stream()
        .filter(about -> isCaseOf(about, personRef))
        .map(about -> about.snapshot().id())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isCaseOf(About about, UUID personRef) {
    return about.snapshot().state() instanceof VictimCaseState its
        && its.personRef().equals(personRef);
  }

  private Optional<Instant> endOf(About about, VictimCaseState its) {
    Instant no = its.notConfirmedAt();
    if (!about.isOver()) {
      return Optional.empty();
    } else if (no != null) {
      Period window = Period.ofDays(VictimCaseDeadlines.RECONSIDERATION_DAYS);
      return Optional.of(Keeping.later(Keeping.later(no, window), notConfirmed));
    }
    Optional<Instant> closed = about.after(victim);
    return its.treatAsChild()
        ? closed.map(end ->
            Comparator.<Instant>naturalOrder().compare(end, grownUp(its)) > 0 ? end : grownUp(its))
        : closed;
  }

  /** Of an age that is not known exactly the lowest counts: the day may be late, never early. */
  private Instant grownUp(VictimCaseState its) {
    return Keeping.later(its.openedAt(), Period.ofYears(child - lowest(its.ageBand())));
  }

  private int lowest(AgeBand band) {
    return Math.min(
        child,
        switch (band) {
          case A0_11, UNKNOWN -> 0;
          case A12_14 -> 12;
          case A15_17 -> 15;
          case A18_24 -> 18;
          case A25_34 -> 25;
          case A35_54 -> 35;
          case A55P -> 55;
        });
  }

  private static Optional<UUID> caseOf(Object state) {
    return switch (state) {
      case ReferralState referral -> Optional.of(referral.victimCaseId());
      case ServiceEpisodeState episode -> Optional.of(episode.victimCaseId());
      case FollowUpPlanState plan -> Optional.of(plan.victimCaseId());
      default -> Optional.empty();
    };
  }
}
