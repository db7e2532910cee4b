package org.saphan.repatriation.returning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.FollowOn;
import org.saphan.repatriation.terms.NoticeReference;
import org.saphan.repatriation.terms.ProvinceCode;
import org.saphan.repatriation.terms.ReturnReference;
import org.saphan.repatriation.terms.Track;

/**
 * What the rules of a return see besides it: the directory, and what the service keeps beside it.
 */
public record ReturnView(ReturnReference law, Beside beside) {
  /** Notices, reports of provinces and records of persons, as they are in this transaction. */
  public interface Beside {
    /** A notice. */
    Optional<KnownNotice> notice(UUID noticeId);

    /** What the notice is told when somebody of it, or who names it, has come (X29). */
    List<FollowOn> noticeAfterArrival(
        UUID noticeId, @Nullable NoticeReference lineId, UUID returnId);

    /** What the notice is told when somebody of it did not come (X29). */
    List<FollowOn> noticeAfterNoShow(UUID noticeId, UUID returnId);

    /** The report that takes a line of this day for this province. */
    ReportOfDay report(ProvinceCode province, LocalDate day);

    /** Whether this person has taken back a consent, so that what needs one goes out no more. */
    boolean isSharingStopped(UUID personRef);

    /** Whether a case worker presumes that this person, or one of her case, is a victim. */
    boolean isPresumedVictim(UUID personRef);

    /** Whether there is a record of this person. */
    boolean isKnown(UUID personRef);

    /** As whom the person is written of from now on: another, where the record was erased. */
    UUID current(UUID personRef);
  }

  /** Who sent a notice, and of which track. */
  public record KnownNotice(AgencyCode issuer, Track track) {}

  /**
   * One report, or the one that is to be opened.
   *
   * @param supplementNo 0 for the first of the day; a report that was sent gets a supplement
   * @param open whether it is there and takes lines
   */
  public record ReportOfDay(UUID id, int supplementNo, boolean open) {}
}
