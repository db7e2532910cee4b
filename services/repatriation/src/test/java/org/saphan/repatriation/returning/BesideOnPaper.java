package org.saphan.repatriation.returning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.FollowOn;
import org.saphan.repatriation.terms.NoticeReference;
import org.saphan.repatriation.terms.ProvinceCode;
import org.saphan.repatriation.terms.Track;

/** What stands beside a return, for tests: notices, a report for each province, known persons. */
public final class BesideOnPaper implements ReturnView.Beside {
  static final UUID LIST = new UUID(0, 71);
  static final UUID LETTER = new UUID(0, 72);
  static final UUID KNOWN_PERSON = new UUID(0, 73);
  static final UUID REPORT = new UUID(0, 74);

  /** What a notice is told, in place of its commands. */
  record Told(String what) {}

  private final Map<UUID, ReturnView.KnownNotice> notices = new HashMap<>();
  private final Set<ProvinceCode> open = new HashSet<>();
  private final Set<UUID> known = new HashSet<>(Set.of(KNOWN_PERSON));
  private final Set<UUID> erased = new HashSet<>();
  private boolean sharingStopped;
  private boolean presumed;

  public BesideOnPaper() {
    notices.put(
        LIST, new ReturnView.KnownNotice(new AgencyCode("TH-RTP-IB"), Track.DEPORTATION_LISTED));
    notices.put(LETTER, new ReturnView.KnownNotice(new AgencyCode("TH-TEST"), Track.FORMAL_MOU));
  }

  BesideOnPaper withOpenReport(ProvinceCode province) {
    open.add(province);
    return this;
  }

  BesideOnPaper withRecordOf(UUID person) {
    known.add(person);
    return this;
  }

  BesideOnPaper withErased(UUID person) {
    erased.add(person);
    return withRecordOf(person);
  }

  /** As whom somebody is written of who was forgotten. */
  static UUID again(UUID person) {
    return new UUID(9, person.getLeastSignificantBits());
  }

  /** Somebody was presumed to be a victim by a case worker. */
  BesideOnPaper afterAPresumption() {
    presumed = true;
    return this;
  }

  BesideOnPaper afterAWithdrawal() {
    sharingStopped = true;
    return this;
  }

  @Override
  public Optional<ReturnView.KnownNotice> notice(UUID noticeId) {
    return Optional.ofNullable(notices.get(noticeId));
  }

  @Override
  public List<FollowOn> noticeAfterArrival(
      UUID noticeId, @Nullable NoticeReference lineId, UUID returnId) {
    return List.of(new FollowOn("notice", noticeId, new Told("arrival of " + lineId)));
  }

  @Override
  public List<FollowOn> noticeAfterNoShow(UUID noticeId, UUID returnId) {
    return List.of(new FollowOn("notice", noticeId, new Told("no show")));
  }

  @Override
  public ReturnView.ReportOfDay report(ProvinceCode province, LocalDate day) {
    return new ReturnView.ReportOfDay(REPORT, 0, open.contains(province));
  }

  @Override
  public boolean isSharingStopped(UUID personRef) {
    return sharingStopped;
  }

  @Override
  public boolean isPresumedVictim(UUID personRef) {
    return presumed;
  }

  @Override
  public boolean isKnown(UUID personRef) {
    return known.contains(personRef);
  }

  @Override
  public UUID current(UUID personRef) {
    return erased.contains(personRef) ? again(personRef) : personRef;
  }
}
